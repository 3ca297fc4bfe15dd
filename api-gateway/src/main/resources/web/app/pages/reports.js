import { html } from 'lit';
import { api } from '../core/api.js';
import { day, when } from '../core/format.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { periodOf, reportKinds } from '../core/reports.js';
import { may } from '../core/rights.js';
import { attempt } from '../core/toast.js';
import { confirmed } from '../parts/dialogs.js';
import { empty } from '../parts/notices.js';

/** What a team hands to its board, a client or a crisis desk. */
class DlReports extends Page {
  constructor() {
    super();
    this.reports = new Load(this, (signal) => api.get('/reports', {}, signal));
  }

  enter() {
    this.reports.load();
  }

  async remove({ id, name }) {
    const text = 'Its log of decisions and all that was made of it are deleted too.';
    if (!(await confirmed(`Delete “${name}”?`, text, 'Delete report'))) return;
    if (await attempt(() => api.delete(`/reports/${id}`), 'Report deleted')) this.reports.reload();
  }

  report(r) {
    return html`<tr>
      <th scope="row"><a href="/reports/${r.id}">${r.name}</a></th>
      <td>${reportKinds[r.kind][0]}</td>
      <td>${periodOf(r, day)}</td>
      <td class="nowrap">${when(r.updatedAt)}</td>
      <td class="num">
        ${
          may('monitors')
            ? html`<a class="btn mini" href="/reports/${r.id}/edit" aria-label="Edit ${r.name}">Edit</a>
                <button class="btn mini danger" aria-label="Delete ${r.name}" @click=${() => this.remove(r)}>
                  Delete
                </button>`
            : null
        }
      </td>
    </tr>`;
  }

  render() {
    const create = may('monitors') ? html`<a class="btn primary" href="/reports/new">New report</a>` : null;
    return html`${this.head('Reports', {
      lead: 'A campaign, a benchmark beside rivals, or a crisis: counted by Dateline, with its sources and its method.',
      actions: create,
    })}
    ${this.reports.view(
      ({ items }) =>
        items.length
          ? html`<div class="card scroll-x">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Report</th>
                    <th scope="col">For</th>
                    <th scope="col">Period</th>
                    <th scope="col">Changed</th>
                    <th scope="col"><span class="sr">Actions</span></th>
                  </tr>
                </thead>
                <tbody>
                  ${items.map((r) => this.report(r))}
                </tbody>
              </table>
            </div>`
          : empty('No report yet', 'A report says what it is for, which monitors count, and for which period.', create),
      3,
    )}`;
  }
}

customElements.define('dl-reports', DlReports);
