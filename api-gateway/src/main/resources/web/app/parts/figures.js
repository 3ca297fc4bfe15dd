// A monitor in figures: how much, beside whom, in which tone, where. Every chart has its table; every share says what
// it is of.

import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { queryString, replaceQuery } from '../core/router.js';
import { capital, count, countryName, languageName, percent, reachName } from '../core/format.js';
import { wholePeriod } from '../core/period.js';
import { TagsShown, tags } from '../core/tags.js';
import { change, countTable, shareBar } from './count-table.js';
import { authorLink, outletLink } from './origin-links.js';
import { chosenPeriod, daysOf, periodChoice, periodQuery } from './period-choice.js';
import { toneBar } from './tone.js';
import { zones } from './mention-row.js';
import './chart.js';
import './rss-link.js';
import './figures.css';

const series = [
  { key: 'positive', name: 'Positive', token: 'positive' },
  { key: 'neutral', name: 'Neutral', token: 'edge' },
  { key: 'negative', name: 'Negative', token: 'negative' },
  { key: 'unjudged', name: 'No tone', token: 'line' },
];

const tones = [
  ['', 'The tone that counts'],
  ['target', 'Towards the target only'],
  ['article', 'Of the article only'],
];

/** What the tones rest on, in words. */
const basisWords = ({ person, target, article }) =>
  [
    target && `${count(target)} towards the target`,
    article && `${count(article)} on the article as a whole`,
    person && `${count(person)} set by people`,
  ]
    .filter(Boolean)
    .join(', ');

const named = ({ name }) => name;
const reach = ({ name }) => reachName[name] ?? name;
const zone = ({ name }) => capital(zones[name] ?? name);
const country = ({ name }) => countryName(name);
const tongue = ({ name }) => languageName(name);

class DlFigures extends LitElement {
  static properties = { monitor: {}, monitors: { attribute: false }, query: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, { monitors: [], query: new URLSearchParams() });
    new TagsShown(this);
    const stats = (signal, id, query) => api.get(`/monitors/${id}/stats`, query, signal);
    this.stats = new Load(this, stats);
    this.earlier = new Load(this, stats);
  }

  get choice() {
    const get = (name) => this.query.get(name) ?? '';
    return {
      ...chosenPeriod(this.query),
      copies: get('copies'),
      rivals: get('rivals'),
      tone: get('tone'),
      tag: get('tag'),
      before: get('before'),
    };
  }

  get request() {
    const { copies, rivals, tone, tag } = this.choice;
    return { ...daysOf(this.choice), copies, rivals, tone, tag };
  }

  willUpdate() {
    const asked = `${this.monitor} ${JSON.stringify(this.choice)}`;
    if (asked === this.asked) return;
    this.asked = asked;
    this.load();
  }

  async load() {
    this.earlier.value = null;
    await this.stats.load(this.monitor, this.request);
    const previous = this.stats.value?.previous;
    if (this.choice.before && previous) {
      const { copies, tone, tag } = this.choice;
      this.earlier.load(this.monitor, { from: previous.from, to: previous.to, copies, tone, tag });
    }
  }

  /** The list of what a figure counts. */
  listOf(more) {
    const { from, to, tone, copies, tag } = this.request;
    const state = 'new,seen,kept';
    return `/monitors/${this.monitor}${queryString({ state, from, to, tone, copies, tag, ...more })}`;
  }

  /** The list of what a bar counts: a whole day, or an hour. */
  slotList({ at }, series) {
    const end = at.length > 10 ? new Date(Date.parse(at) + 3_600_000).toISOString() : at;
    const sentiment = ['positive', 'neutral', 'negative'].includes(series?.key) ? series.key : '';
    return this.listOf({ from: at, to: end, sentiment });
  }

  choose(changed) {
    const choice = { ...this.choice, ...changed };
    replaceQuery({ tab: 'figures', ...choice, ...periodQuery(choice) });
  }

  rival(id, on) {
    const known = this.choice.rivals
      .split(',')
      .filter(Boolean)
      .filter((each) => each !== id);
    this.choose({ rivals: (on ? [...known, id] : known).join(',') });
  }

  bar() {
    const { copies, rivals, tone, tag, before } = this.choice;
    const { from: since, to: until } = this.request;
    const href = (ending, during) =>
      api.href(`/monitors/${this.monitor}/mentions.${ending}`, { ...during, copies, tag, state: 'new,seen,kept' });
    const during = { from: since, to: until };
    return html`<div class="triage-bar">
      ${periodChoice(this.choice, (changed) => this.choose(changed))}
      <label class="check">
        <input
          type="checkbox"
          .checked=${copies === 'once'}
          @change=${(e) => this.choose({ copies: e.target.checked ? 'once' : '' })} />
        Count copies once</label
      >
      <label class="check">
        <input
          type="checkbox"
          .checked=${before === 'true'}
          @change=${(e) => this.choose({ before: e.target.checked ? 'true' : '' })} />
        Show the period before</label
      >
      <label class="sr" for="which-tone">Which tone</label>
      <select
        id="which-tone"
        class=${tone ? 'active' : ''}
        title="A mention's tone counts towards its target where sentences show one, else as the article's"
        @change=${(e) => this.choose({ tone: e.target.value })}>
        ${tones.map(([value, name]) => html`<option value=${value} ?selected=${value === tone}>${name}</option>`)}
      </select>
      <label class="sr" for="of-tag">Tag</label>
      <input
        id="of-tag"
        class=${tag ? 'active' : ''}
        list="figure-tags"
        placeholder="Tag"
        autocomplete="off"
        .value=${tag}
        @change=${(e) => this.choose({ tag: e.target.value.trim() })} />
      <datalist id="figure-tags">${tags.items.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
      <span class="push exports"
        >Export <a href=${href('csv', during)} download>CSV</a> <a href=${href('xlsx', during)} download>XLSX</a>
        <dl-rss-link
          .of=${{ monitor: this.monitor }}
          .filters=${queryString({ copies, state: 'new,seen,kept' })}></dl-rss-link></span
      >
      ${
        this.monitors.length > 1
          ? html`<fieldset class="filters rivals">
              <legend class="small muted">Compare with</legend>
              ${this.monitors
                .filter((m) => m.id !== this.monitor)
                .slice(0, 20)
                .map(
                  (m) =>
                    html`<label class="check">
                      <input
                        type="checkbox"
                        .checked=${rivals.includes(m.id)}
                        @change=${(e) => this.rival(m.id, e.target.checked)} />
                      ${m.name}</label
                    >`,
                )}
            </fieldset>`
          : null
      }
    </div>`;
  }

  summary(stats) {
    const { previous, sentiment } = stats;
    const judged = sentiment.positive + sentiment.neutral + sentiment.negative;
    return html`<section class="figures-row" aria-label="At a glance">
      <div>
        <a class="big" href=${this.listOf()}>${count(stats.total)}</a>
        <span>mentions ${change(stats.total, previous?.total)}</span>
      </div>
      <div>
        <a class="big" href=${this.listOf({ sentiment: 'negative' })}
          >${judged ? percent(sentiment.negative / judged) : '–'}</a
        >
        <span>negative of ${count(judged)} judged ${change(sentiment.negative, previous?.sentiment.negative)}</span>
        ${sentiment.basis && judged ? html`<span class="small muted">${basisWords(sentiment.basis)}</span>` : null}
      </div>
      <div>
        <span class="big">${count(stats.sources.length)}${stats.sources.length === 20 ? '+' : ''}</span>
        <span>outlets</span>
      </div>
      ${
        stats.copies === 'once'
          ? html`<div><span class="big">${count(stats.copiesLeftOut)}</span><span>copies not counted</span></div>`
          : null
      }
    </section>`;
  }

  voices({ shareOfVoice: { denominator, items }, copies }) {
    if (items.length < 2) return null;
    return html`<section class="card" aria-labelledby="voice">
      <h2 id="voice">Share of voice</h2>
      <div class="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">Monitor</th>
              <th scope="col" class="num">Mentions</th>
              <th scope="col" class="num">Share</th>
              <th scope="col" class="wide-cell"><span class="sr">As a bar</span></th>
              <th scope="col" class="num">Before</th>
              <th scope="col">Tone</th>
            </tr>
          </thead>
          <tbody>
            ${items.map(
              (v) =>
                html`<tr>
                  <th scope="row">${v.name}</th>
                  <td class="num">${count(v.count)}</td>
                  <td class="num">${percent(v.share)}</td>
                  <td class="wide-cell">${shareBar(v.share)}</td>
                  <td class="num">${v.previousShare === null ? '–' : percent(v.previousShare)}</td>
                  <td>
                    ${toneBar(v.sentiment)}
                    ${
                      v.sentiment.basis ? html`<span class="small muted">${basisWords(v.sentiment.basis)}</span>` : null
                    }
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="small muted gap-small">
        Of ${count(denominator.mentions)} mentions in ${count(denominator.articles)}
        articles${copies === 'once' ? ', the same text counted once' : ''}; an article about several counts for
        each.${
          denominator.previousMentions === null
            ? ''
            : ` ${count(denominator.previousMentions)} mentions in the period before.`
        }
      </p>
    </section>`;
  }

  /** @param pick what narrows the list of mentions to a row */
  table(id, title, rows, { total }, name, pick) {
    return countTable({ id, title, rows, total, unit: 'mentions', name, href: (r) => this.listOf(pick(r)) });
  }

  /** The period before, slot by slot; null where it is not wanted, or not there yet. */
  slotsBefore() {
    const earlier = this.choice.before ? this.earlier.value : null;
    return earlier && wholePeriod(earlier.perHour ?? earlier.perDay, { from: earlier.from, to: earlier.to });
  }

  figures(stats) {
    const counts = (stats.perHour ?? stats.perDay).map((d) => ({
      ...d,
      unjudged: Math.max(0, d.count - d.positive - d.neutral - d.negative),
    }));
    const unit = stats.perHour ? 'hour' : 'day';
    return html`<div class="stack">
      ${this.summary(stats)}
      <section class="card" aria-labelledby="per-day">
        <h2 id="per-day">Mentions per ${unit} and tone</h2>
        ${
          stats.total === 0
            ? html`<p class="muted">Nothing matched in this time.</p>`
            : html`<dl-chart
                .counts=${counts}
                .period=${{ from: stats.from, to: stats.to }}
                .series=${series}
                .before=${this.slotsBefore()}
                .href=${(slot, one) => this.slotList(slot, one)}
                caption="Mentions per ${unit}"></dl-chart>`
        }
      </section>
      ${this.voices(stats)}
      <div class="columns">
        ${this.table('per-outlet', 'Outlets', stats.sources, stats, outletLink, ({ id }) => ({ source: id }))}
        ${this.table('per-author', 'Authors', stats.authors, stats, authorLink, ({ name }) => ({ author: name }))}
        ${this.table('per-topic', 'Topics', stats.topics, stats, named, ({ name }) => ({ topic: name }))}
        ${this.table('per-tier', 'Reach of outlets', stats.tiers, stats, reach, ({ name }) => ({ tier: name }))}
        ${this.table('per-zone', 'Prominence', stats.prominence, stats, zone, ({ name }) => ({ prominence: name }))}
        ${this.table('per-country', 'Countries', stats.countries, stats, country, ({ name }) => ({ country: name }))}
        ${this.table('per-language', 'Languages', stats.languages, stats, tongue, ({ name }) => ({ language: name }))}
      </div>
    </div>`;
  }

  render() {
    return html`${this.bar()}
      <div aria-busy=${this.stats.busy}>${this.stats.view((stats) => this.figures(stats))}</div>`;
  }
}

customElements.define('dl-figures', DlFigures);
