import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { compareParagraphs, compareWords } from '../core/diff.js';
import { when } from '../core/format.js';

const marked = (parts) => parts.map(({ op, value }) => {
  if (op === 'gone') return html`<del>${value}</del>`;
  if (op === 'new') return html`<ins>${value}</ins>`;
  return value;
});

/** What an article said before, beside what it says now. */
class DlRevisions extends LitElement {
  static properties = { article: {}, from: { state: true } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.from = 1;
    this.revisions = new Load(this, (signal, id) => api.get(`/articles/${id}/revisions`, {}, signal));
  }

  willUpdate(changed) {
    if (changed.has('article') && this.article) this.revisions.load(this.article);
  }

  /** Unchanged paragraphs in a row are folded into one note. */
  body(before, after) {
    const result = [];
    let same = 0;
    const fold = () => {
      if (same) result.push(html`<p class="same-note">… ${same === 1 ? 'one paragraph' : `${same} paragraphs`} unchanged …</p>`);
      same = 0;
    };
    for (const { op, parts } of compareParagraphs(before.text, after.text)) {
      if (op === 'same') {
        if (parts[0].value.trim()) same += 1;
        continue;
      }
      fold();
      result.push(html`<p>${marked(parts)}</p>`);
    }
    fold();
    return result;
  }

  render() {
    return this.revisions.view(({ items }) => {
      if (items.length < 2) return html`<p class="muted">There is only one version of this text.</p>`;
      const at = Math.min(this.from, items.length - 1);
      const [after, before] = [items[at - 1], items[at]];
      return html`<div class="stack">
        <p class="line"><label for="versions">Compare</label>
          <select id="versions" @change=${(e) => (this.from = Number(e.target.value))}>
            ${items.slice(1).map((old, i) => html`<option value=${i + 1} ?selected=${i + 1 === at}>version ${old.revision} with ${items[i].revision}</option>`)}
          </select>
          <span class="muted small">${when(before.fetchedAt)} → ${when(after.fetchedAt)}</span></p>
        <div class="prose diff" role="region" aria-label="Changes">
          <h2>${marked(compareWords(before.title, after.title))}</h2>
          ${this.body(before, after)}
        </div>
      </div>`;
    });
  }
}

customElements.define('dl-revisions', DlRevisions);
