import { html, nothing } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { navigate } from '../core/router.js';
import { mayWrite } from '../core/session.js';
import { attempt, toast } from '../core/toast.js';
import { count, languageName, percent, when } from '../core/format.js';
import { confirmed } from '../parts/dialogs.js';
import { toneBar } from '../parts/tone.js';
import '../parts/alert-rules.js';
import '../parts/chart.js';
import '../parts/triage.js';

const tabs = [['mentions', 'Mentions'], ['figures', 'Figures'], ['alerts', 'Alerts']];
const series = [
  { key: 'positive', name: 'Positive', token: 'positive' },
  { key: 'neutral', name: 'Neutral', token: 'edge' },
  { key: 'negative', name: 'Negative', token: 'negative' },
  { key: 'unjudged', name: 'No tone', token: 'line' },
];

class DlMonitor extends Page {
  constructor() {
    super();
    this.monitor = new Load(this, (signal, id) => api.get(`/monitors/${id}`, {}, signal));
    this.stats = new Load(this, (signal, id) => api.get(`/monitors/${id}/stats`, { from: new Date(Date.now() - 30 * 86_400_000).toISOString() }, signal));
  }

  get tab() {
    return this.route.query.get('tab') ?? 'mentions';
  }

  enter() {
    const { id } = this.route.params;
    if (this.id !== id) {
      this.id = id;
      this.monitor.load(id);
    }
    if (this.tab === 'figures') this.stats.load(id);
  }

  async remove() {
    const { id, name } = this.monitor.value;
    if (!(await confirmed(`Delete “${name}”?`, 'Its mentions, notes and alert rules go with it. This cannot be taken back.', 'Delete monitor'))) return;
    if (!(await attempt(() => api.delete(`/monitors/${id}`)))) return;
    toast({ title: `“${name}” was deleted` });
    this.dispatchEvent(new CustomEvent('monitors-changed', { bubbles: true }));
    navigate('/monitors');
  }

  figures() {
    return this.stats.view((stats) => html`<div class="stack">
      <section class="card" aria-labelledby="per-day"><h2 id="per-day">Mentions per day and tone, last 30 days</h2>
        ${stats.total === 0 ? html`<p class="muted">Nothing matched in this time.</p>` : html`
          <dl-chart .days=${stats.perDay.map((d) => ({ ...d, unjudged: Math.max(0, d.count - (d.positive ?? 0) - (d.neutral ?? 0) - (d.negative ?? 0)) }))}
            .series=${series} caption="Mentions per day"></dl-chart>`}</section>
      <div class="columns">
        <section class="card" aria-labelledby="per-outlet"><h2 id="per-outlet">Outlets</h2>
          <table><thead><tr><th scope="col">Outlet</th><th scope="col" class="num">Mentions</th><th scope="col" class="num">Share</th></tr></thead>
          <tbody>${stats.sources.map((s) => html`<tr><td>${s.id ? html`<a href="/sources/${s.id}">${s.name}</a>` : (s.name ?? 'Own texts')}</td>
            <td class="num">${count(s.count)}</td><td class="num">${percent(s.count / Math.max(1, stats.total))}</td></tr>`)}</tbody></table>
          <p class="small muted gap-small">Share of ${count(stats.total)} mentions.</p></section>
        <section class="card" aria-labelledby="tone-all"><h2 id="tone-all">Tone</h2><p class="gap-small">${toneBar(stats.sentiment)}</p>
          <p class="small muted">${count(stats.sentiment?.positive)} positive, ${count(stats.sentiment?.neutral)} neutral, ${count(stats.sentiment?.negative)} negative</p></section>
      </div></div>`);
  }

  body() {
    if (this.tab === 'figures') return this.figures();
    if (this.tab === 'alerts') return html`<dl-alert-rules .monitor=${this.id}></dl-alert-rules>`;
    const { query } = this.route;
    const state = query.get('state');
    return html`<dl-triage .monitor=${this.id} .state=${state === 'all' ? '' : state ?? 'new'} .span=${query.get('span') ?? ''}></dl-triage>`;
  }

  render() {
    const monitor = this.monitor.value;
    if (!monitor || this.monitor.problem) return html`${this.head('Monitor')}${this.monitor.view(() => null)}`;
    return html`${this.head(monitor.name, {
      crumb: html`<a href="/monitors">Monitors</a>`,
      lead: html`<code>${monitor.query}</code>${monitor.language ? ` · only ${languageName(monitor.language)}` : ''} <span class="muted small">· version ${monitor.version}, changed ${when(monitor.updatedAt)}</span>`,
      actions: mayWrite() ? html`<a class="btn" href="/monitors/${monitor.id}/edit">Edit</a><button class="btn danger" @click=${this.remove}>Delete</button>` : null,
    })}
      <nav class="tabs" aria-label="Monitor">${tabs.map(([name, label]) => html`<a href="/monitors/${monitor.id}${name === 'mentions' ? '' : `?tab=${name}`}"
        aria-current=${this.tab === name ? 'page' : nothing}>${label}</a>`)}</nav>
      ${this.body()}`;
  }
}

customElements.define('dl-monitor', DlMonitor);
