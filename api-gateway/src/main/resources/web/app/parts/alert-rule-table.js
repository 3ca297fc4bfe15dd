import { html } from 'lit';
import { ruleSentence } from '../core/alert-rules.js';
import { kindName } from '../core/alerts.js';
import { count, percent } from '../core/format.js';
import { may } from '../core/rights.js';

export const ruleTitle = (rule) => rule.name ?? kindName(rule.kind);

/** How often it fired, and how much of it was of use; nothing where that is not counted. */
const record = ({ alerts28d, useful, notUseful }) => {
  const judged = (useful ?? 0) + (notUseful ?? 0);
  return html`${Number.isInteger(alerts28d) ? html`${count(alerts28d)} in 28 days` : null}${
    judged
      ? html`<br /><span class="small ${useful / judged < 0.3 && judged >= 10 ? 'wrong' : 'muted'}"
            >${percent(useful / judged)} of ${count(judged)} useful</span
          >`
      : null
  }${
    useful / judged < 0.3 && judged >= 10
      ? html`<br /><span class="small muted">Try a lower sensitivity or a filter.</span>`
      : null
  }`;
};

/**
 * A team's alert rules.
 *
 * @param known `{monitors, lists}` to take names from
 * @param act `{switch, remove}`, each called with a rule
 */
export const alertRuleTable = (rules, known, act) =>
  html`<div class="scroll-x">
    <table>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">What it looks for</th>
          <th scope="col">Alerts</th>
          <th scope="col"><span class="sr">Change</span></th>
        </tr>
      </thead>
      <tbody>
        ${rules.map(
          (rule) =>
            html`<tr>
              <th scope="row">
                <a href="/alerts?rule=${rule.id}">${ruleTitle(rule)}</a>${
                  rule.active ? null : html` <span class="chip warn">paused</span>`
                }
              </th>
              <td>${ruleSentence(rule, known)}</td>
              <td>${record(rule)}</td>
              <td class="num">
                ${
                  may('monitors')
                    ? html`<a class="btn mini" href="/alerts/rules/${rule.id}" aria-label="Edit ${ruleTitle(rule)}"
                          >Edit</a
                        >
                        <button
                          class="btn mini"
                          aria-label="${rule.active ? 'Pause' : 'Resume'} ${ruleTitle(rule)}"
                          @click=${() => act.switch(rule)}>
                          ${rule.active ? 'Pause' : 'Resume'}
                        </button>
                        <button
                          class="btn mini danger"
                          aria-label="Delete ${ruleTitle(rule)}"
                          @click=${() => act.remove(rule)}>
                          Delete
                        </button>`
                    : null
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
