import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { articlesNaming, nameTypes, relations } from '../core/names.js';
import { articleRows } from '../parts/article-row.js';
import '../parts/name-figures.js';

/** One watched name: what is said of it, where, in which tone, and what it says itself. */
class DlName extends Page {
  constructor() {
    super();
    this.name = new Load(this, (signal, id) => api.get(`/entities/${id}`, {}, signal));
    this.latest = new Load(this, (signal, id) => api.get('/articles', { entity: id, limit: 10 }, signal));
  }

  enter() {
    const { id } = this.route.params;
    if (this.id === id) return;
    this.id = id;
    this.name.load(id);
    this.latest.load(id);
  }

  articles({ name }) {
    return html`<section class="card" aria-labelledby="latest">
      <h2 id="latest">Newest articles</h2>
      ${this.latest.view(({ items }) =>
        items.length
          ? html`<div class="gap-small">${articleRows(items, 'Newest articles')}</div>
              <p class="small gap-small"><a href=${articlesNaming(name)}>All articles that name it</a></p>`
          : html`<p class="muted">
              No article names it yet. Articles that were read before it was watched are found by its words, not here.
            </p>`,
      )}
    </section>`;
  }

  /** What it is to the team, and what else it is called. */
  lead({ relation, type, aliases }) {
    return html`<span class="chip ${relation === 'rival' ? '' : 'accent'}">${relations[relation] ?? relation}</span>
      ${nameTypes[type] ?? type}${aliases.length ? `, also written ${aliases.join(', ')}` : ''}`;
  }

  render() {
    const name = this.name.value;
    const crumb = html`<a href="/names">Names we watch</a>`;
    if (!name || this.name.problem) return html`${this.head('Watched name', { crumb })}${this.name.view(() => null)}`;
    return html`${this.head(name.name, {
        crumb,
        lead: this.lead(name),
      })}
      <div class="stack">
        <dl-name-figures .name=${this.id} .query=${this.route.query}></dl-name-figures>
        ${this.articles(name)}
      </div>`;
  }
}

customElements.define('dl-name', DlName);
