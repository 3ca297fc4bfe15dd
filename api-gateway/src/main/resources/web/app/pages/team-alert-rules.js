import { html } from 'lit';
import { api } from '../core/api.js';
import { draftOf, ruleRequest } from '../core/alert-rules.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { may } from '../core/rights.js';
import { attempt } from '../core/toast.js';
import { alertRuleTable, ruleTitle } from '../parts/alert-rule-table.js';
import { confirmed } from '../parts/dialogs.js';
import { empty } from '../parts/notices.js';
import { alertTabs } from '../parts/tabs.js';

/** What a team wants to hear of. */
class DlTeamAlertRules extends Page {
  constructor() {
    super();
    this.rules = new Load(this, (signal) => api.get('/alert-rules', {}, signal));
    this.monitors = new Load(this, (signal) => api.all('/monitors', {}, signal));
    this.lists = new Load(this, (signal) => api.get('/outlet-lists', {}, signal));
  }

  enter() {
    for (const each of [this.rules, this.monitors, this.lists]) each.load();
  }

  async switch(rule) {
    const request = ruleRequest(draftOf({ ...rule, active: !rule.active }));
    if (
      await attempt(
        () => api.put(`/alert-rules/${rule.id}`, request),
        `“${ruleTitle(rule)}” ${rule.active ? 'is paused' : 'runs again'}`,
      )
    )
      this.rules.reload();
  }

  async remove(rule) {
    if (!(await confirmed(`Delete “${ruleTitle(rule)}”?`, 'Alerts that it raised stay.', 'Delete rule'))) return;
    if (await attempt(() => api.delete(`/alert-rules/${rule.id}`), 'Rule deleted')) this.rules.reload();
  }

  render() {
    const create = may('monitors') ? html`<a class="btn primary" href="/alerts/rules/new">New rule</a>` : null;
    return html`${this.head('Alert rules', {
      lead: 'What your team wants to hear of. Who gets a message is decided by the routes.',
      actions: create,
    })}
    ${alertTabs('/alerts/rules')}
    ${this.rules.view(({ items }) =>
      items.length
        ? html`<div class="card">
            ${alertRuleTable(
              items,
              { monitors: this.monitors.value?.items, lists: this.lists.value?.items },
              { switch: (rule) => this.switch(rule), remove: (rule) => this.remove(rule) },
            )}
          </div>`
        : empty('No alert rule yet', 'Without a rule, matches become mentions, but nobody is alerted.', create),
    )}`;
  }
}

customElements.define('dl-team-alert-rules', DlTeamAlertRules);
