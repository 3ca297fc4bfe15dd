import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { navigate } from '../core/router.js';
import { may } from '../core/rights.js';
import { attempt, toast } from '../core/toast.js';
import { count, languageName, percent, when } from '../core/format.js';
import { confirmed } from '../parts/dialogs.js';
import { tabs } from '../parts/tabs.js';
import '../parts/alert-rules.js';
import '../parts/figures.js';
import '../parts/triage.js';

const views = [
  ['mentions', 'Mentions'],
  ['figures', 'Figures'],
  ['alerts', 'Alerts'],
];
class DlMonitor extends Page {
  constructor() {
    super();
    this.monitor = new Load(this, (signal, id) => api.get(`/monitors/${id}`, {}, signal));
    this.all = new Load(this, (signal) => api.all('/monitors', {}, signal));
    this.backfill = new Load(this, (signal, id) => api.get(`/monitors/${id}/backfill`, {}, signal));
  }

  get tab() {
    return this.route.query.get('tab') ?? 'mentions';
  }

  enter() {
    const { id } = this.route.params;
    if (this.id !== id) {
      this.id = id;
      this.monitor.load(id);
      this.follow(id);
    }
    if (this.tab === 'figures' && !this.all.value) this.all.load();
  }

  /** Shows how far the search through history is, until it is done. */
  async follow(id) {
    clearTimeout(this.timer);
    await this.backfill.load(id);
    const state = this.backfill.value?.state;
    if (this.id === id && this.isConnected && (state === 'waiting' || state === 'running'))
      this.timer = setTimeout(() => this.follow(id), 4000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  progress() {
    const { value, problem } = this.backfill;
    if (!value || problem || value.state === 'done') return null;
    if (value.state === 'failed')
      return html`<p class="small">The search through history stopped: the query is no longer valid.</p>`;
    const share = value.total ? value.looked / value.total : 0;
    return html`<p class="small muted" role="status">
      Looking through history: ${percent(share)}, ${count(value.found)} found so far. No alerts are sent for these.
    </p>`;
  }

  async remove() {
    const { id, name } = this.monitor.value;
    if (
      !(await confirmed(
        `Delete “${name}”?`,
        'Its mentions, notes and alert rules go with it. This cannot be undone.',
        'Delete monitor',
      ))
    )
      return;
    if (!(await attempt(() => api.delete(`/monitors/${id}`)))) return;
    this.dispatchEvent(new CustomEvent('monitors-changed', { bubbles: true }));
    navigate('/monitors');
    toast({ title: `“${name}” was deleted` });
  }

  body() {
    if (this.tab === 'figures')
      return html`<dl-figures
        .monitor=${this.id}
        .monitors=${this.all.value?.items ?? []}
        .query=${this.route.query}></dl-figures>`;
    if (this.tab === 'alerts') return html`<dl-alert-rules .monitor=${this.id}></dl-alert-rules>`;
    return html`<dl-triage .monitor=${this.id} .query=${this.route.query}></dl-triage>`;
  }

  render() {
    const monitor = this.monitor.value;
    if (!monitor || this.monitor.problem) return html`${this.head('Monitor')}${this.monitor.view(() => null)}`;
    return html`${this.head(monitor.name, {
      crumb: html`<a href="/monitors">Monitors</a>`,
      lead: html`<code>${monitor.query}</code>${monitor.language ? ` · only ${languageName(monitor.language)}` : ''}
        <span class="muted small">· version ${monitor.version}, changed ${when(monitor.updatedAt)}</span>`,
      actions: html`<a class="btn quiet" href="/wall?monitor=${monitor.id}">Wall screen</a>${
          may('monitors')
            ? html`<a class="btn" href="/monitors/${monitor.id}/edit">Edit</a
                ><button class="btn danger" @click=${this.remove}>Delete</button>`
            : null
        }`,
    })}
    ${tabs(
      views.map(([name, label]) => ({
        href: `/monitors/${monitor.id}${name === 'mentions' ? '' : `?tab=${name}`}`,
        label,
        here: this.tab === name,
      })),
      'Monitor',
    )}
    ${this.progress()} ${this.body()}`;
  }
}

customElements.define('dl-monitor', DlMonitor);
