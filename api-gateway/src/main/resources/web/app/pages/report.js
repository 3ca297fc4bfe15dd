import { html, nothing } from 'lit';
import { api } from '../core/api.js';
import { day } from '../core/format.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { periodOf, reportKinds } from '../core/reports.js';
import { may } from '../core/rights.js';
import { attempt } from '../core/toast.js';
import { documentFrame } from '../parts/document-frame.js';
import '../parts/report-decisions.js';
import '../parts/report-snapshots.js';
import './report.css';

/** A report as it would be made now, and as it was made. */
class DlReport extends Page {
  static properties = { busy: { state: true }, made: { state: true } };

  constructor() {
    super();
    this.made = 0;
    this.report = new Load(this, (signal, id) => api.get(`/reports/${id}`, {}, signal));
    this.addEventListener('decision-logged', () => this.made++);
  }

  enter() {
    this.report.load(this.route.params.id);
  }

  async make() {
    this.busy = true;
    if (await attempt(() => api.post(`/reports/${this.report.value.id}/snapshots`), 'Report made')) this.made++;
    this.busy = false;
  }

  acts(report) {
    if (!may('monitors')) return nothing;
    return html`<a class="btn" href="/reports/${report.id}/edit">Edit</a>
      <button class="btn primary" ?disabled=${this.busy} @click=${() => this.make()}>
        ${this.busy ? 'Counting…' : 'Make it now'}
      </button>`;
  }

  whole(report) {
    const src = api.href(`/reports/${report.id}/preview.html`, { version: report.version, made: this.made });
    return html`<p class="line">
        <span class="chip">${reportKinds[report.kind][0]}</span><span>${periodOf(report, day)}</span>
      </p>
      <div class="report-columns">
        <section aria-labelledby="preview-heading">
          <h2 id="preview-heading">As it would be made now</h2>
          ${documentFrame('Preview of the report', src)}
        </section>
        <div class="stack">
          <section class="card" aria-labelledby="snapshots-heading">
            <header><h2 id="snapshots-heading">Handed out</h2></header>
            <dl-report-snapshots .report=${report.id} .made=${this.made}></dl-report-snapshots>
          </section>
          ${
            report.kind === 'crisis'
              ? html`<section class="card" aria-labelledby="decisions-heading">
                  <header><h2 id="decisions-heading">Decisions</h2></header>
                  <dl-report-decisions .report=${report.id}></dl-report-decisions>
                </section>`
              : null
          }
        </div>
      </div>`;
  }

  render() {
    const crumb = html`<a href="/reports">Reports</a>`;
    const report = this.report.value;
    return html`${this.head(report?.name ?? 'Report', { crumb, actions: report ? this.acts(report) : nothing })}
    ${this.report.view((value) => this.whole(value))}`;
  }
}

customElements.define('dl-report', DlReport);
