import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { navigate } from '../core/router.js';
import { toast } from '../core/toast.js';
import '../parts/report-form.js';

/** A new report, or one that is changed. */
class DlReportEdit extends Page {
  constructor() {
    super();
    this.report = new Load(this, (signal, id) => api.get(`/reports/${id}`, {}, signal));
    this.monitors = new Load(this, (signal) => api.all('/monitors', {}, signal));
    this.lists = new Load(this, (signal) => api.get('/outlet-lists', {}, signal));
    this.addEventListener('report-saved', (event) => {
      toast({ title: `“${event.detail.name}” is saved` });
      navigate(`/reports/${event.detail.id}`);
    });
  }

  enter() {
    this.monitors.load();
    this.lists.load();
    if (this.route.params.id) this.report.load(this.route.params.id);
  }

  form(report) {
    return this.monitors.view((monitors) =>
      this.lists.view(
        (lists) =>
          html`<section class="card">
            <dl-report-form
              .report=${report}
              .monitors=${monitors.items}
              .lists=${lists.items}></dl-report-form>
          </section>`,
      ),
    );
  }

  render() {
    const crumb = html`<a href="/reports">Reports</a>`;
    if (!this.route?.params.id) return html`${this.head('New report', { crumb })}${this.form(null)}`;
    return html`${this.head(this.report.value?.name ?? 'Report', { crumb })}
    ${this.report.view((report) => this.form(report))}`;
  }
}

customElements.define('dl-report-edit', DlReportEdit);
