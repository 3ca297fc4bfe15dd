import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { may } from '../core/rights.js';
import { attempt, toast } from '../core/toast.js';
import { mutable, muteForm, muteRequest } from './mute-form.js';
import './alert-act.css';

/** Acts that a link in a mail may ask for. */
export const alertActs = ['acknowledge', 'mute', 'useful'];

/**
 * What a link in a mail asks for, before it is done: programs that check mails open every link in them, so that
 * nothing happens until somebody presses the button. Tells by `alert-replaced` what became of the alert, by `act-over`
 * that there is no more to ask.
 */
class DlAlertAct extends LitElement {
  static properties = { alert: { attribute: false }, act: {}, useful: {} };

  createRenderRoot() {
    return this;
  }

  over() {
    this.dispatchEvent(new CustomEvent('act-over', { bubbles: true }));
  }

  async send(what, body, done) {
    const answer = await attempt(() => api.post(`/alerts/${this.alert.id}/${what}`, body), done);
    if (!answer) return;
    this.dispatchEvent(new CustomEvent('alert-replaced', { detail: answer, bubbles: true }));
    this.over();
  }

  async mute(event) {
    event.preventDefault();
    if (!(await attempt(() => api.post('/mutes', muteRequest(event.target))))) return;
    toast({ title: 'Muted', text: 'Mutes are listed under Routes & mutes.', href: '/alerts/routes' });
    this.over();
  }

  later() {
    return html`<button class="btn" type="button" @click=${this.over}>Not now</button>`;
  }

  acknowledge() {
    if (this.alert.state !== 'open')
      return html`<h2>Nothing to acknowledge</h2>
        <p>
          ${
            this.alert.acknowledgedBy
              ? `${this.alert.acknowledgedBy} has acknowledged this alert already.`
              : 'This alert is closed.'
          }
        </p>
        <p class="line">${this.later()}</p>`;
    return html`<h2>Acknowledge this alert?</h2>
      <p>You look after it: it is neither repeated nor escalated.</p>
      <p class="line">
        <button class="btn primary" @click=${() => this.send('acknowledge', undefined, 'Acknowledged')}>
          Acknowledge
        </button>
        ${this.later()}
      </p>`;
  }

  asked() {
    if (this.act === 'useful')
      return html`<h2>Was this alert useful?</h2>
        <p>Your answer helps to judge the rule that raised it.</p>
        <p class="line">
          <button
            class="btn ${this.useful === 'no' ? '' : 'primary'}"
            @click=${() => this.send('useful', { useful: true }, 'Thank you')}>
            Yes, useful
          </button>
          <button
            class="btn ${this.useful === 'no' ? 'primary' : ''}"
            @click=${() => this.send('useful', { useful: false }, 'Thank you')}>
            No, not useful
          </button>
          ${this.later()}
        </p>`;
    if (!may('triage'))
      return html`<h2>Your role does not allow this</h2>
        <p>Viewers can read alerts; ask an editor of your team to act on this one.</p>
        <p class="line">${this.later()}</p>`;
    if (this.act === 'acknowledge') return this.acknowledge();
    if (mutable(this.alert).length === 0)
      return html`<h2>Nothing to mute</h2>
        <p>This alert belongs to no rule, story or monitor that is still there.</p>
        <p class="line">${this.later()}</p>`;
    return html`<h2>Mute alerts like this?</h2>
      ${muteForm(
        this.alert,
        (e) => this.mute(e),
        () => this.over(),
        'asked',
      )}`;
  }

  render() {
    if (!this.alert || !alertActs.includes(this.act)) return null;
    return html`<section class="card stack-tight" aria-label="Asked for by a link">${this.asked()}</section>`;
  }
}

customElements.define('dl-alert-act', DlAlertAct);
