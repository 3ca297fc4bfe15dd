// Watched names side by side: how much of the talk is about each, in which tone, and how it was before.

import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { replaceQuery } from '../core/router.js';
import { count, percent, plural } from '../core/format.js';
import { articlesNaming, endOfSlot, relations } from '../core/names.js';
import { shareBar } from './count-table.js';
import { chosenPeriod, daysOf, periodChoice, periodQuery } from './period-choice.js';
import { toneBar } from './tone.js';
import './chart.js';
import './name-benchmark.css';

const kinds = [
  ['', 'Our own, rivals and spokespeople'],
  ['own,rival', 'Our own and rivals'],
  ['spokesperson', 'Spokespeople'],
  ['own,rival,spokesperson,other', 'All'],
];
/** What a share is of. */
const measures = {
  articles: 'articles',
  texts: 'different texts',
  stories: 'stories',
  tierOne: 'articles of national outlets',
};
/** One for each name; those beyond share the last. */
const colours = ['organisation', 'product', 'place', 'person', 'event', 'brand', 'warn', 'neutral'];
const OTHERS = 'others';

const judged = ({ positive, neutral, negative }) => positive + neutral + negative;

const tone = (shares) => html`${toneBar(shares)}<span class="small muted">of ${count(judged(shares))} known</span>`;

class DlNameBenchmark extends LitElement {
  static properties = { query: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.query = new URLSearchParams();
    this.benchmark = new Load(this, (signal, query) => api.get('/entities/benchmark', query, signal));
  }

  get choice() {
    const get = (name) => this.query.get(name) ?? '';
    const measure = get('of');
    return {
      ...chosenPeriod(this.query),
      relation: get('relation'),
      of: Object.hasOwn(measures, measure) ? measure : 'articles',
    };
  }

  willUpdate() {
    const { relation } = this.choice;
    const asked = JSON.stringify({ ...chosenPeriod(this.query), relation });
    if (asked === this.asked) return;
    this.asked = asked;
    this.reload();
  }

  /** Names may have been added or removed. */
  reload() {
    return this.benchmark.load({ ...daysOf(this.choice), relation: this.choice.relation });
  }

  choose(changed) {
    const { of, ...choice } = { ...this.choice, ...changed };
    replaceQuery({ ...choice, of: of === 'articles' ? '' : of, ...periodQuery(choice) });
  }

  bar() {
    const { relation, of } = this.choice;
    return html`<div class="triage-bar">
      ${periodChoice(this.choice, (changed) => this.choose(changed))}
      <label class="sr" for="which-names">Which names</label>
      <select
        id="which-names"
        class=${relation ? 'active' : ''}
        @change=${(e) => this.choose({ relation: e.target.value })}>
        ${kinds.map(([value, name]) => html`<option value=${value} ?selected=${value === relation}>${name}</option>`)}
      </select>
      <label class="small muted" for="share-of">share of</label>
      <select id="share-of" @change=${(e) => this.choose({ of: e.target.value })}>
        ${Object.entries(measures).map(
          ([value, name]) => html`<option value=${value} ?selected=${value === of}>${name}</option>`,
        )}
      </select>
    </div>`;
  }

  listOf(name, more) {
    return articlesNaming(name, { ...daysOf(this.choice), ...more });
  }

  /** Names as series of a chart, the most frequent ones by themselves. */
  drawn(items) {
    const heard = items.filter(({ counts }) => counts.articles > 0);
    const most = colours.length + 1;
    const single = heard.length > most ? heard.slice(0, colours.length) : heard;
    const series = single.map(({ id, name }, i) => ({ key: id, name, token: colours[i] ?? 'edge' }));
    if (single.length < heard.length) series.push({ key: OTHERS, name: 'Others', token: 'edge' });
    const slots = new Map();
    for (const { id, perDay, perHour } of heard) {
      const key = series.some((one) => one.key === id) ? id : OTHERS;
      for (const { day, hour, count: n } of perHour ?? perDay) {
        const slot = slots.get(day ?? hour) ?? { day, hour, ...Object.fromEntries(series.map((one) => [one.key, 0])) };
        slot[key] += n;
        slots.set(day ?? hour, slot);
      }
    }
    return { series, counts: [...slots.values()] };
  }

  chart({ from, to, items }) {
    const { series, counts } = this.drawn(items);
    if (counts.length === 0) return html`<p class="muted">No article of this time names any of them.</p>`;
    const unit = items[0].perHour ? 'hour' : 'day';
    return html`<dl-chart
      .counts=${counts}
      .period=${{ from, to }}
      .series=${series}
      .href=${({ at }, one) => (one.key === OTHERS ? null : this.listOf(one.name, { from: at, to: endOfSlot(at) }))}
      caption="Articles per ${unit} and name"></dl-chart>`;
  }

  row(item) {
    const { of } = this.choice;
    const { id, name, relation, counts, shares, previousShares } = item;
    return html`<tr>
      <th scope="row">
        <a href="/names/${id}">${name}</a>
        <span class="chip ${relation === 'rival' ? '' : 'accent'}">${relations[relation] ?? relation}</span>
      </th>
      <td class="num">${percent(shares[of])} ${shareBar(shares[of])}</td>
      <td class="num">${previousShares ? percent(previousShares[of]) : '–'}</td>
      <td class="num"><a href=${this.listOf(name)}>${count(counts.articles)}</a></td>
      <td class="num">${count(counts.texts)}</td>
      <td class="num">${count(counts.stories)}</td>
      <td class="num">${count(counts.tierOne)}</td>
      <td class="num">${count(counts.quotes)}</td>
      <td>${tone(counts.tone)}</td>
      <td>${tone(counts.articleTone)}</td>
    </tr>`;
  }

  table({ items, denominators, namesLeftOut }) {
    const { of } = this.choice;
    const { total, distinct, previousTotal } = denominators[of];
    return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Share of voice">
        <table class="benchmark">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" class="num">Share</th>
              <th scope="col" class="num">Before</th>
              <th scope="col" class="num">Articles</th>
              <th scope="col" class="num">Texts</th>
              <th scope="col" class="num">Stories</th>
              <th scope="col" class="num">National outlets</th>
              <th scope="col" class="num">Quotes</th>
              <th scope="col">Tone towards it</th>
              <th scope="col">Tone of the articles</th>
            </tr>
          </thead>
          <tbody>
            ${items.map((item) => this.row(item))}
          </tbody>
        </table>
      </div>
      <p class="small muted gap-small">
        Share of ${count(total)} ${measures[of]}, which are ${count(distinct)} where one about several names counts
        once.${previousTotal === null ? '' : ` ${count(previousTotal)} in the period before.`} Articles that were read
        before a name was watched count once they are re-analysed.
        ${
          namesLeftOut
            ? `${plural(namesLeftOut, 'name')} with fewer articles ${namesLeftOut === 1 ? 'is' : 'are'} left out.`
            : null
        }
      </p>`;
  }

  compared(benchmark) {
    if (benchmark.items.length === 0)
      return html`<p class="muted">No such name is watched yet. Add your brands, rivals and spokespeople below.</p>`;
    return html`${this.chart(benchmark)} ${this.table(benchmark)}`;
  }

  render() {
    return html`${this.bar()}
      <div aria-busy=${this.benchmark.busy}>${this.benchmark.view((found) => this.compared(found))}</div>`;
  }
}

customElements.define('dl-name-benchmark', DlNameBenchmark);
