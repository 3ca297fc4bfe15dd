// An outlet or an author in figures: how much, in which tone, about what, and what monitors found of it.

import { html } from 'lit';
import { count, languageName } from '../core/format.js';
import { articlesOf, mentionsOf } from '../core/origins.js';
import { countTable } from './count-table.js';
import { PeriodFigures, toneSeries } from './name-figures.js';
import { authorLink, outletLink } from './origin-links.js';
import { daysOf } from './period-choice.js';

const tones = ['positive', 'neutral', 'negative'];
const rowsOf = (facets) => facets.map(({ value, label, count }) => ({ id: value, name: label, count }));
const named = ({ name }) => name;

/** `source` is the id of an outlet, `author` the name of an author: one of both. */
class DlOriginFigures extends PeriodFigures {
  static properties = { source: {}, author: {} };

  get subject() {
    return this.source
      ? { path: `/sources/${this.source}/stats`, query: {}, kept: {} }
      : { path: '/authors/stats', query: { name: this.author }, kept: { name: this.author } };
  }

  get origin() {
    return { sourceId: this.source, name: this.author };
  }

  articles(more) {
    return articlesOf(this.origin, { ...daysOf(this.choice), ...more });
  }

  /** @param tone a tone towards what was found, if any */
  mentions(more, tone) {
    const sentiment = tones.includes(tone) ? { sentiment: tone, tone: 'target' } : {};
    return mentionsOf(this.origin, { ...daysOf(this.choice), ...more, ...sentiment });
  }

  summary({ counts, previous }) {
    const before = previous?.counts;
    return html`<section class="figures-row" aria-label="At a glance">
      ${this.figure(counts.articles, 'articles', before?.articles, this.articles())}
      ${this.negativeShare(
        counts.articleTone,
        'negative as articles',
        before?.articleTone,
        this.articles({ sentiment: 'negative' }),
      )}
      ${this.figure(counts.mentions, 'found by your monitors', before?.mentions, this.mentions())}
      ${this.negativeShare(counts.tone, 'of these negative towards you', before?.tone, this.mentions({}, 'negative'))}
    </section>`;
  }

  /**
   * @param figure which count of a day
   * @param tone which tones of it
   */
  chart(stats, { id, title, figure, tone, none, href }) {
    const counts = stats.perDay.map((slot) => ({ day: slot.day, count: slot[figure], ...slot[tone] }));
    return html`<section class="card" aria-labelledby=${id}>
      <h2 id=${id}>${title}</h2>
      ${
        counts.every((slot) => slot.count === 0)
          ? html`<p class="muted">${none}</p>`
          : html`<dl-chart
              .counts=${counts}
              .period=${{ from: stats.from, to: stats.to }}
              .series=${toneSeries}
              .before=${this.slotsBefore(figure)}
              .href=${({ at }, one) => href(at, one?.key)}
              caption=${title}></dl-chart>`
      }
    </section>`;
  }

  table(id, title, rows, total, name, href) {
    return countTable({ id, title, rows, total, unit: 'articles', name, href });
  }

  figures(stats) {
    const { articles, mentions } = stats.counts;
    const ofArticles = (id, title, facet, name, pick) =>
      this.table(id, title, rowsOf(facet), articles, name, (r) => this.articles(pick(r)));
    return html`<div class="stack">
      ${this.summary(stats)}
      ${this.chart(stats, {
        id: 'articles-per-day',
        title: 'Articles per day and tone',
        figure: 'count',
        tone: 'articleTone',
        none: 'No article of this time is stored.',
        href: (at, key) => this.articles({ from: at, to: at, sentiment: tones.includes(key) ? key : '' }),
      })}
      ${this.chart(stats, {
        id: 'mentions-per-day',
        title: 'Found by your monitors per day, and tone towards you',
        figure: 'mentions',
        tone: 'tone',
        none: 'Your monitors found nothing of it in this time.',
        href: (at, key) => this.mentions({ from: at, to: at }, key),
      })}
      <div class="columns">
        ${ofArticles('per-topic', 'Topics', stats.topics, named, ({ id }) => ({ topic: id }))}
        ${ofArticles('per-name', 'Names', stats.names, named, ({ id }) => ({ entity: id }))}
        ${
          this.source
            ? countTable({
                id: 'per-author',
                title: 'Authors in mentions',
                rows: stats.authors,
                total: mentions,
                unit: 'mentions',
                name: authorLink,
                href: ({ name }) => this.mentions({ author: name }),
              })
            : ofArticles('per-outlet', 'Outlets', stats.sources, outletLink, ({ id }) => ({ source: id }))
        }
        ${ofArticles(
          'per-language',
          'Languages',
          stats.languages,
          ({ id }) => languageName(id),
          ({ id }) => ({ language: id }),
        )}
      </div>
      ${
        counted(stats) < articles
          ? html`<p class="small muted">
              ${count(articles - counted(stats))} articles have no tone, because their language has none here.
            </p>`
          : null
      }
    </div>`;
  }
}

/** Articles with a tone. */
const counted = ({ counts: { articleTone } }) => tones.reduce((sum, tone) => sum + articleTone[tone], 0);

customElements.define('dl-origin-figures', DlOriginFigures);
