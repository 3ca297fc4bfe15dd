import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { plural, when } from '../core/format.js';
import { Load } from '../core/load.js';
import { may } from '../core/rights.js';
import { attempt } from '../core/toast.js';
import { confirmed } from './dialogs.js';

/** Links under which a document is read without signing in: `of` is its path in the API, `noun` its name. */
class DlDocumentLinks extends LitElement {
  static properties = { of: {}, noun: {}, fresh: { state: true } };

  constructor() {
    super();
    this.links = new Load(this, (signal, of) => api.get(`${of}/links`, {}, signal));
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (!changed.has('of') || !this.of) return;
    this.fresh = null;
    this.links.load(this.of);
  }

  async create(event) {
    event.preventDefault();
    const days = Number(event.target.elements['link-days'].value);
    const made = await attempt(() => api.post(`${this.of}/links`, { days }));
    if (!made) return;
    this.fresh = made;
    this.links.reload();
  }

  async revoke(link) {
    const loss = `Whoever has it cannot read the ${this.noun} any more.`;
    if (!(await confirmed('Revoke this link?', loss, 'Revoke'))) return;
    if (!(await attempt(() => api.delete(`${this.of}/links/${link.id}`), 'Link revoked'))) return;
    if (this.fresh?.id === link.id) this.fresh = null;
    this.links.reload();
  }

  link(link) {
    return html`<li class="line">
      <span class="breaks">${link.createdBy}, ${when(link.createdAt)}</span>
      <span class="muted">opened ${plural(link.opened, 'time')}</span>
      ${
        link.ended
          ? html`<span class="chip">ended ${when(link.endsAt)}</span>`
          : html`<span class="muted">until ${when(link.endsAt)}</span>`
      }
      ${
        may('monitors') && !link.ended
          ? html`<button
              class="btn mini danger push"
              aria-label="Revoke the link of ${link.createdBy}"
              @click=${() => this.revoke(link)}>
              Revoke
            </button>`
          : null
      }
    </li>`;
  }

  render() {
    return html`${
        may('monitors')
          ? html`<form class="line" aria-label="New link" @submit=${this.create}>
              <label for="link-days-${this.of}">Good for</label>
              <select id="link-days-${this.of}" name="link-days">
                ${[7, 30, 90].map((days) => html`<option value=${days} ?selected=${days === 30}>${days} days</option>`)}
              </select>
              <button class="btn">Create link</button>
            </form>`
          : null
      }
      ${
        this.fresh
          ? html`<p class="gap-small">Copy the link now; it is not shown again.</p>
              <dl-secret .value=${location.origin + this.fresh.link}></dl-secret>`
          : null
      }
      ${this.links.view(
        ({ items }) =>
          items.length
            ? html`<ul class="stack-tight gap-small">
                ${items.map((link) => this.link(link))}
              </ul>`
            : html`<p class="muted gap-small">No link yet.</p>`,
        2,
      )}`;
  }
}

customElements.define('dl-document-links', DlDocumentLinks);
