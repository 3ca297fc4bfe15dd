import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { when } from '../core/format.js';
import { Load } from '../core/load.js';
import { attempt } from '../core/toast.js';
import { confirmed } from './dialogs.js';
import { problemNotice } from './notices.js';

const WEEK_MS = 7 * 24 * 3_600_000;

const states = {
  invited: ['has not answered yet', ''],
  subscribed: ['subscribes', 'positive'],
  paused: ['paused', 'warn'],
  left: ['wants no more, or cannot be reached', 'warn'],
};

/** People outside of the team who have a briefing's editions by mail, for whoever may invite them. */
class DlSubscriberList extends LitElement {
  static properties = { briefing: {}, fault: { state: true } };

  constructor() {
    super();
    this.subscribers = new Load(this, (signal, id) => api.get(`/briefings/${id}/subscribers`, {}, signal));
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('briefing') && this.briefing) this.subscribers.load(this.briefing);
  }

  async invite(event) {
    event.preventDefault();
    const form = event.target;
    const address = form.elements['subscriber-address'].value.trim();
    this.fault = null;
    try {
      await api.post(`/briefings/${this.briefing}/subscribers`, { address });
      form.reset();
      this.subscribers.reload();
    } catch (problem) {
      this.fault = problem;
    }
  }

  async again({ address }) {
    const done = `Asked ${address} again`;
    if (await attempt(() => api.post(`/briefings/${this.briefing}/subscribers`, { address }), done))
      this.subscribers.reload();
  }

  async pause(subscriber) {
    const pausedUntil = subscriber.state === 'paused' ? null : new Date(Date.now() + WEEK_MS).toISOString();
    const path = `/briefings/${this.briefing}/subscribers/${subscriber.id}`;
    if (await attempt(() => api.put(path, { pausedUntil }), pausedUntil ? 'Paused for a week' : 'The pause is over'))
      this.subscribers.reload();
  }

  async remove({ id, address }) {
    const text = 'No edition goes there any more. The address can be invited again.';
    if (!(await confirmed(`Remove ${address}?`, text, 'Remove'))) return;
    if (await attempt(() => api.delete(`/briefings/${this.briefing}/subscribers/${id}`), `${address} removed`))
      this.subscribers.reload();
  }

  acts(subscriber) {
    const { address, state } = subscriber;
    const act = (label, run, kind = '') =>
      html`<button class="btn mini ${kind}" aria-label="${label} ${address}" @click=${run}>${label}</button>`;
    return html`${state === 'invited' ? act('Ask again', () => this.again(subscriber)) : null}
    ${state === 'subscribed' ? act('Pause for a week', () => this.pause(subscriber)) : null}
    ${state === 'paused' ? act('End the pause', () => this.pause(subscriber)) : null}
    ${act('Remove', () => this.remove(subscriber), 'danger')}`;
  }

  subscriber(each) {
    const [words, kind] = states[each.state];
    return html`<li class="line">
      <span class="breaks">${each.address}</span>
      <span class="chip ${kind}"
        >${words}${each.state === 'paused' ? html` until ${when(each.pausedUntil)}` : null}</span
      >
      <span class="muted breaks">invited by ${each.invitedBy}, ${when(each.invitedAt)}</span>
      <span class="line push">${this.acts(each)}</span>
    </li>`;
  }

  render() {
    return html`<p class="muted">
        They get one mail that asks; no edition goes out before they have pressed its button. Each edition has a link
        that stops them.
      </p>
      <form class="line gap-small" aria-label="Invite somebody" @submit=${this.invite}>
        <label for="subscriber-address">E-mail address</label>
        <input id="subscriber-address" name="subscriber-address" type="email" maxlength="254" required />
        <button class="btn">Invite</button>
      </form>
      ${this.fault ? problemNotice(this.fault) : null}
      ${this.subscribers.view(
        ({ items }) =>
          items.length
            ? html`<ul class="stack-tight gap-small" aria-label="Subscribers">
                ${items.map((each) => this.subscriber(each))}
              </ul>`
            : html`<p class="muted gap-small">Nobody outside of your team yet.</p>`,
        2,
      )}`;
  }
}

customElements.define('dl-subscriber-list', DlSubscriberList);
