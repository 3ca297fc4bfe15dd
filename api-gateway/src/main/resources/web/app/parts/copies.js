import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { plural, published, words } from '../core/format.js';
import { outlet } from './article-row.js';

/** The articles with the same text, who had it first first; nothing if there is no other. */
class DlCopies extends LitElement {
  static properties = { article: { attribute: false } };

  constructor() {
    super();
    this.group = new Load(this, (signal, id) => api.get(`/articles/${id}/copies`, {}, signal));
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has('article') && this.article) this.group.load(this.article);
  }

  made(copy, names) {
    if (!copy.copyOf) return null;
    const change = copy.change === 'same' ? 'unchanged' : words(copy.change);
    const from = names.get(copy.copyOf);
    return `${change}${from ? `, from ${from}` : ''}${copy.headlineChanged ? ', another headline' : ''}`;
  }

  line(copy, group, names) {
    const facts = [
      copy.id === group.firstId ? 'first' : null,
      this.made(copy, names),
      copy.agency ? `credits ${copy.agency}` : null,
    ].filter(Boolean);
    return html`<li>
      ${
        copy.id === this.article
          ? html`<b>${outlet(copy)}, this article</b>`
          : html`<a href="/articles/${copy.id}">${copy.title}</a> <span class="small">${outlet(copy)}</span>`
      }
      <br /><span class="muted small">${published(copy)}${facts.length ? ` · ${facts.join(' · ')}` : ''}</span>
    </li>`;
  }

  render() {
    const group = this.group.value;
    if (!group || group.count < 2) return null;
    const names = new Map(group.items.map((copy) => [copy.id, copy.source?.name ?? 'your own text']));
    return html`<section class="card" aria-labelledby="copies-heading">
      <h2 id="copies-heading">The same text elsewhere</h2>
      <ul class="stack-tight">
        ${group.items.map((copy) => this.line(copy, group, names))}
      </ul>
      ${
        group.count > group.items.length
          ? html`<p class="muted small">And ${plural(group.count - group.items.length, 'copy', 'copies')} more.</p>`
          : null
      }
    </section>`;
  }
}

customElements.define('dl-copies', DlCopies);
