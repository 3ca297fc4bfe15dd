import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { attempt } from '../core/toast.js';
import './dialogs.js';

/** Makes an address for a feed reader, which does not sign in, and shows it once. */
class DlRssLink extends LitElement {
  static properties = {
    /** `{monitor}` or `{briefing}`, an id. */
    of: { attribute: false },
    /** What is put behind the address: filters of mentions, with `?`. */
    filters: {},
    /** What it is of, for screen readers. */
    name: {},
    made: { state: true },
  };

  constructor() {
    super();
    this.filters = '';
    this.name = '';
  }

  createRenderRoot() {
    return this;
  }

  async make() {
    this.made = await attempt(() => api.post('/rss-links', this.of));
  }

  render() {
    if (!this.made)
      return html`<button class="btn mini" aria-label="RSS link ${this.name}" @click=${this.make}>RSS link</button>`;
    return html`<span role="status" class="small"
        >For a feed reader; whoever has it reads along. Copy it now, it is not shown again. It can be removed under
        <a href="/keys">API keys</a>.</span
      >
      <dl-secret .value=${location.origin + this.made.link + this.filters}></dl-secret>`;
  }
}

customElements.define('dl-rss-link', DlRssLink);
