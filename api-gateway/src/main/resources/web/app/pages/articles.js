import { html } from 'lit';
import { api } from '../core/api.js';
import { Page } from '../core/page.js';
import { Pages } from '../core/load.js';
import { Keys, listKeys } from '../core/keys.js';
import { navigate, queryString, replaceQuery } from '../core/router.js';
import { may } from '../core/rights.js';
import { announce } from '../core/toast.js';
import { count, plural } from '../core/format.js';
import { articleRows } from '../parts/article-row.js';
import { facetPanel } from '../parts/facets.js';
import { icon } from '../parts/icons.js';
import { empty } from '../parts/notices.js';
import '../parts/query-editor.js';
import './articles.css';
import '../parts/query-editor.css';

const many = ['source', 'language', 'topic', 'entity', 'sentiment'];

class DlArticles extends Page {
  constructor() {
    super();
    this.filters = {};
    this.pages = new Pages(this, (signal, query) => api.get('/articles', { ...query, limit: 30 }, signal));
    new Keys(this, 'Articles', listKeys(this));
    this.wide = matchMedia('(min-width: 901px)').matches;
  }

  async enter() {
    const { query } = this.route;
    this.filters = Object.fromEntries([
      ...['q', 'from', 'to', 'sort', 'story'].map((name) => [name, query.get(name) ?? '']),
      ...many.map((name) => [name, query.getAll(name)]),
    ]);
    await this.pages.load({ ...this.filters, facets: 'true' });
    if (this.pages.first && !this.pages.head.problem) announce(plural(this.total, 'article'));
  }

  get total() {
    return this.pages.first?.total ?? this.pages.items.length;
  }

  change(name, value) {
    replaceQuery({ ...this.filters, [name]: value });
  }

  search(event) {
    event.preventDefault();
    navigate(`/articles${queryString({ ...this.filters, q: this.querySelector('[data-search]').value.trim() })}`);
  }

  faults() {
    const problem = this.pages.head.problem;
    return problem?.slug === 'query-invalid' ? problem : null;
  }

  chosen() {
    const facets = this.pages.first?.facets;
    const label = (name, value) => facets?.[name]?.find((e) => e.value === value)?.label ?? value;
    const list = many.flatMap((name) => this.filters[name].map((value) => ({ name, value })));
    const remove = ({ name, value }) =>
      this.change(
        name,
        this.filters[name].filter((v) => v !== value),
      );
    return list.map(
      (each) =>
        html`<span class="chip accent"
          >${label(each.name, each.value)}
          <button aria-label="Remove filter ${label(each.name, each.value)}" @click=${() => remove(each)}>
            ${icon('close')}
          </button></span
        >`,
    );
  }

  resultHead() {
    const any = many.some((name) => this.filters[name].length) || this.filters.from || this.filters.to;
    return html`<div class="result-head">
      <b aria-live="polite">${this.pages.first ? plural(this.total, 'article') : 'Searching…'}</b>
      ${this.chosen()}
      ${
        any
          ? html`<button class="btn quiet mini" @click=${() => replaceQuery({ q: this.filters.q })}>
              Clear filters
            </button>`
          : null
      }
      <span class="push"></span>
      ${
        this.filters.q && may('monitors')
          ? html`<a class="btn mini" href="/monitors/new${queryString({ query: this.filters.q })}">Save as monitor</a>`
          : null
      }
      <label class="sr" for="sort">Order</label>
      <select id="sort" @change=${(e) => this.change('sort', e.target.value)}>
        <option value="" ?selected=${!this.filters.sort}>${this.filters.q ? 'Newest first' : 'Newest first'}</option>
        <option value="relevance" ?selected=${this.filters.sort === 'relevance'}>Best match first</option>
      </select>
    </div>`;
  }

  list() {
    return this.pages.view((items) =>
      items.length ? html`${articleRows(items, 'Articles')}${this.pages.moreButton()}` : this.none(),
    );
  }

  none() {
    const searched =
      this.filters.q || many.some((name) => this.filters[name].length) || this.filters.from || this.filters.to;
    if (searched)
      return empty(
        'No article matches',
        'Take a filter away, widen the dates, or try fewer words.',
        html`<a class="btn" href="/articles">Show all articles</a>`,
      );
    return empty(
      'No articles yet',
      'Dateline reads what your sources publish. Add the first one, or add an article of your own.',
      html`${
        may('sources') ? html`<a class="btn primary" href="/sources">Add a source</a>` : null
      }${may('articles') ? html`<a class="btn" href="/add">Add an article</a>` : null}`,
    );
  }

  faultList(problem) {
    return html`<div class="notice error" role="alert">
      <div>
        <strong>The search cannot be read</strong>
        <ul class="faults">
          ${
            problem.errors.length
              ? problem.errors.map(
                  (e) =>
                    html`<li>
                      ${Number.isInteger(e.start) ? html`<b>At character ${e.start + 1}:</b> ` : null}${e.detail}
                      ${e.hint ?? ''}
                      ${
                        Number.isInteger(e.start)
                          ? html`<br /><code
                                >${this.filters.q.slice(0, e.start)}<mark>${
                                  this.filters.q.slice(e.start, Math.max(e.end ?? 0, e.start + 1)) || '∎'
                                }</mark>${this.filters.q.slice(Math.max(e.end ?? 0, e.start + 1))}</code
                              >`
                          : null
                      }
                    </li>`,
                )
              : html`<li>${problem.message}</li>`
          }
        </ul>
      </div>
    </div>`;
  }

  render() {
    const fault = this.faults();
    return html`${this.head('Articles')}
      <form class="line" role="search" aria-label="Articles" @submit=${this.search}>
        <label class="sr" for="q">Query</label>
        <input
          id="q"
          data-search
          type="search"
          class="grow"
          placeholder='Words, "phrases", AND OR NOT, NEAR/5, title:…'
          .value=${this.filters.q ?? ''}
          aria-invalid=${fault ? 'true' : 'false'}
          autocomplete="off"
          spellcheck="false"
          @keydown=${(e) => {
            if (e.key === 'Escape') e.target.blur();
          }} />
        <button class="btn primary">Search</button>
      </form>
      <div class="with-facets gap-top">
        ${facetPanel(this.pages.first?.facets, this.filters, (name, value) => this.change(name, value), this.wide)}
        <section aria-label="Results" aria-busy=${this.pages.head.busy}>
          <h2 class="sr">Results</h2>
          ${fault ? this.faultList(fault) : html`${this.resultHead()}${this.list()}`}
        </section>
      </div>`;
  }
}

customElements.define('dl-articles', DlArticles);
