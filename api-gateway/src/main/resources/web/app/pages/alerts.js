import { html } from 'lit';
import { api } from '../core/api.js';
import { Pages } from '../core/load.js';
import { Page } from '../core/page.js';
import { Keys, listKeys } from '../core/keys.js';
import { Listening } from '../core/live.js';
import { when } from '../core/format.js';
import { empty } from '../parts/notices.js';

class DlAlerts extends Page {
  constructor() {
    super();
    this.pages = new Pages(this, (signal, query) => api.get('/alerts', query, signal));
    this.fresh = new Set();
    new Keys(this, 'Alerts', listKeys(this));
    new Listening(this, { alert: (event) => this.heard(event.detail), reset: () => this.pages.reload() });
  }

  enter() {
    this.pages.load({});
  }

  heard(alert) {
    if (!alert || this.pages.items.some((a) => a.id === alert.id)) return;
    this.fresh.add(alert.id);
    this.pages.items = [alert, ...this.pages.items];
    this.requestUpdate();
  }

  row(a) {
    return html`<li class="row" data-row tabindex="-1">
      <p class="meta"><span class="outlet"><a href="/monitors/${a.monitorId}">${a.monitorName}</a></span><span>${when(a.raisedAt)}</span>
        ${a.sourceName ? html`<span>${a.sourceName}</span>` : null}${this.fresh.has(a.id) ? html`<span class="fresh-word">just now</span>` : null}</p>
      <h3>${a.articleId ? html`<a class="title" data-open href="/articles/${a.articleId}">${a.headline}</a>` : html`<span class="title">${a.headline}</span>`}</h3>
      <p class="snippet">${a.explanation}</p>
      ${a.storyId ? html`<p class="small"><a href="/stories/${a.storyId}">Story</a></p>` : null}
    </li>`;
  }

  render() {
    return html`${this.head('Alerts', { lead: 'What was raised, newest first. New ones appear by themselves.' })}
      ${this.pages.view((items) => (items.length
        ? html`<ol class="rows" aria-label="Alerts">${items.map((a) => this.row(a))}</ol>${this.pages.moreButton()}`
        : empty('No alert yet', 'As soon as an article matches one of your monitors, it is told here at once.', html`<a class="btn" href="/monitors">Look at the monitors</a>`)))}`;
  }
}

customElements.define('dl-alerts', DlAlerts);
