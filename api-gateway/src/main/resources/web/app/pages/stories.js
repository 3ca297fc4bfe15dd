import { html } from 'lit';
import { api } from '../core/api.js';
import { Pages } from '../core/load.js';
import { Page } from '../core/page.js';
import { Keys, listKeys } from '../core/keys.js';
import { navigate, queryString, replaceQuery } from '../core/router.js';
import { languageName, plural, when } from '../core/format.js';
import { topicChips } from '../parts/article-row.js';
import { empty } from '../parts/notices.js';
import { toneBar } from '../parts/tone.js';
import './stories.css';
import '../parts/article-row.css';

const spans = [
  ['1', 'Last 24 hours'],
  ['7', 'Last 7 days'],
  ['30', 'Last 30 days'],
  ['', 'Any time'],
];

/** When a story ran, with both ends only where they differ. */
const run = (s) => (s.firstAt === s.lastAt ? when(s.lastAt) : html`${when(s.firstAt)} – ${when(s.lastAt)}`);

class DlStories extends Page {
  constructor() {
    super();
    this.pages = new Pages(this, (signal, query) => api.get('/stories', { ...query, limit: 30 }, signal));
    new Keys(this, 'Stories', listKeys(this));
  }

  enter() {
    const { query } = this.route;
    this.filters = { q: query.get('q') ?? '', days: query.get('days') ?? '', language: query.get('language') ?? '' };
    const from = this.filters.days ? new Date(Date.now() - Number(this.filters.days) * 86_400_000).toISOString() : '';
    this.pages.load({ q: this.filters.q, language: this.filters.language, from });
  }

  row(s) {
    return html`<li class="row" data-row tabindex="-1">
      <p class="meta">
        <span class="outlet">${plural(s.articleCount, 'article')}</span><span>${plural(s.sourceCount, 'outlet')}</span>
        <span>${run(s)}</span><span>${languageName(s.language)}</span>
      </p>
      <h3><a class="title" data-open href="/stories/${s.id}" lang=${s.language ?? ''}>${s.headline}</a></h3>
      <div class="line">
        <p class="chips">
          ${topicChips(s.topics)}${(s.entities ?? [])
            .slice(0, 5)
            .map((e) => html`<a class="chip ${e.type}" href="/articles?entity=${e.id}">${e.name}</a>`)}
        </p>
        <span class="push tone-cell">${toneBar(s.sentiment)}</span>
      </div>
    </li>`;
  }

  render() {
    return html`${this.head('Stories', { lead: 'Articles about one event, from whichever outlet.' })}
      <form
        class="line"
        role="search"
        aria-label="Stories"
        @submit=${(e) => {
          e.preventDefault();
          navigate(`/stories${queryString({ ...this.filters, q: e.target.q.value.trim() })}`);
        }}>
        <label class="sr" for="q">Search stories</label>
        <input
          id="q"
          name="q"
          data-search
          type="search"
          class="grow"
          placeholder="Search stories"
          .value=${this.filters?.q ?? ''}
          autocomplete="off" />
        <label class="sr" for="days">Time span</label>
        <select id="days" @change=${(e) => replaceQuery({ ...this.filters, days: e.target.value })}>
          ${[spans[3], ...spans.slice(0, 3)].map(
            ([value, name]) => html`<option value=${value} ?selected=${value === this.filters?.days}>${name}</option>`,
          )}
        </select>
        <button class="btn primary">Search</button>
      </form>
      <div class="gap-top" aria-busy=${this.pages.head.busy}>
        ${this.pages.view((items) =>
          items.length
            ? html`<h2 class="sr">Stories</h2>
                <ol class="rows" aria-label="Stories">
                  ${items.map((s) => this.row(s))}
                </ol>
                ${this.pages.moreButton()}`
            : empty(
                'No story here',
                this.filters.q || this.filters.days
                  ? 'Try fewer words or a wider time span.'
                  : 'Stories form by themselves as articles about the same event come in.',
              ),
        )}
      </div>`;
  }
}

customElements.define('dl-stories', DlStories);
