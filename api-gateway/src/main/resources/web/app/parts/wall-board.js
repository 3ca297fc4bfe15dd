// A board for a screen on the wall: what is new, what is alarming, what grows, what cannot be read. Nobody touches it:
// it reads itself anew, and says when what it shows is old.

import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { levelName } from '../core/alerts.js';
import { count, hour, plural } from '../core/format.js';
import { Listening, live } from '../core/live.js';
import { Load } from '../core/load.js';
import { outlet } from './article-row.js';
import './wall-board.css';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Read anew that often, whatever comes in live. */
const REFRESH_MS = MINUTE;

/** What came in live is shown a moment later, together with what follows it. */
const SOON_MS = 2000;

/** Older than this, the board says so. */
const MAX_AGE_MS = 2.5 * MINUTE;

const TICK_MS = 5000;
const MOST = 200;
const levels = ['large', 'medium', 'small'];
const troubled = ({ state }) => ['failing', 'blocked', 'gone'].includes(state);
const ago = (ms) => new Date(Date.now() - ms).toISOString();

/** Articles of an hour, since the story began. */
const pace = (story, now) => story.articleCount / Math.max(1, (now - Date.parse(story.firstAt)) / HOUR);

/** A person's word, or else the tone that counts. */
const mentionTone = ({ sentimentOverride, tone }) => sentimentOverride?.label ?? tone?.label ?? '';

const listOf = (items, next) => `${count(items.length)}${next ? '+' : ''}`;

/** `monitor` is the id of one; that of the whole team where there is none. */
class DlWallBoard extends LitElement {
  static properties = { monitor: {}, title: {}, now: { state: true } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, { monitor: null, title: '', now: Date.now(), readAt: null, failed: false });
    const load = (read) => new Load(this, read);
    this.monitors = load((signal) => api.all('/monitors', {}, signal));
    this.alerts = load((signal) => api.get('/alerts', { state: 'open', monitor: this.monitor, limit: MOST }, signal));
    this.mentions = load((signal) => api.get(this.mentionList, { ...this.found, limit: 6 }, signal));
    this.negative = load((signal) =>
      api.get(this.mentionList, { ...this.found, sentiment: 'negative', from: ago(24 * HOUR), limit: MOST }, signal),
    );
    this.stories = load((signal) => api.get('/stories', { from: ago(6 * HOUR), limit: 50 }, signal));
    this.sources = load((signal) => api.all('/sources', {}, signal));
    new Listening(this, {
      alert: () => this.soon(),
      'alert-changed': () => this.soon(),
      mention: () => this.soon(),
      reset: () => this.soon(),
      state: () => this.requestUpdate(),
    });
  }

  get loads() {
    return [this.monitors, this.alerts, this.mentions, this.negative, this.stories, this.sources];
  }

  get mentionList() {
    return this.monitor ? `/monitors/${this.monitor}/mentions` : '/mentions';
  }

  get found() {
    return { state: 'new,seen,kept', ...(this.monitor ? {} : { articles: 'once' }) };
  }

  connectedCallback() {
    super.connectedCallback();
    this.ticking = setInterval(() => this.tick(), TICK_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticking);
    clearTimeout(this.timer);
  }

  willUpdate(changed) {
    if (changed.has('monitor')) this.read();
  }

  tick() {
    this.now = Date.now();
    if (!this.reading && this.now - (this.triedAt ?? 0) >= REFRESH_MS) this.read();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(), SOON_MS);
  }

  /** What could not be read stays as it was, and the board says so. */
  async read() {
    clearTimeout(this.timer);
    this.reading = true;
    this.triedAt = Date.now();
    const { monitor } = this;
    await Promise.all(this.loads.map((load) => load.load()));
    if (monitor !== this.monitor) return;
    this.reading = false;
    this.failed = this.loads.some((load) => load.problem);
    if (!this.failed) this.readAt = Date.now();
    this.now = Date.now();
    this.requestUpdate();
  }

  get stale() {
    return this.failed || (this.readAt !== null && this.now - this.readAt > MAX_AGE_MS);
  }

  state() {
    if (this.stale) {
      const some = this.loads.some(({ value }) => value) ? 'Some of it cannot be read' : 'Nothing could be read yet';
      const of = this.readAt ? `What stands here is of ${hour(new Date(this.readAt).toISOString())}` : some;
      return html`<p class="wall-state stale" role="alert">Not up to date. ${of}; it is tried again.</p>`;
    }
    const words = this.readAt === null ? 'Reading…' : live.state === 'on' ? 'Live' : 'Read every minute';
    return html`<p class="wall-state" role="status">${words}</p>`;
  }

  figure(value, words, kind = '') {
    return html`<div class="wall-figure ${kind}">
      <b>${value ?? '–'}</b>
      <span>${words}</span>
    </div>`;
  }

  figures() {
    const all = this.monitors.value?.items;
    const ours = all?.filter(({ id }) => !this.monitor || id === this.monitor);
    const sum = (name) => ours && count(ours.reduce((n, { mentions }) => n + (mentions?.[name] ?? 0), 0));
    const negative = this.negative.value;
    const open = this.alerts.value;
    const ill = negative?.items.length ? 'bad' : '';
    return html`<section class="wall-figures" aria-label="At a glance">
      ${this.figure(sum('last24h'), 'mentions in 24 hours')}
      ${this.figure(negative && listOf(negative.items, negative.next), 'negative in 24 hours', ill)}
      ${this.figure(sum('new'), 'to review')}
      ${this.figure(open && listOf(open.items, open.next), 'open alerts', open?.items.length ? 'bad' : '')}
    </section>`;
  }

  section(id, title, load, content) {
    return html`<section aria-labelledby=${id}>
      <h2 id=${id}>${title}</h2>
      ${load.value ? content(load.value) : this.none(load.problem ? 'It cannot be read now.' : 'Reading…')}
    </section>`;
  }

  none(words) {
    return html`<p class="muted">${words}</p>`;
  }

  alertPart() {
    return this.section('wall-alerts', 'Open alerts', this.alerts, ({ items }) => {
      if (items.length === 0) return this.none('None is open.');
      const of = (level) => items.filter((alert) => alert.level === level);
      const first = levels.flatMap(of).slice(0, 3);
      return html`<p class="wall-levels">
          ${levels.map(
            (level) =>
              html`<span class="wall-level ${of(level).length ? `level-${level}` : 'none'}"
                ><b>${count(of(level).length)}</b> ${levelName[level].toLowerCase()}</span
              >`,
          )}
        </p>
        <ol>
          ${first.map(
            (alert) =>
              html`<li>
                <p class="wall-line" dir="auto">${alert.headline}</p>
                <p class="wall-meta">
                  <bdi>${alert.monitorName ?? 'Team'}</bdi>, ${levelName[alert.level].toLowerCase()}, since
                  ${hour(alert.raisedAt)}
                </p>
              </li>`,
          )}
        </ol>`;
    });
  }

  mentionPart() {
    return this.section('wall-mentions', 'Newest mentions', this.mentions, ({ items }) =>
      items.length === 0
        ? this.none('Nothing is found yet.')
        : html`<ol>
            ${items.map(
              (mention) =>
                html`<li class="wall-mention ${mentionTone(mention)}">
                  <p class="wall-line" dir="auto" lang=${mention.article.language?.code ?? ''}>
                    ${mention.article.title}
                  </p>
                  <p class="wall-meta">
                    <bdi>${outlet(mention.article)}</bdi>,
                    ${[hour(mention.article.publishedAt ?? mention.foundAt), mentionTone(mention)]
                      .filter(Boolean)
                      .join(', ')}
                  </p>
                </li>`,
            )}
          </ol>`,
    );
  }

  /** Those that gather articles fastest; of a monitor those that its newest mentions are part of. */
  storyPart() {
    return this.section('wall-stories', 'Growing stories', this.stories, ({ items }) => {
      const ours = new Set((this.mentions.value?.items ?? []).map(({ article }) => article.storyId));
      const growing = items
        .filter(({ id, articleCount }) => articleCount > 1 && (!this.monitor || ours.has(id)))
        .sort((a, b) => pace(b, this.now) - pace(a, this.now))
        .slice(0, 4);
      if (growing.length === 0) return this.none('No story grew in the last 6 hours.');
      return html`<ol>
        ${growing.map(
          (story) =>
            html`<li>
              <p class="wall-line" dir="auto" lang=${story.language ?? ''}>${story.headline}</p>
              <p class="wall-meta">
                ${plural(story.articleCount, 'article')}, ${plural(story.sourceCount, 'outlet')}, since
                ${hour(story.firstAt)}
              </p>
            </li>`,
        )}
      </ol>`;
    });
  }

  sourcePart() {
    return this.section('wall-sources', 'Silent sources', this.sources, ({ items }) => {
      const ill = items.filter(troubled);
      if (items.length === 0) return this.none('There are no sources yet.');
      if (ill.length === 0) return this.none(`All ${count(items.length)} can be read.`);
      return html`<p class="wall-line bad">${count(ill.length)} of ${count(items.length)} cannot be read</p>
        <p class="wall-meta">
          ${ill.slice(0, 4).map(({ name, state }, at) => html`${at ? ', ' : ''}<bdi>${name}</bdi> (${state})`)}${
            ill.length > 4 ? ' and others' : ''
          }
        </p>`;
    });
  }

  render() {
    const { items } = this.monitors.value ?? { items: [] };
    const of = this.monitor ? items.find(({ id }) => id === this.monitor)?.name : this.title;
    return html`<header>
        <h1 tabindex="-1"><bdi>${of ?? 'One monitor'}</bdi></h1>
        ${this.state()}
        <p class="wall-clock">${hour(new Date(this.now).toISOString())}</p>
        <nav aria-label="Away from here"><a class="wall-leave" href="/">Leave</a></nav>
      </header>
      ${this.figures()}
      <div class="wall-columns">
        <div>${this.alertPart()}${this.sourcePart()}</div>
        <div>${this.mentionPart()}</div>
        <div>${this.storyPart()}</div>
      </div>`;
  }
}

customElements.define('dl-wall-board', DlWallBoard);
