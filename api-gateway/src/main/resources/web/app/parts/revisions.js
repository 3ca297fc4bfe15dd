import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { plural, when } from '../core/format.js';
import './revisions.css';
import './marked-text.css';

/** Struck and underlined words; for those who listen the marks are said. */
const marked = (pieces) =>
  pieces.map(({ op, text }) => {
    if (op === 'gone')
      return html`<del><span class="sr">removed: </span>${text}<span class="sr">, end of removal. </span></del>`;
    if (op === 'new')
      return html`<ins><span class="sr">added: </span>${text}<span class="sr">, end of addition. </span></ins>`;
    return text;
  });

const paragraph = ({ unchanged, pieces }) =>
  unchanged
    ? html`<p class="same-note">… ${plural(unchanged, 'paragraph')} unchanged …</p>`
    : html`<p>${marked(pieces)}</p>`;

const edits = (changes) => {
  const pieces = [...changes.title, ...changes.paragraphs.flatMap((p) => p.pieces)];
  const wordsOf = (op) =>
    pieces.filter((p) => p.op === op).reduce((n, p) => n + (p.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  return { gone: wordsOf('gone'), fresh: wordsOf('new') };
};

/** What an article said before, beside what it says now. */
class DlRevisions extends LitElement {
  static properties = { article: {}, shown: { state: true } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.shown = null;
    this.revisions = new Load(this, (signal, id) => api.get(`/articles/${id}/revisions`, {}, signal));
  }

  willUpdate(changed) {
    if (changed.has('article') && this.article) this.revisions.load(this.article);
  }

  diff(after, before) {
    const { gone, fresh } = edits(after.changes);
    if (after.withdrawnAt)
      return html`<p class="notice error">
        The publisher took this article down; found so on <b>${when(after.withdrawnAt)}</b>. Its last words are kept
        here.
      </p>`;
    if (!gone && !fresh && before.withdrawnAt)
      return html`<p class="notice">The article is back, with the words it had before.</p>`;
    return html`<p class="muted small">
        ${plural(fresh, 'word')} added, ${plural(gone, 'word')} removed, seen ${when(after.fetchedAt)}
      </p>
      <div class="prose diff" role="region" aria-label="Changes">
        <h2>${marked(after.changes.title)}</h2>
        ${after.changes.paragraphs.map(paragraph)}
      </div>`;
  }

  render() {
    return this.revisions.view(({ items }) => {
      if (items.length < 2) return html`<p class="muted">There is only one version of this text.</p>`;
      const at = Math.max(
        0,
        items.findIndex((r) => r.revision === this.shown),
      );
      const name = (r, i) => `Version ${items[i + 1].revision} to ${r.revision}${r.withdrawnAt ? ', withdrawn' : ''}`;
      return html`<div class="stack">
        <p class="line">
          <label for="versions">What changed</label>
          <select id="versions" @change=${(e) => (this.shown = Number(e.target.value))}>
            ${items
              .slice(0, -1)
              .map((r, i) => html`<option value=${r.revision} ?selected=${i === at}>${name(r, i)}</option>`)}
          </select>
        </p>
        ${this.diff(items[at], items[at + 1])}
      </div>`;
    });
  }
}

customElements.define('dl-revisions', DlRevisions);
