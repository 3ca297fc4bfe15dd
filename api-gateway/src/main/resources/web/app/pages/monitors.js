import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { Keys, listKeys } from '../core/keys.js';
import { Listening } from '../core/live.js';
import { may } from '../core/rights.js';
import { count, languageName } from '../core/format.js';
import { empty } from '../parts/notices.js';
import './monitors.css';
import '../parts/article-row.css';

class DlMonitors extends Page {
  constructor() {
    super();
    this.monitors = new Load(this, (signal) => api.all('/monitors', {}, signal));
    new Keys(this, 'Monitors', listKeys(this));
    new Listening(this, { mention: () => this.monitors.reload(), reset: () => this.monitors.reload() });
  }

  enter() {
    this.monitors.load();
  }

  figure(n, label) {
    return html`<div><b>${count(n)}</b><span>${label}</span></div>`;
  }

  row(m) {
    return html`<li class="row monitor-card" data-row tabindex="-1">
      <div>
        <h3><a class="title" data-open href="/monitors/${m.id}">${m.name}</a></h3>
        <code>${m.query}</code>
        ${
          m.language
            ? html`<p class="chips gap-small"><span class="chip">only ${languageName(m.language)}</span></p>`
            : null
        }
      </div>
      <div class="figures">
        ${this.figure(m.mentions?.new, 'to review')}${this.figure(
          m.mentions?.last24h,
          'last 24 h',
        )}${this.figure(m.mentions?.total, 'all')}
      </div>
    </li>`;
  }

  render() {
    const create = may('monitors') ? html`<a class="btn primary" href="/monitors/new">New monitor</a>` : null;
    return html`${this.head('Monitors', {
      lead: 'Saved searches. Every article that matches becomes a mention, and an alert where a rule says so.',
      actions: create,
    })}
    ${this.monitors.view(({ items }) =>
      items.length
        ? html`<h2 class="sr">Monitors</h2>
            <ol class="rows" aria-label="Monitors">
              ${items.map((m) => this.row(m))}
            </ol>`
        : empty(
            'No monitor yet',
            'Write down what concerns you, for instance your company’s name and its products. The preview shows ' +
              'at once what it would have found.',
            create,
          ),
    )}`;
  }
}

customElements.define('dl-monitors', DlMonitors);
