import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { changeName, levelName } from '../core/alerts.js';
import { plural, when } from '../core/format.js';
import { Load } from '../core/load.js';
import './alert-timeline.css';

/** What happened to an alert, the first first. */
class DlAlertTimeline extends LitElement {
  static properties = { alert: {} };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.events = new Load(this, (signal, id) => api.get(`/alerts/${id}/events`, {}, signal));
  }

  willUpdate(changed) {
    const before = changed.get('alert');
    if (changed.has('alert') && (before?.id !== this.alert.id || before.version !== this.alert.version))
      this.events.load(this.alert.id);
  }

  event(e, before) {
    return html`<li>
      <p class="small">
        <strong>${changeName(e.change)}</strong>${e.by ? html` by ${e.by}` : null}
        <span class="muted"
          >${when(e.at)} ·
          ${plural(e.count, 'article')}${
            before && before.level === e.level ? null : html` · ${levelName[e.level] ?? e.level}`
          }</span
        >
      </p>
      ${e.note ? html`<p class="note-text">${e.note}</p>` : null}
      ${e.explanation && e.explanation !== before?.explanation ? html`<p class="snippet">${e.explanation}</p>` : null}
    </li>`;
  }

  render() {
    return this.events.view(
      ({ items }) =>
        items.length
          ? html`<ol class="alert-events" aria-label="Timeline">
              ${items.map((e, i) => this.event(e, items[i - 1]))}
            </ol>`
          : html`<p class="muted small">Nothing has happened to it yet.</p>`,
      3,
    );
  }
}

customElements.define('dl-alert-timeline', DlAlertTimeline);
