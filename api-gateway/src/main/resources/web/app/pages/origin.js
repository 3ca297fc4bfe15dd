import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { countryName, reachName } from '../core/format.js';
import { clause } from '../core/names.js';
import { articlesOf } from '../core/origins.js';
import { articleRows } from '../parts/article-row.js';
import '../parts/origin-figures.js';

/** One outlet or one author: what it writes, in which tone, and what of it is about the team. */
class DlOrigin extends Page {
  static properties = { name: { state: true } };

  constructor() {
    super();
    this.name = null;
    this.latest = new Load(this, (signal, origin) =>
      api.get(
        '/articles',
        origin.sourceId ? { source: origin.sourceId, limit: 10 } : { q: clause('author', origin.name), limit: 10 },
        signal,
      ),
    );
  }

  get origin() {
    const sourceId = this.route.params.id ?? null;
    return { sourceId, name: sourceId ? null : (this.route.query.get('name') ?? '') };
  }

  enter() {
    const asked = JSON.stringify(this.origin);
    if (this.asked === asked) return;
    this.asked = asked;
    this.name = this.origin.name;
    if (this.origin.sourceId || this.origin.name) this.latest.load(this.origin);
  }

  articles() {
    return html`<section class="card" aria-labelledby="latest">
      <h2 id="latest">Newest articles</h2>
      ${this.latest.view(({ items }) =>
        items.length
          ? html`<div class="gap-small">${articleRows(items, 'Newest articles')}</div>
              <p class="small gap-small"><a href=${articlesOf(this.origin)}>All its articles</a></p>`
          : html`<p class="muted">No article of it is stored.</p>`,
      )}
    </section>`;
  }

  /** Country and reach of an outlet, as its newest article has them. */
  lead() {
    const { sourceId } = this.origin;
    if (!sourceId) return 'Author';
    const source = this.latest.value?.items[0]?.source;
    const facts = [source?.country && countryName(source.country), source?.tier && `${reachName[source.tier]} outlet`];
    return html`${facts.filter(Boolean).join(', ') || 'Outlet'} · <a href="/sources/${sourceId}">How it is read</a>`;
  }

  render() {
    const { sourceId, name } = this.origin;
    if (!sourceId && !name) {
      return html`${this.head('Author')}
        <p class="muted">Authors are reached from their articles and from figures: press a name there.</p>`;
    }
    const crumb = html`<a href="/articles">Articles</a>`;
    return html`${this.head(this.name ?? 'Outlet', { crumb, lead: this.lead() })}
      <div class="stack">
        <dl-origin-figures
          .source=${sourceId}
          .author=${name}
          .query=${this.route.query}
          @figures-loaded=${(event) => (this.name = event.detail.name)}></dl-origin-figures>
        ${this.articles()}
      </div>`;
  }
}

customElements.define('dl-origin', DlOrigin);
