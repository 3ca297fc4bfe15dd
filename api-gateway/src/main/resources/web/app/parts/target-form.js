import { LitElement, html, nothing } from 'lit';
import { api } from '../core/api.js';
import { session } from '../core/session.js';
import { targetKind, targetKinds } from '../core/targets.js';
import { checkboxes } from './form-fields.js';
import { problemNotice } from './notices.js';

/** A new target, or one that is changed. Tells by `target-saved` of `{target, secret}`; `secret` is shown once. */
class DlTargetForm extends LitElement {
  static properties = { target: { attribute: false }, kind: { state: true }, fault: { state: true } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.kind = 'mail';
  }

  willUpdate(changed) {
    if (changed.has('target') && this.target) this.kind = this.target.kind;
  }

  async save(event) {
    event.preventDefault();
    const form = event.target;
    const values = new FormData(form);
    const value = (name) => values.getAll(name).join(', ').trim();
    const { fields } = targetKind(this.kind);
    // What the form does not know, such as added headers, stays as it is.
    const settings = { ...this.target?.settings };
    for (const name of ['account', ...fields.map(([each]) => each)]) {
      if (value(name)) settings[name] = value(name);
      else delete settings[name];
    }
    const request = { kind: this.kind, name: value('target-name'), settings, secret: value('secret') || null };
    this.fault = null;
    try {
      const saved = this.target
        ? { target: await api.put(`/targets/${this.target.id}`, request), secret: null }
        : await api.post('/targets', request);
      form.reset();
      this.dispatchEvent(new CustomEvent('target-saved', { detail: saved, bubbles: true }));
    } catch (problem) {
      this.fault = problem;
    }
  }

  field([name, label, { placeholder, required, type = 'text', options, choices }]) {
    const id = `${this.target?.id ?? 'new'}-${name}`;
    const value = this.target?.settings[name] ?? '';
    if (choices) {
      const chosen = value.split(',').map((each) => each.trim());
      return checkboxes(label, choices, chosen, () => {}, name);
    }
    return html`<div class="field">
      <label for=${id}>${label}</label>
      ${
        options
          ? html`<select id=${id} name=${name}>
              ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
            </select>`
          : html`<input
              id=${id}
              name=${name}
              type=${type}
              placeholder=${placeholder ?? nothing}
              ?required=${required}
              maxlength="2000"
              autocomplete="off"
              .value=${value} />`
      }
    </div>`;
  }

  /** Quiet hours are a person's: they hold for the targets that are read by that person alone. */
  reader() {
    const id = `${this.target?.id ?? 'new'}-account`;
    const own = session.account.id;
    const value = this.target?.settings.account ?? '';
    const options = [
      ['', 'Several people'],
      [own, 'Only I, within my quiet hours'],
      ...(value && value !== own ? [[value, 'Another person, within their quiet hours']] : []),
    ];
    return html`<div class="field">
      <label for=${id}>Who reads it</label>
      <select id=${id} name="account">
        ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
      </select>
    </div>`;
  }

  secretField([label, required]) {
    const id = `${this.target?.id ?? 'new'}-secret`;
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        name="secret"
        type="password"
        autocomplete="new-password"
        maxlength="4000"
        placeholder=${this.target?.hasSecret ? 'Stored; leave empty to keep it' : nothing}
        ?required=${required && !this.target?.hasSecret} />
    </div>`;
  }

  render() {
    const { secret, fields, hint } = targetKind(this.kind);
    const id = this.target?.id ?? 'new';
    // A webhook's signing secret changes by rotation, so that its receiver can follow.
    const asksSecret = secret && !(this.target && this.kind === 'webhook');
    return html`<form class="form" aria-label=${this.target ? 'Target' : 'New target'} @submit=${this.save}>
      <div class="fields">
        ${
          this.target
            ? null
            : html`<div class="field">
                <label for="target-kind">Kind</label>
                <select id="target-kind" @change=${(e) => (this.kind = e.target.value)}>
                  ${targetKinds.map(
                    (kind) =>
                      html`<option value=${kind} ?selected=${kind === this.kind}>${targetKind(kind).name}</option>`,
                  )}
                </select>
              </div>`
        }
        <div class="field">
          <label for="${id}-name">Name</label>
          <input
            id="${id}-name"
            name="target-name"
            required
            maxlength="100"
            autocomplete="off"
            placeholder="Press desk"
            .value=${this.target?.name ?? ''} />
        </div>
        ${fields.map((each) => this.field(each))} ${asksSecret ? this.secretField(secret) : null} ${this.reader()}
      </div>
      ${hint ? html`<p class="small muted">${hint}</p>` : null} ${this.fault ? problemNotice(this.fault) : null}
      <div><button class="btn primary">${this.target ? 'Save target' : 'Add target'}</button></div>
    </form>`;
  }
}

customElements.define('dl-target-form', DlTargetForm);
