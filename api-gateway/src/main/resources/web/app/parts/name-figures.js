// A watched name in figures: how much, in both tones, where, and what it said. All of them are of articles.

import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { replaceQuery } from '../core/router.js';
import { count, percent, when } from '../core/format.js';
import { articlesNaming, clause, endOfSlot } from '../core/names.js';
import { wholePeriod } from '../core/period.js';
import { authorLink, outletLink } from './origin-links.js';
import { change, countTable } from './count-table.js';
import { chosenPeriod, daysOf, periodChoice, periodQuery } from './period-choice.js';
import './chart.js';
import './name-figures.css';

/** The tones of a chart, and what has none. */
export const toneSeries = [
  { key: 'positive', name: 'Positive', token: 'positive' },
  { key: 'neutral', name: 'Neutral', token: 'edge' },
  { key: 'negative', name: 'Negative', token: 'negative' },
  { key: 'unknown', name: 'No tone', token: 'line' },
];
const tones = [
  ['', 'Tone towards the name'],
  ['article', 'Tone of the articles'],
];
const zeros = { count: 0, quotes: 0 };

const judged = ({ positive, neutral, negative }) => positive + neutral + negative;

/** Figures of a period with what they have in common; who extends it says what they are figures of. */
export class PeriodFigures extends LitElement {
  static properties = { query: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.query = new URLSearchParams();
    const stats = (signal, path, query) => api.get(path, query, signal);
    this.stats = new Load(this, stats);
    this.earlier = new Load(this, stats);
  }

  /** What is asked: `{path, query, kept}`; what is kept stands in the page's address besides the choice. */
  get subject() {
    return { path: '', query: {}, kept: {} };
  }

  get choice() {
    const get = (name) => this.query.get(name) ?? '';
    return { ...chosenPeriod(this.query), tone: get('tone'), before: get('before') };
  }

  willUpdate() {
    const asked = JSON.stringify([this.subject, this.choice]);
    if (asked === this.asked) return;
    this.asked = asked;
    this.load();
  }

  async load() {
    const { path, query } = this.subject;
    this.earlier.value = null;
    await this.stats.load(path, { ...query, ...daysOf(this.choice) });
    if (!this.stats.value) return;
    this.dispatchEvent(new CustomEvent('figures-loaded', { detail: this.stats.value }));
    const { previous } = this.stats.value;
    if (this.choice.before && previous) this.earlier.load(path, { ...query, from: previous.from, to: previous.to });
  }

  choose(changed) {
    const choice = { ...this.choice, ...changed };
    replaceQuery({ ...this.subject.kept, ...choice, ...periodQuery(choice) });
  }

  /** @param more stands at the end of the bar */
  bar(more = null) {
    const { before } = this.choice;
    return html`<div class="triage-bar">
      ${periodChoice(this.choice, (changed) => this.choose(changed))}
      <label class="check">
        <input
          type="checkbox"
          .checked=${before === 'true'}
          @change=${(e) => this.choose({ before: e.target.checked ? 'true' : '' })} />
        Show the period before</label
      >
      ${more}
    </div>`;
  }

  figure(value, words, before, href) {
    return html`<div>
      ${href ? html`<a class="big" href=${href}>${count(value)}</a>` : html`<span class="big">${count(value)}</span>`}
      <span>${words} ${change(value, before)}</span>
    </div>`;
  }

  /** The share of negative ones among those of a known tone. */
  negativeShare(shares, words, before, href) {
    const known = judged(shares);
    return html`<div>
      <a class="big" href=${href}>${known ? percent(shares.negative / known) : '–'}</a>
      <span>${words} ${change(shares.negative, before?.negative)}</span>
      <span class="small muted">${count(shares.negative)} of ${count(known)} with a known tone</span>
    </div>`;
  }

  /** The period before, slot by slot; null where it is not wanted, or not there yet. */
  slotsBefore(key) {
    const earlier = this.choice.before ? this.earlier.value : null;
    return (
      earlier &&
      wholePeriod(earlier.perHour ?? earlier.perDay, { from: earlier.from, to: earlier.to }, zeros).map((slot) => ({
        count: slot[key],
      }))
    );
  }

  render() {
    return html`${this.bar()}
      <div aria-busy=${this.stats.busy}>${this.stats.view((stats) => this.figures(stats))}</div>`;
  }
}

class DlNameFigures extends PeriodFigures {
  static properties = { name: {} };

  get subject() {
    return { path: `/entities/${this.name}/stats`, query: {}, kept: {} };
  }

  /** The articles that a figure counts. */
  listOf(more) {
    return articlesNaming(this.stats.value.entity.name, { ...daysOf(this.choice), ...more });
  }

  /** What narrows a list to a tone, of the kind that is shown. */
  ofTone(label, kind = this.choice.tone) {
    if (!['positive', 'neutral', 'negative'].includes(label)) return {};
    return kind === 'article' ? { sentiment: label } : { q: clause(label, this.stats.value.entity.name) };
  }

  bar() {
    const { tone } = this.choice;
    return super.bar(
      html`<label class="sr" for="which-tone">Which tone</label>
        <select id="which-tone" class=${tone ? 'active' : ''} @change=${(e) => this.choose({ tone: e.target.value })}>
          ${tones.map(([value, name]) => html`<option value=${value} ?selected=${value === tone}>${name}</option>`)}
        </select>`,
    );
  }

  negative(shares, words, before, kind) {
    return this.negativeShare(shares, words, before, this.listOf(this.ofTone('negative', kind)));
  }

  summary({ counts, previous }) {
    const before = previous?.counts;
    return html`<section class="figures-row" aria-label="At a glance">
      ${this.figure(counts.articles, 'articles', before?.articles, this.listOf())}
      ${this.figure(counts.texts, 'different texts', before?.texts)}
      ${this.figure(counts.stories, 'stories', before?.stories)}
      ${this.figure(counts.tierOne, 'articles of national outlets', before?.tierOne)}
      ${this.negative(counts.tone, 'negative towards it', before?.tone, '')}
      ${this.negative(counts.articleTone, 'negative as articles', before?.articleTone, 'article')}
    </section>`;
  }

  chart(stats) {
    const unit = stats.perHour ? 'hour' : 'day';
    const kind = this.choice.tone === 'article' ? 'articleTone' : 'tone';
    const counts = (stats.perHour ?? stats.perDay).map((slot) => ({ ...slot, ...slot[kind] }));
    return html`<section class="card" aria-labelledby="per-slot">
      <h2 id="per-slot">Articles per ${unit} and ${kind === 'tone' ? 'tone towards the name' : 'tone'}</h2>
      ${
        stats.counts.articles === 0
          ? html`<p class="muted">No article of this time names it.</p>`
          : html`<dl-chart
              .counts=${counts}
              .period=${{ from: stats.from, to: stats.to }}
              .series=${toneSeries}
              .before=${this.slotsBefore('count')}
              .href=${({ at }, one) => this.listOf({ from: at, to: endOfSlot(at), ...this.ofTone(one?.key) })}
              caption="Articles per ${unit}"></dl-chart>`
      }
    </section>`;
  }

  quotes(stats) {
    if (stats.counts.quotes === 0) return null;
    const unit = stats.perHour ? 'hour' : 'day';
    const { name } = stats.entity;
    return html`<section class="card" aria-labelledby="said">
      <h2 id="said">In its own words</h2>
      <p class="small muted">
        ${count(stats.counts.quotes)} quotes ${change(stats.counts.quotes, stats.previous?.counts.quotes)}
      </p>
      <dl-chart
        .counts=${(stats.perHour ?? stats.perDay).map(({ tone: _, articleTone: __, ...slot }) => slot)}
        .period=${{ from: stats.from, to: stats.to }}
        .series=${[{ key: 'quotes', name: 'Quotes', token: 'accent' }]}
        .before=${this.slotsBefore('quotes')}
        .href=${({ at }) => this.listOf({ from: at, to: endOfSlot(at), q: clause('speaker', name) })}
        caption="Quotes per ${unit}"></dl-chart>
      ${stats.quotes.map(
        (quote) =>
          html`<blockquote class="said" lang=${quote.language} dir="auto" cite="/articles/${quote.articleId}">
            <p>${quote.text}</p>
            <footer class="small">
              <a href="/articles/${quote.articleId}">${quote.outlet ?? 'Own text'}</a>, ${when(quote.time)}
            </footer>
          </blockquote>`,
      )}
      ${
        stats.counts.quotes > stats.quotes.length
          ? html`<p class="small">
              <a href=${this.listOf({ q: clause('speaker', name) })}>All articles that quote it</a>
            </p>`
          : null
      }
    </section>`;
  }

  table(id, title, rows, stats, name, pick) {
    const total = stats.counts.articles;
    return countTable({ id, title, rows, total, unit: 'articles', name, href: (r) => this.listOf(pick(r)) });
  }

  figures(stats) {
    const named = ({ name }) => name;
    return html`<div class="stack">
      ${this.summary(stats)} ${this.chart(stats)}
      <div class="columns">
        ${this.table('per-outlet', 'Outlets', stats.sources, stats, outletLink, ({ id }) => ({ source: id }))}
        ${this.table('per-author', 'Authors', stats.authors, stats, authorLink, ({ name }) => ({
          q: clause('author', name),
        }))}
        ${this.table('per-topic', 'Topics', stats.topics, stats, named, ({ name }) => ({ q: clause('topic', name) }))}
      </div>
      ${this.quotes(stats)}
    </div>`;
  }
}

customElements.define('dl-name-figures', DlNameFigures);
