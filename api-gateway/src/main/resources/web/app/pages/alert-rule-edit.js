import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { navigate } from '../core/router.js';
import { toast } from '../core/toast.js';
import { ruleTitle } from '../parts/alert-rule-table.js';
import '../parts/alert-rule-form.js';

/** A new alert rule, or one that is there. */
class DlAlertRuleEdit extends Page {
  constructor() {
    super();
    this.rule = new Load(this, (signal, id) => api.get(`/alert-rules/${id}`, {}, signal));
    this.monitors = new Load(this, (signal) => api.all('/monitors', {}, signal));
    this.lists = new Load(this, (signal) => api.get('/outlet-lists', {}, signal));
    this.addEventListener('rule-saved', (event) => {
      navigate('/alerts/rules');
      toast({ title: `“${ruleTitle(event.detail)}” is saved` });
    });
  }

  enter() {
    const { id } = this.route.params;
    if (id) this.rule.load(id);
    for (const each of [this.monitors, this.lists]) each.load();
  }

  form(rule, monitors) {
    const monitorId = this.route.query.get('monitor');
    return html`<div class="card narrow">
      <dl-alert-rule-form
        .rule=${rule}
        .scope=${monitorId ? { monitorId } : null}
        .monitors=${monitors}
        .lists=${this.lists.value?.items ?? []}></dl-alert-rule-form>
    </div>`;
  }

  render() {
    const { id } = this.route.params;
    const rule = this.rule.value;
    const body = this.monitors.view(({ items }) =>
      id ? this.rule.view((found) => this.form(found, items)) : this.form(null, items),
    );
    return html`${this.head(id ? (rule ? ruleTitle(rule) : 'Alert rule') : 'New alert rule', {
      crumb: html`<a href="/alerts/rules">Alert rules</a>`,
      lead: 'Put the rule together as a sentence, and see what it would have raised.',
    })}
    ${body}`;
  }
}

customElements.define('dl-alert-rule-edit', DlAlertRuleEdit);
