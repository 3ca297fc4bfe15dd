import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { when } from '../core/format.js';
import { Load } from '../core/load.js';
import { may } from '../core/rights.js';
import { problemNotice } from './notices.js';

/** What was decided in a crisis, of which nothing is taken back. Tells by `decision-logged`. */
class DlReportDecisions extends LitElement {
  static properties = { report: {}, fault: { state: true } };

  constructor() {
    super();
    this.decisions = new Load(this, (signal, id) => api.get(`/reports/${id}/decisions`, {}, signal));
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('report') && this.report) this.decisions.load(this.report);
  }

  async log(event) {
    event.preventDefault();
    const form = event.target;
    const value = (name) => form.elements[name].value.trim();
    this.fault = null;
    try {
      const request = { decision: value('decision'), basis: value('basis') || null };
      await api.post(`/reports/${this.report}/decisions`, request);
      form.reset();
      this.decisions.reload();
      this.dispatchEvent(new CustomEvent('decision-logged', { bubbles: true }));
    } catch (problem) {
      this.fault = problem;
    }
  }

  render() {
    return html`${this.decisions.view(
        ({ items }) =>
          items.length
            ? html`<ol class="stack-tight" aria-label="Decisions">
                ${items.map(
                  (each) =>
                    html`<li>
                      <div class="breaks">${each.decision}</div>
                      ${each.basis ? html`<div class="breaks muted">Because: ${each.basis}</div>` : null}
                      <div class="small muted">${each.by}, ${when(each.at)}</div>
                    </li>`,
                )}
              </ol>`
            : html`<p class="muted">Nothing was decided yet.</p>`,
        2,
      )}
      ${
        may('monitors')
          ? html`<form class="form gap-small" aria-label="New decision" @submit=${this.log}>
              <div class="field">
                <label for="decision">What was decided</label>
                <textarea id="decision" name="decision" rows="2" maxlength="1000" required></textarea>
              </div>
              <div class="field">
                <label for="basis">Because</label>
                <input id="basis" name="basis" maxlength="1000" autocomplete="off" />
              </div>
              <div><button class="btn">Log the decision</button></div>
            </form>`
          : null
      }
      ${this.fault ? problemNotice(this.fault) : null}`;
  }
}

customElements.define('dl-report-decisions', DlReportDecisions);
