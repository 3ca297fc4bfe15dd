import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { kindName, kindWords, levelName } from '../core/alerts.js';
import { longMoment, plural } from '../core/format.js';
import { Load } from '../core/load.js';
import './route-timeline.css';

const marks = {
  first: 'accent',
  update: '',
  repeated: '',
  escalated: 'negative',
  held: 'warn',
  released: 'accent',
  closed: '',
};
const names = {
  first: 'First message',
  update: 'Update',
  repeated: 'Repeated',
  escalated: 'Escalated',
  held: 'Held',
  released: 'Summary',
  closed: 'Closed',
};

/** Time since the alert opened: `+1 h 05`. */
export function afterWords(seconds) {
  if (seconds < 60) return `+${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `+${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return `+${hours} h ${String(minutes % 60).padStart(2, '0')}`;
}

let serial = 0;

/** What would be sent when: a sample alert is tried on one route, or on all of them. */
class DlRouteTimeline extends LitElement {
  // The route as somebody wants it, saved or not; null for all that there are.
  static properties = { route: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.route = null;
    // There may be two on a page.
    this.key = `sample-${(serial += 1)}`;
    this.timeline = new Load(this, (signal, sample) => api.post('/alert-routes/simulate', sample, { signal }));
  }

  simulate(event) {
    event.preventDefault();
    const value = (name) => event.target.elements.namedItem(name).value;
    const minutes = value('acknowledged');
    this.timeline.load({
      route: this.route,
      kind: value('kind'),
      level: value('level'),
      articles: Number(value('articles')),
      hours: Number(value('hours')),
      startsAt: value('starts') ? new Date(value('starts')).toISOString() : null,
      acknowledgedAfterMinutes: minutes === '' ? null : Number(minutes),
    });
  }

  choice(name, label, options) {
    return html`<div class="field">
      <label for="${this.key}-${name}">${label}</label>
      <select id="${this.key}-${name}" name=${name}>
        ${options.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
      </select>
    </div>`;
  }

  amount(name, label, value, min, max) {
    return html`<div class="field">
      <label for="${this.key}-${name}">${label}</label>
      <input
        id="${this.key}-${name}"
        name=${name}
        type="number"
        min=${min}
        max=${max}
        ?required=${value !== ''}
        value=${value} />
    </div>`;
  }

  lines() {
    if (!this.timeline.args) return null;
    if (this.timeline.busy) return html`<p class="small muted">Calculating…</p>`;
    return this.timeline.view(
      ({ lines, messages }) =>
        html`<p><strong>${plural(messages, 'message')} would arrive.</strong></p>
          ${
            lines.length
              ? html`<ol class="route-timeline" aria-label="Simulated timeline">
                  ${lines.map(
                    (l) =>
                      html`<li>
                        <span class="after" title=${longMoment(l.at)}>${afterWords(l.afterSeconds)}</span>
                        <span class="chip ${marks[l.what] ?? ''}">${names[l.what] ?? l.what}</span>
                        <span class="said">${l.text}</span>
                      </li>`,
                  )}
                </ol>`
              : html`<p class="muted">Nobody gets a message of such an alert.</p>`
          }`,
      3,
    );
  }

  render() {
    return html`<form class="form" aria-label="Sample alert" @submit=${this.simulate}>
        <div class="fields">
          ${this.choice(
            'kind',
            'Kind of alert',
            kindWords.map((kind) => [kind, kindName(kind)]),
          )}
          ${this.choice('level', 'Level', Object.entries(levelName))} ${this.amount('articles', 'Articles', 50, 1, 200)}
          ${this.amount('hours', 'within so many hours', 12, 1, 72)}
          <div class="field">
            <label for="${this.key}-starts">Begins</label>
            <input id="${this.key}-starts" name="starts" type="datetime-local" />
          </div>
          ${this.amount('acknowledged', 'Acknowledged after minutes', '', 0, 4320)}
        </div>
        <div><button class="btn" ?disabled=${this.timeline.busy}>Show the timeline</button></div>
      </form>
      <section class="gap-small" aria-live="polite" aria-label="Simulated messages">${this.lines()}</section>`;
  }
}

customElements.define('dl-route-timeline', DlRouteTimeline);
