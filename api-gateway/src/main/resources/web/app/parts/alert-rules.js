import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { may } from '../core/rights.js';
import { attempt } from '../core/toast.js';

const channels = { screen: 'On screen, live', mail: 'By mail' };

/** Who is told when a monitor matches, and how. */
class DlAlertRules extends LitElement {
  static properties = { monitor: {} };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.rules = new Load(this, (signal, id) => api.get(`/monitors/${id}/alerts`, {}, signal));
  }

  willUpdate(changed) {
    if (changed.has('monitor') && this.monitor) this.rules.load(this.monitor);
  }

  async add(event) {
    event.preventDefault();
    const form = event.target;
    // Not `form.target`: that is the form's own attribute.
    const body = { kind: 'every-match', channel: 'mail', target: form.elements.namedItem('target').value.trim() };
    if (
      await attempt(
        () => api.post(`/monitors/${this.monitor}/alerts`, body),
        `A code was mailed to ${body.target}: type it here`,
      )
    ) {
      form.reset();
      this.rules.reload();
    }
  }

  async confirm(event, rule) {
    event.preventDefault();
    const code = event.target.elements.namedItem('code').value.trim();
    if (await attempt(() => api.post(`/targets/${rule.targetId}/confirm`, { code }), `Mail goes to ${rule.target} now`))
      this.rules.reload();
  }

  /** Nothing but a code goes to an address before somebody has typed that. */
  when(rule) {
    if (rule.proved !== false || !may('monitors'))
      return rule.proved === false ? 'once the code in the test mail was typed' : 'at every match';
    return html`<form class="line" @submit=${(e) => this.confirm(e, rule)}>
      <label for="code-${rule.id}">Code in the test mail</label>
      <input
        id="code-${rule.id}"
        name="code"
        required
        maxlength="20"
        inputmode="numeric"
        autocomplete="one-time-code" />
      <button class="btn mini">Confirm</button>
    </form>`;
  }

  async addScreen() {
    if (
      await attempt(() =>
        api.post(`/monitors/${this.monitor}/alerts`, { kind: 'every-match', channel: 'screen', target: null }),
      )
    )
      this.rules.reload();
  }

  async remove(rule) {
    if (await attempt(() => api.delete(`/monitors/${this.monitor}/alerts/${rule.id}`), 'Alert removed'))
      this.rules.reload();
  }

  render() {
    return this.rules.view((answer) => {
      const items = answer.items ?? answer;
      return html`<div class="stack">
        <p class="muted">
          Every new match raises an alert. It is shown here under Alerts and goes out as these rules say.
        </p>
        ${
          items.length
            ? html`<div class="scroll-x"><table>
                <thead>
                  <tr>
                    <th scope="col">Channel</th>
                    <th scope="col">Recipient</th>
                    <th scope="col">When</th>
                    <th scope="col"><span class="sr">Change</span></th>
                  </tr>
                </thead>
                <tbody>
                  ${items.map(
                    (r) =>
                      html`<tr>
                        <td>${channels[r.channel] ?? r.channel}</td>
                        <td>${r.target ?? 'everyone in your team who has Dateline open'}</td>
                        <td>${this.when(r)}</td>
                        <td class="num">
                          ${
                            may('monitors')
                              ? html`<button
                                  class="btn mini"
                                  aria-label="Remove the rule: ${channels[r.channel] ?? r.channel} ${r.target ?? ''}"
                                  @click=${() => this.remove(r)}>
                                  Remove
                                </button>`
                              : null
                          }
                        </td>
                      </tr>`,
                  )}
                </tbody>
              </table></div>`
            : html`<p class="notice warn">No rule: matches become mentions, but nobody is alerted.</p>`
        }
        ${
          may('monitors')
            ? html`<form class="line" @submit=${this.add}>
                  <label for="target">Mail address</label>
                  <input
                    id="target"
                    name="target"
                    type="email"
                    required
                    placeholder="press@company.example"
                    autocomplete="email" />
                  <button class="btn primary">Alert by mail</button>
                  ${
                    items.some((r) => r.channel === 'screen')
                      ? null
                      : html`<button class="btn" type="button" @click=${this.addScreen}>Alert on screen</button>`
                  }
                </form>
                <p class="small muted">
                  Mails are kept in the <a href="/mail">mail outbox</a>, where they can be looked at.
                </p>`
            : null
        }
        <p class="small">
          Spikes, growing stories, silence and more are <a href="/alerts/rules">alert rules</a> of your
          team.${
            may('monitors')
              ? html` <a href="/alerts/rules/new?monitor=${this.monitor}">Create one for this monitor</a>.`
              : null
          }
        </p>
      </div>`;
    });
  }
}

customElements.define('dl-alert-rules', DlAlertRules);
