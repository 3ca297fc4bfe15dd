// Feeds that services give for a name: what each covers, its terms, and a button that adds it. None is read before.

import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { headingOf } from '../core/headings.js';
import { Load } from '../core/load.js';
import { may } from '../core/rights.js';
import { announce } from '../core/toast.js';
import './query-feeds.css';

const kinds = {
  news: 'News searches',
  forum: 'Forums',
  video: 'Video channels',
  fediverse: 'Fediverse',
  code: 'Code',
  questions: 'Questions and answers',
  blogs: 'Blogs',
  encyclopedia: 'Encyclopedia',
  papers: 'Papers',
  official: 'Official',
  podcast: 'Podcasts',
};
const asked = { channel: 'Id of the channel', repository: 'Owner and name of the repository', show: 'Its id' };

/** `name` is whom the feeds are of; it can be changed. Tells by `query-feed-added` that one was added. */
class DlQueryFeeds extends LitElement {
  static properties = { name: {}, states: { state: true } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, { name: '', states: {} });
    this.feeds = new Load(this, (signal, name) => api.get('/sources/query-feeds', { name }, signal));
  }

  willUpdate(changed) {
    if (!changed.has('name')) return;
    this.states = {};
    this.feeds.load(this.name);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  typed({ target }) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.name = target.value.trim()), 400);
  }

  put(id, state) {
    this.states = { ...this.states, [id]: state };
  }

  /** The address of a feed that asks for an id; null where what was written is none. */
  async addressFor(feed, given) {
    if (feed.asks === 'name') return feed.url;
    const { items } = await api.get('/sources/query-feeds', { id: given });
    return items.find(({ id }) => id === feed.id)?.url ?? null;
  }

  async add(feed) {
    const given = feed.asks === 'name' ? this.name : this.querySelector(`#feed-${feed.id}`).value.trim();
    this.put(feed.id, { busy: true });
    try {
      const url = await this.addressFor(feed, given);
      if (!url) {
        this.put(feed.id, { why: `“${given}” cannot be it. It looks like ${feed.example ?? 'a name'}.` });
        return;
      }
      const source = await api.post('/sources', { url, name: `${feed.name}: ${given}`.slice(0, 200) });
      this.put(feed.id, { sourceId: source.id });
      announce(`${feed.name} is read from now on`);
      this.dispatchEvent(new CustomEvent('query-feed-added', { detail: source, bubbles: true }));
    } catch (problem) {
      this.put(feed.id, { why: `${headingOf(problem)}. ${problem.message}` });
    }
  }

  action(feed) {
    const { busy, sourceId = feed.sourceId, why } = this.states[feed.id] ?? {};
    if (sourceId) return html`<a class="push" href="/sources/${sourceId}">It is read</a>`;
    if (!may('sources')) return null;
    const usable = feed.asks !== 'name' || feed.url;
    return html`${
        feed.asks === 'name'
          ? null
          : html`<label class="sr" for="feed-${feed.id}">${feed.name}: ${asked[feed.asks] ?? 'Id'}</label>
              <input
                id="feed-${feed.id}"
                maxlength="100"
                autocomplete="off"
                spellcheck="false"
                placeholder=${`${asked[feed.asks] ?? 'Id'}, e.g. ${feed.example}`} />`
      }
      <button
        class="btn mini push"
        type="button"
        ?disabled=${busy || !usable}
        aria-label="Read ${feed.name}"
        @click=${() => this.add(feed)}>
        ${busy ? 'Looking…' : 'Read it'}
      </button>
      ${why ? html`<p class="why breaks small" role="alert">${why}</p>` : null}`;
  }

  feed(feed) {
    return html`<li>
      <div class="line">
        <b>${feed.name}</b>
        ${this.action(feed)}
      </div>
      <p class="small">${feed.covers}</p>
      <p class="small muted">${feed.terms}</p>
    </li>`;
  }

  list({ items }) {
    const groups = [...new Set(items.map(({ kind }) => kind))];
    return groups.map(
      (kind) =>
        html`<section aria-labelledby="feeds-${kind}">
          <h3 id="feeds-${kind}">${kinds[kind] ?? kind}</h3>
          <ul>
            ${items.filter((feed) => feed.kind === kind).map((feed) => this.feed(feed))}
          </ul>
        </section>`,
    );
  }

  render() {
    return html`<div class="stack-tight">
      <div class="field">
        <label for="feeds-name">Whom or what the feeds are about</label>
        <input
          id="feeds-name"
          dir="auto"
          maxlength="100"
          autocomplete="off"
          placeholder="A company, a product, a person"
          .value=${this.name}
          @input=${this.typed} />
        <p class="help">
          Nothing is read before you choose it. Sources are shared by all teams of this installation: they see what you
          add.
        </p>
      </div>
      ${this.feeds.view((found) => this.list(found))}
    </div>`;
  }
}

customElements.define('dl-query-feeds', DlQueryFeeds);
