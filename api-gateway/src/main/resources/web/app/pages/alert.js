import { html } from 'lit';
import { api } from '../core/api.js';
import { Listening } from '../core/live.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { replaceQuery } from '../core/router.js';
import { alertActs } from '../parts/alert-act.js';
import '../parts/alert-card.js';
import '../parts/alert-figures.js';
import '../parts/alert-timeline.js';

/** One alert under an address of its own, as messages link to it. */
class DlAlert extends Page {
  constructor() {
    super();
    this.alert = new Load(this, (signal, id) => api.get(`/alerts/${id}`, {}, signal));
    new Listening(this, {
      'alert-changed': (event) => {
        if (event.detail?.id === this.id) this.alert.reload();
      },
      reset: () => this.alert.reload(),
    });
    this.addEventListener('alert-replaced', (event) => {
      this.alert.value = event.detail;
      this.requestUpdate();
    });
    this.addEventListener('act-over', () => replaceQuery({ show: this.route.query.get('show') }));
  }

  enter() {
    const { id } = this.route.params;
    if (this.id === id) return;
    this.id = id;
    this.alert.load(id);
  }

  render() {
    const alert = this.alert.value;
    if (!alert || this.alert.problem) return html`${this.head('Alert')}${this.alert.view(() => null)}`;
    const { query } = this.route;
    const act = query.get('act');
    return html`${this.head(alert.headline, { crumb: html`<a href="/alerts">Alerts</a>` })}
      <div class="stack">
        ${
          alertActs.includes(act)
            ? html`<dl-alert-act .alert=${alert} act=${act} useful=${query.get('useful') ?? ''}></dl-alert-act>`
            : null
        }
        <div class="rows">
          <div class="row"><dl-alert-card .alert=${alert} .whole=${true}></dl-alert-card></div>
        </div>
        <div class="columns">
          <section class="card" aria-labelledby="timeline-heading">
            <header><h2 id="timeline-heading">Timeline</h2></header>
            <dl-alert-timeline .alert=${alert}></dl-alert-timeline>
          </section>
          <section class="card" aria-labelledby="figures-heading">
            <header><h2 id="figures-heading">Figures</h2></header>
            <dl-alert-figures .alert=${alert}></dl-alert-figures>
          </section>
        </div>
        ${
          alert.ruleId
            ? html`<p class="small"><a href="/alerts?rule=${alert.ruleId}">All alerts of the same rule</a></p>`
            : null
        }
      </div>`;
  }

  updated(changed) {
    super.updated(changed);
    // Once: who reads on is not drawn back.
    if (this.alert.value && this.route.query.get('show') === 'figures' && this.shownFor !== this.id) {
      this.shownFor = this.id;
      this.querySelector('#figures-heading')?.scrollIntoView({ block: 'start' });
    }
  }
}

customElements.define('dl-alert', DlAlert);
