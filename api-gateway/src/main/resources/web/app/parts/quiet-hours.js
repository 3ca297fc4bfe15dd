import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { when } from '../core/format.js';
import { Load } from '../core/load.js';
import { toast } from '../core/toast.js';
import { problemNotice } from './notices.js';
import { quietFields, quietOf } from './quiet-fields.js';

const MAX_LEAVE = 20;

/** When the person who is signed in is not to be disturbed. */
class DlQuietHours extends LitElement {
  static properties = { draft: { state: true }, fault: { state: true }, busy: { state: true } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.saved = new Load(this, (signal) => api.get('/quiet-hours', {}, signal));
  }

  connectedCallback() {
    super.connectedCallback();
    this.saved.load();
  }

  async save(event) {
    event.preventDefault();
    this.fault = null;
    this.busy = true;
    try {
      this.saved.value = await api.put('/quiet-hours', this.draft);
      this.draft = null;
      toast({ title: 'Quiet hours saved' });
    } catch (problem) {
      this.fault = problem;
    } finally {
      this.busy = false;
    }
  }

  /** Days away; an escalation passes the person over. */
  away(quiet) {
    return html`<fieldset class="stack-tight gap-top">
      <legend class="strong">Days away, when escalations pass you over</legend>
      ${quiet.leave.map((each, at) => {
        const put = (change) =>
          (this.draft = {
            ...quiet,
            leave: quiet.leave.flatMap((one, i) => (i === at ? (change ? [{ ...one, ...change }] : []) : [one])),
          });
        const day = (name, label) =>
          html`<label for="leave-${name}-${at}">${label}</label>
            <input
              id="leave-${name}-${at}"
              type="date"
              required
              .value=${each[name]}
              @change=${(e) => put({ [name]: e.target.value })} />`;
        return html`<div class="line">
          ${day('from', 'From')} ${day('to', 'to')}
          <button class="btn mini" type="button" aria-label="Remove days away ${at + 1}" @click=${() => put(null)}>
            Remove
          </button>
        </div>`;
      })}
      ${
        quiet.leave.length < MAX_LEAVE
          ? html`<button
              class="btn mini"
              type="button"
              @click=${() => (this.draft = { ...quiet, leave: [...quiet.leave, { from: '', to: '' }] })}>
              Add days away
            </button>`
          : null
      }
    </fieldset>`;
  }

  render() {
    return this.saved.view((saved) => {
      const quiet = this.draft ?? { ...quietOf(saved), leave: saved?.leave ?? [] };
      return html`<form class="stack-tight" aria-label="Quiet hours" @submit=${this.save}>
        <p class="small muted">
          What comes in meanwhile is held, not lost: one message at the end sums it up. It concerns messages to targets
          that are yours, not what is shown in Dateline.
        </p>
        ${
          saved?.quietUntil
            ? html`<p class="notice" role="status">It is quiet now, until ${when(saved.quietUntil)}.</p>`
            : null
        }
        ${quietFields(quiet, (draft) => (this.draft = draft))} ${this.away(quiet)}
        ${this.fault ? problemNotice(this.fault) : null}
        <div class="gap-small">
          <button class="btn primary" ?disabled=${this.busy || !this.draft}>Save quiet hours</button>
        </div>
      </form>`;
    }, 4);
  }
}

customElements.define('dl-quiet-hours', DlQuietHours);
