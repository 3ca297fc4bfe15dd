// An article to be read, with everything that was found in it: on a page of its own, or beside a list of mentions.

import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Keys } from '../core/keys.js';
import { attempt } from '../core/toast.js';
import { layersOf, marksOf } from '../core/findings.js';
import { languageName, published, webAddress, when, words } from '../core/format.js';
import { factsCard, quotesCard, storyCard, topicsCard } from './article-panel.js';
import { articleAuthors, articleOutlet } from './origin-links.js';
import { entityPanel } from './entity-panel.js';
import { icon } from './icons.js';
import { markedLine, markedParagraphs, showPlace } from './marked-text.js';
import './copies.js';
import './revisions.js';
import './reading.css';

/** What a reader misses where a model does not support the language, by the model's name. */
const PARTLY = ['experimental', 'unavailable'];
const READS = { entities: 'names', topics: 'topics', tone: 'tone', quotes: 'quotes' };

/** @fires loaded with the article, as often as it is read anew */
class DlReading extends LitElement {
  static properties = {
    article: {},
    /** Places that a monitor matched, to be marked. */
    matched: { attribute: false },
    /** Id of the mention that it is read for; empty for none. */
    mention: {},
    /** Of its headline: 1 on a page of its own, else 2. */
    level: { type: Number },
    /** Whether the versions are compared instead of the text. */
    diffing: { type: Boolean },
    shown: { state: true },
    chosen: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, { article: '', matched: [], mention: '', level: 1, diffing: false, chosen: null });
    this.shown = new Set(['match', 'person', 'organisation', 'place', 'product', 'event']);
    this.read = new Load(this, (signal, id) => api.get(`/articles/${id}`, {}, signal));
    this.told = new Load(this, (signal, id) => api.get('/articles', { story: id, limit: 6 }, signal));
    this.ours = new Load(this, (signal) => api.get('/topics', {}, signal));
    this.why = new Load(this, (signal, id) => api.get(`/articles/${id}/explanation`, {}, signal));
    new Keys(this, 'Article', [
      { keys: ']', label: 'Next place of the selected name', run: () => this.step(1) },
      { keys: '[', label: 'Previous place of the selected name', run: () => this.step(-1) },
      { keys: 'o', label: 'Open the original page', run: () => this.original() },
      { keys: 'Escape', label: 'Clear the selected name', run: () => this.clear() },
    ]);
  }

  willUpdate(changed) {
    if (changed.has('article') && this.article) this.load(this.article);
  }

  async load(id) {
    clearTimeout(this.waiting);
    this.chosen = null;
    this.read.value = null;
    this.why.value = null;
    this.told.value = null;
    if (!this.ours.value) this.ours.load();
    await this.read.load(id);
    if (this.article !== id) return;
    const { value } = this.read;
    if (value) this.dispatchEvent(new CustomEvent('loaded', { detail: value }));
    if (value?.storyId) this.told.load(value.storyId);
    if (value?.status === 'received') this.again();
  }

  /** Analysis is still out: look again until it is in, slower each time, as long as the page is open. */
  again(delay = 2000) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(async () => {
      await this.read.load(this.article);
      if (this.isConnected && this.read.value?.status === 'received') this.again(Math.min(30_000, delay * 1.5));
    }, delay);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.waiting);
  }

  original() {
    const link = this.querySelector('.original');
    link?.click();
    return Boolean(link);
  }

  clear() {
    if (!this.chosen) return false;
    this.chosen = null;
    return true;
  }

  choose(id) {
    this.chosen = id;
    this.place = -1;
  }

  async show(span) {
    await this.updateComplete;
    showPlace(this, span);
  }

  step(by) {
    const entity = this.read.value?.entities?.find((e) => e.id === this.chosen);
    if (!entity) return false;
    this.place = ((this.place ?? -1) + by + entity.mentions.length) % entity.mentions.length;
    this.show(entity.mentions[this.place]);
    return true;
  }

  toggle(name) {
    const next = new Set(this.shown);
    if (!next.delete(name)) next.add(name);
    this.shown = next;
  }

  /** Shows a layer, and a place in it. */
  showIn(layer, span) {
    this.shown = new Set([...this.shown, layer]);
    this.show(span);
  }

  legend(article) {
    const layers = layersOf(article, this.matched);
    if (layers.length === 0) return null;
    return html`<div class="legend" role="group" aria-label="What is marked in the text">
      ${layers.map(
        ({ name, label, count }) =>
          html`<button
            class="btn quiet mini ${name === 'tone' ? 'tone-swatch' : name}"
            aria-pressed=${this.shown.has(name)}
            @click=${() => this.toggle(name)}>
            ${label} <span class="muted">${count}</span>
          </button>`,
      )}
    </div>`;
  }

  headline(article) {
    const marks = marksOf(article, 'title', this.shown, this.chosen, this.matched);
    const words = markedLine(article.title, marks, (id) => this.choose(id));
    const lang = article.language?.code ?? '';
    return html`<header class="head">
      ${
        this.level === 1
          ? html`<h1 tabindex="-1" lang=${lang}>${words}</h1>`
          : html`<h2 tabindex="-1" lang=${lang}>${words}</h2>`
      }
      <p class="meta">
        <b>${articleOutlet(article)}</b>
        <span>${published(article)}</span>
        ${article.byline?.length ? html`<span>${articleAuthors(article)}</span>` : null}
        ${
          webAddress(article.url)
            ? html`<a class="original" href=${article.url} target="_blank" rel="noopener noreferrer"
                >Original page ${icon('out')}</a
              >`
            : null
        }
        ${this.level === 1 ? null : html`<a href=${this.address()}>Open as a page</a>`}
      </p>
    </header>`;
  }

  address(end = '') {
    const mention = this.mention ? `mention=${this.mention}` : '';
    const query = [mention, end].filter(Boolean).join('&');
    return `/articles/${this.article}${query ? `?${query}` : ''}`;
  }

  status(article) {
    if (article.withdrawnAt) {
      return html`<div class="notice error">
        <div>
          <strong>Withdrawn by its publisher</strong>
          <p>
            The page was found to be taken down on ${when(article.withdrawnAt)}. What stands here are its last words.
            <a href="/articles/${article.id}?revisions">All versions</a>
          </p>
        </div>
      </div>`;
    }
    if (article.status === 'received') {
      return html`<div class="notice warn" role="status">
        <div>
          <strong>Analysis is under way</strong>
          <p>The text is here; what is in it follows in a moment.</p>
        </div>
      </div>`;
    }
    if (article.status === 'rejected') {
      return html`<div class="notice error">
        <div>
          <strong>Analysis rejected this article</strong>
          <p>
            Reason: ${words(article.rejection) || 'none given'}. It stays searchable by its words, without findings.
          </p>
        </div>
      </div>`;
    }
    return this.unsupported(article);
  }

  unsupported(article) {
    const missing = (article.unsupported ?? []).map((name) => READS[name]).filter(Boolean);
    const line = article.capabilities?.line;
    const partly = line && Object.values(article.capabilities).some((level) => PARTLY.includes(level));
    if (missing.length === 0 && !partly) return null;
    const code = article.language?.code;
    const where = code && code !== 'und' ? `in ${languageName(code)}` : 'in a language that was not recognised';
    return html`<div class="notice">
      <div>
        <strong>Not everything is read ${where}</strong>
        ${line ? html`<p>${line}.</p>` : null}
        <p>
          ${missing.length ? `Not supported: ${missing.join(', ')}. Nothing is claimed about them here. ` : ''}
          Search, monitors, alerts, copies and stories work as ever. <a href="/models">What works in which language</a>
        </p>
      </div>
    </div>`;
  }

  /** Makes this article an example of one of the team's topics, for or against. */
  async teach(topicId, about, name) {
    const { article } = this;
    const said = about ? `An example of “${name}”` : `An example of what is not “${name}”`;
    const items = [{ articleId: article, about }];
    if (await attempt(() => api.post(`/topics/${topicId}/examples`, { items }), said)) this.read.load(article);
  }

  reasons() {
    const choices = this.why.value?.choices;
    return html`<details
      class="card"
      @toggle=${(e) => {
        if (e.target.open && !this.why.value) this.why.load(this.article);
      }}>
      <summary>How this page was extracted</summary>
      ${
        this.why.problem
          ? this.why.view(() => null)
          : choices?.length
            ? html`<dl class="facts">
                ${choices.map(
                  (c) =>
                    html`<dt>${words(c.part)}</dt>
                      <dd>${c.value}<br /><span class="muted small">${c.reason}</span></dd>`,
                )}
              </dl>`
            : choices
              ? html`<p class="muted">It was extracted before reasons were kept.</p>`
              : null
      }
    </details>`;
  }

  text(article, choose) {
    if (this.diffing)
      return html`<p class="line"><a class="btn mini" href=${this.address()}>Back to the text</a></p>
        <dl-revisions .article=${article.id}></dl-revisions>`;
    const marks = marksOf(article, 'text', this.shown, this.chosen, this.matched);
    return html`<div class="prose" lang=${article.language?.code ?? ''}>
      ${markedParagraphs(article.text, marks, choose)}
    </div>`;
  }

  render() {
    const { value, problem } = this.read;
    const heading = this.level === 1 ? html`<h1 class="sr" tabindex="-1">Article</h1>` : null;
    if (problem || !value) return html`${heading}${this.read.view(() => null, 12)}`;
    const choose = (id) => this.choose(id);
    const topics = {
      show: (topic) => this.showIn('topic', topic.evidence[0]),
      teach: (...example) => this.teach(...example),
    };
    return html`<div class="reader">
      <article aria-label=${value.title}>
        ${this.headline(value)}${this.legend(value)}${this.status(value)} ${this.text(value, choose)}
      </article>
      <div class="panel" role="group" aria-label="Findings">
        ${entityPanel(value, this.chosen, choose, (span) => this.show(span))}
        ${topicsCard(value, this.ours.value?.items ?? [], topics)}
        ${quotesCard(value, (span) => this.showIn('quote', span))}${factsCard(value)}${
          value.copies?.count > 1 ? html`<dl-copies .article=${value.id}></dl-copies>` : null
        }${this.reasons()}${storyCard(value, this.told.value?.items)}
      </div>
    </div>`;
  }
}

customElements.define('dl-reading', DlReading);
