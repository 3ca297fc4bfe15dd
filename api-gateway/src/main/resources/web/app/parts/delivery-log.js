import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { changeName } from '../core/alerts.js';
import { plural, when, withMoments } from '../core/format.js';
import { Pages } from '../core/load.js';
import { may } from '../core/rights.js';
import { deliveryHints, deliveryStates } from '../core/targets.js';
import { attempt } from '../core/toast.js';

const filters = [
  ['', 'All'],
  ['failed', 'Failed'],
  ['waiting', 'Waiting'],
  ['sent', 'Sent'],
];

/** What was sent to a target, the newest first, and how it went. */
class DlDeliveryLog extends LitElement {
  static properties = { target: { attribute: false }, state: { state: true } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.state = '';
    this.pages = new Pages(this, (signal, query) => api.get('/deliveries', query, signal));
  }

  willUpdate(changed) {
    if ((changed.has('target') || changed.has('state')) && this.target)
      this.pages.load({ target: this.target.id, state: this.state });
  }

  async resend(delivery) {
    if (await attempt(() => api.post(`/deliveries/${delivery.id}/resend`), 'It is sent again')) this.pages.reload();
  }

  row(d) {
    const [colour, name] = deliveryStates[d.state] ?? ['', d.state];
    const what = d.change === 'test' ? 'Test' : changeName(d.change);
    return html`<tr>
      <td class="nowrap">${when(d.createdAt)}</td>
      <td>${d.alertId ? html`<a href="/alerts/${d.alertId}">${what}</a>` : what}</td>
      <td>
        <span class="chip ${colour}" title=${deliveryHints[d.state] ?? ''}>${name}</span>${
          d.dueAt ? html` <span class="small muted">next try ${when(d.dueAt)}</span>` : null
        }
      </td>
      <td class="small">
        ${plural(d.attempts, 'try', 'tries')}${d.lastStatus ? `, answer ${d.lastStatus}` : ''}${
          d.lastError ? html`<br />${withMoments(d.lastError)}` : null
        }
      </td>
      <td class="num">
        ${
          may('monitors') && d.alertId && d.state !== 'waiting'
            ? html`<button class="btn mini" aria-label="Send again: ${what}" @click=${() => this.resend(d)}>
                Send again
              </button>`
            : null
        }
      </td>
    </tr>`;
  }

  render() {
    return html`<div class="stack-tight">
      <div class="segmented" role="group" aria-label="State of deliveries">
        ${filters.map(
          ([value, name]) =>
            html`<button class="btn mini" aria-pressed=${this.state === value} @click=${() => (this.state = value)}>
              ${name}
            </button>`,
        )}
      </div>
      ${this.pages.view(
        (items) =>
          items.length
            ? html`<div class="scroll-x">
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">When</th>
                        <th scope="col">What</th>
                        <th scope="col">State</th>
                        <th scope="col">How it went</th>
                        <th scope="col"><span class="sr">Change</span></th>
                      </tr>
                    </thead>
                    <tbody>
                      ${items.map((d) => this.row(d))}
                    </tbody>
                  </table>
                </div>
                ${this.pages.moreButton()}`
            : html`<p class="muted">Nothing was sent there${this.state ? ' that is in this state' : ' yet'}.</p>`,
        3,
      )}
    </div>`;
  }
}

customElements.define('dl-delivery-log', DlDeliveryLog);
