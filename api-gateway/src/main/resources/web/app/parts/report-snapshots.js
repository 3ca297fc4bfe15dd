import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { when } from '../core/format.js';
import { Load } from '../core/load.js';
import { attempt } from '../core/toast.js';
import './document-links.js';

const forms = {
  'report.pdf': 'PDF',
  'web.html': 'Web page',
  'report.xlsx': 'Workbook',
  'report.md': 'Markdown',
  'document.json': 'JSON',
};

/** A report as it was made, and whether it would be the same today. */
class DlReportSnapshots extends LitElement {
  static properties = {
    report: {},
    /** Another value whenever one was made. */
    made: {},
    recounts: { state: true },
    shared: { state: true },
  };

  constructor() {
    super();
    this.recounts = {};
    this.shared = {};
    this.snapshots = new Load(this, (signal, id) => api.get(`/reports/${id}/snapshots`, {}, signal));
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if ((changed.has('report') || changed.has('made')) && this.report) this.snapshots.load(this.report);
  }

  async recount({ id }) {
    const answer = await attempt(() => api.get(`/reports/${this.report}/snapshots/${id}/recount`));
    if (answer) this.recounts = { ...this.recounts, [id]: answer };
  }

  differences({ same, differences }) {
    if (same) return html`<p role="status" class="small">Every figure is the same today.</p>`;
    return html`<div role="status" class="small">
      <p>Today it would say:</p>
      <ul>
        ${differences.map(
          (each) =>
            html`<li class="breaks">${each.figure}: ${each.now ?? 'nothing'} instead of ${each.then ?? 'nothing'}</li>`,
        )}
      </ul>
    </div>`;
  }

  snapshot(each) {
    const recount = this.recounts[each.id];
    return html`<li>
      <div class="line">
        <strong>No. ${each.number}</strong>
        <span class="muted breaks">${each.madeBy}, ${when(each.madeAt)}</span>
        <button class="btn mini push" aria-label="Count no. ${each.number} again" @click=${() => this.recount(each)}>
          Count again
        </button>
      </div>
      <p class="small">
        ${Object.entries(forms).map(
          ([form, text], at) =>
            html`${at ? ' · ' : ''}<a
                href=${api.href(`/reports/${this.report}/snapshots/${each.id}/${form}`)}
                target="_blank"
                aria-label="No. ${each.number}, ${text}"
                >${text}</a
              >`,
        )}
      </p>
      ${recount ? this.differences(recount) : null}
      <details @toggle=${(e) => (this.shared = { ...this.shared, [each.id]: e.target.open })}>
        <summary aria-label="Links to no. ${each.number}">Share by a link</summary>
        ${
          this.shared[each.id]
            ? html`<dl-document-links
                .of=${`/reports/${this.report}/snapshots/${each.id}`}
                noun="report"></dl-document-links>`
            : null
        }
      </details>
    </li>`;
  }

  render() {
    return this.snapshots.view(
      ({ items }) =>
        items.length
          ? html`<ol class="stack" aria-label="Snapshots">
              ${items.map((each) => this.snapshot(each))}
            </ol>`
          : html`<p class="muted">Not made yet. What is made stays as it is, whatever is found later.</p>`,
      2,
    );
  }
}

customElements.define('dl-report-snapshots', DlReportSnapshots);
