import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { when } from '../core/format.js';
import { Load } from '../core/load.js';
import { attempt } from '../core/toast.js';
import { confirmed } from './dialogs.js';

/** The addresses that somebody has made for feed readers. */
class DlRssLinks extends LitElement {
  constructor() {
    super();
    this.links = new Load(this, (signal) => api.get('/rss-links', {}, signal));
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.links.load();
  }

  async remove({ id, name }) {
    const text = 'Feed readers that use it get nothing any more.';
    if (!(await confirmed(`Remove the RSS link of “${name}”?`, text, 'Remove link'))) return;
    if (await attempt(() => api.delete(`/rss-links/${id}`), 'Link removed')) this.links.reload();
  }

  link(each) {
    const page = each.monitorId ? `/monitors/${each.monitorId}` : '/briefings';
    return html`<li class="line">
      <a class="breaks" href=${page}>${each.name}</a>
      <span class="muted">${each.monitorId ? 'mentions' : 'editions'}, made ${when(each.createdAt)}</span>
      <span class="muted">${each.lastUsedAt ? html`last asked ${when(each.lastUsedAt)}` : 'never asked'}</span>
      <button
        class="btn mini danger push"
        aria-label="Remove the RSS link of ${each.name}"
        @click=${() => this.remove(each)}>
        Remove
      </button>
    </li>`;
  }

  render() {
    return this.links.view(
      ({ items }) =>
        items.length
          ? html`<ul class="stack-tight" aria-label="RSS links">
              ${items.map((each) => this.link(each))}
            </ul>`
          : html`<p class="muted">
              None yet. The figures of a monitor and the list of briefings make them.
            </p>`,
      2,
    );
  }
}

customElements.define('dl-rss-links', DlRssLinks);
