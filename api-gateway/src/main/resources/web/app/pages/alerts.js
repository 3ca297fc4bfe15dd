import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { replaceQuery } from '../core/router.js';
import { may } from '../core/rights.js';
import { alertFilterBar, alertFiltersOf } from '../parts/alert-filters.js';
import { alertTabs } from '../parts/tabs.js';
import '../parts/alert-list.js';

/** What fired, and what one does about it. */
class DlAlerts extends Page {
  constructor() {
    super();
    this.monitors = new Load(this, (signal) => api.all('/monitors', {}, signal));
  }

  enter() {
    this.filters = alertFiltersOf(this.route.query);
    if (!this.monitors.value) this.monitors.load();
  }

  render() {
    return html`${this.head('Alerts', {
        lead: 'Newest first. New alerts appear by themselves.',
        actions: may('monitors') ? html`<a class="btn" href="/alerts/rules/new">New rule</a>` : null,
      })}
      ${alertTabs('/alerts')}
      ${alertFilterBar(this.filters, this.monitors.value?.items ?? [], (change) =>
        replaceQuery({ ...this.filters, ...change }),
      )} <dl-alert-list .filters=${this.filters}></dl-alert-list>`;
  }
}

customElements.define('dl-alerts', DlAlerts);
