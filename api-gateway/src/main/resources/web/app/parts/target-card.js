import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { plural, when, withMoments } from '../core/format.js';
import { targetKind, targetStates } from '../core/targets.js';
import { attempt, toast } from '../core/toast.js';
import { confirmed } from './dialogs.js';
import './delivery-log.js';
import './target-form.js';
import './target-card.css';

/** Where it leads, as far as that is no secret. */
const place = ({ settings }) =>
  settings.address ?? settings.url ?? settings.channel ?? settings.chat ?? settings.topic ?? '';

/** One target: how it fares, and what can be done with it. Tells by `targets-changed` that the list is another. */
class DlTargetCard extends LitElement {
  static properties = {
    target: { attribute: false },
    panel: { state: true },
    testing: { state: true },
    tested: { state: true },
    secret: { state: true },
    missed: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  changed() {
    this.dispatchEvent(new CustomEvent('targets-changed', { bubbles: true }));
  }

  open(panel) {
    this.panel = this.panel === panel ? null : panel;
  }

  async test() {
    this.testing = true;
    this.tested = null;
    this.tested = (await attempt(() => api.post(`/targets/${this.target.id}/test`))) || null;
    this.testing = false;
    await this.updateComplete;
    this.querySelector('[name=code]')?.focus();
  }

  async confirm(event) {
    event.preventDefault();
    const code = event.target.elements.namedItem('code').value.trim();
    if (!(await attempt(() => api.post(`/targets/${this.target.id}/confirm`, { code }), 'Proved: it arrives'))) return;
    this.tested = null;
    this.changed();
  }

  async enable() {
    const answer = await attempt(() => api.post(`/targets/${this.target.id}/enable`), 'Enabled');
    if (!answer) return;
    this.missed = answer.missedDeliveries ? answer : null;
    this.changed();
  }

  async replay(since) {
    const answer = await attempt(() => api.post(`/targets/${this.target.id}/replay`, undefined, { query: { since } }));
    if (!answer) return;
    toast({ title: `${plural(answer.deliveries, 'message is', 'messages are')} sent again` });
    this.missed = null;
  }

  async rotate() {
    const { name } = this.target;
    if (
      !(await confirmed(
        `New signing secret for “${name}”?`,
        'Messages are signed with both secrets for 24 hours, so that the receiver can change over.',
        'Create secret',
      ))
    )
      return;
    const answer = await attempt(() => api.post(`/targets/${this.target.id}/secret`, {}));
    if (!answer) return;
    this.secret = answer.secret;
    this.changed();
  }

  async forget() {
    if (await attempt(() => api.delete(`/targets/${this.target.id}/secret/old`), 'The old secret is no longer used'))
      this.changed();
  }

  async remove() {
    const { id, name } = this.target;
    if (
      !(await confirmed(`Remove “${name}”?`, 'Its log goes with it, and routes lead there no more.', 'Remove target'))
    )
      return;
    if (await attempt(() => api.delete(`/targets/${id}`), 'Target removed')) this.changed();
  }

  trouble() {
    const t = this.target;
    if (t.state === 'active') return null;
    return html`<div class="notice ${t.state === 'disabled' ? 'error' : 'warn'}">
      <div>
        <strong
          >${t.state === 'disabled' ? 'Nothing is sent there' : 'Messages do not arrive'}${
            t.failingSince ? html`, since ${when(t.failingSince)}` : null
          }</strong
        >
        ${t.lastError ? html`<p>${withMoments(t.lastError)}</p>` : null}
        ${t.missed ? html`<p>${plural(t.missed, 'message was', 'messages were')} given up.</p>` : null}
        ${
          t.state === 'disabled'
            ? html`<p><button class="btn mini primary" @click=${this.enable}>Enable again</button></p>`
            : null
        }
      </div>
    </div>`;
  }

  /** What a test came to; a code that somebody reads there is the only proof. */
  outcome() {
    const d = this.tested;
    if (!d) return null;
    if (d.state !== 'sent')
      return html`<div class="notice error" role="alert">
        <div>
          <strong>The test did not arrive</strong>
          <p>${withMoments(d.lastError ?? 'The receiver refused it.')}</p>
        </div>
      </div>`;
    return html`<form class="line" aria-label="Code of the test" @submit=${this.confirm}>
      <label for="code-${this.target.id}">The receiver accepted it. Type the code that arrived there:</label>
      <input
        id="code-${this.target.id}"
        name="code"
        required
        maxlength="20"
        size="8"
        inputmode="numeric"
        autocomplete="off" />
      <button class="btn mini primary">Confirm</button>
    </form>`;
  }

  again() {
    if (!this.missed) return null;
    return html`<div class="notice warn">
      <div>
        <p>${plural(this.missed.missedDeliveries, 'message')} did not arrive while it was out of order.</p>
        <p>
          <button class="btn mini primary" @click=${() => this.replay(this.missed.missedSince)}>Send them now</button>
          <button class="btn mini" @click=${() => (this.missed = null)}>Leave them</button>
        </p>
      </div>
    </div>`;
  }

  buttons() {
    const t = this.target;
    const opener = (panel, label) =>
      html`<button
        class="btn mini"
        aria-expanded=${this.panel === panel}
        aria-label="${label}: ${t.name}"
        @click=${() => this.open(panel)}>
        ${label}
      </button>`;
    const lastWeek = () => new Date(Date.now() - 7 * 86_400_000).toISOString();
    return html`<div class="line">
      <button class="btn mini" ?disabled=${this.testing} aria-label="Send a test to ${t.name}" @click=${this.test}>
        ${this.testing ? 'Sending…' : 'Send a test'}
      </button>
      ${opener('log', 'Delivery log')} ${opener('edit', 'Edit')}
      ${
        t.kind === 'webhook'
          ? html`<button class="btn mini" aria-label="New signing secret for ${t.name}" @click=${this.rotate}>
              New secret
            </button>`
          : null
      }${
        t.missed && t.state !== 'disabled'
          ? html`<button
              class="btn mini"
              aria-label="Send again to ${t.name} what failed in 7 days"
              @click=${() => this.replay(lastWeek())}>
              Send again what failed
            </button>`
          : null
      }
      <button class="btn mini danger push" aria-label="Remove ${t.name}" @click=${this.remove}>Remove</button>
    </div>`;
  }

  render() {
    const t = this.target;
    if (!t) return null;
    const [colour, state] = targetStates[t.state] ?? ['', t.state];
    return html`<div class="stack-tight">
      <div class="line">
        <h3>${t.name}</h3>
        <span class="chip ${colour}">${state}</span>
        ${
          t.provedAt
            ? html`<span class="chip positive">Proved</span>`
            : html`<span class="chip" title="Nobody has typed the code of a test">Not proved</span>`
        }
      </div>
      <p class="small muted target-place">${targetKind(t.kind).name}${place(t) ? ` · ${place(t)}` : ''}</p>
      ${this.trouble()} ${this.again()} ${this.outcome()}
      ${
        this.secret
          ? html`<div class="notice good">
              <div class="grow">
                <strong>The new signing secret</strong>
                <p>Copy it now; it is not shown again.</p>
                <dl-secret .value=${this.secret}></dl-secret>
              </div>
            </div>`
          : null
      }${
        t.bothSecretsUntil
          ? html`<p class="small">
              The secret before works too, until ${when(t.bothSecretsUntil)}.
              <button class="btn mini" @click=${this.forget}>End that now</button>
            </p>`
          : null
      }
      ${this.buttons()} ${this.panel === 'log' ? html`<dl-delivery-log .target=${t}></dl-delivery-log>` : null}
      ${
        this.panel === 'edit'
          ? html`<dl-target-form .target=${t} @target-saved=${() => this.saved()}></dl-target-form>`
          : null
      }
    </div>`;
  }

  saved() {
    this.panel = null;
    toast({ title: 'Target saved' });
    this.changed();
  }
}

customElements.define('dl-target-card', DlTargetCard);
