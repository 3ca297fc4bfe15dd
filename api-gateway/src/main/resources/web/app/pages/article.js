import { html } from 'lit';
import { api } from '../core/api.js';
import { Page } from '../core/page.js';
import { Load } from '../core/load.js';
import { Keys } from '../core/keys.js';
import { may } from '../core/rights.js';
import { attempt } from '../core/toast.js';
import { knownMention } from '../core/mentions.js';
import { layersOf, marksOf } from '../core/findings.js';
import { countryName, languageName, percent, plural, published, webAddress, when, words } from '../core/format.js';
import { outlet, statusChip } from '../parts/article-row.js';
import { entityPanel } from '../parts/entity-panel.js';
import { icon } from '../parts/icons.js';
import { markedLine, markedParagraphs, showPlace } from '../parts/marked-text.js';
import { toneChip } from '../parts/tone.js';
import '../parts/copies.js';
import '../parts/revisions.js';
import './article.css';

/** What a reader misses where a model does not support the language, by the model's name. */
const READS = { entities: 'names', topics: 'topics', tone: 'tone', quotes: 'quotes' };

class DlArticle extends Page {
  static properties = { shown: { state: true }, chosen: { state: true }, diffing: { state: true } };

  constructor() {
    super();
    this.shown = new Set(['match', 'person', 'organisation', 'place', 'product', 'event']);
    this.chosen = null;
    this.article = new Load(this, (signal, id) => api.get(`/articles/${id}`, {}, signal));
    this.copies = new Load(this, (signal, id) => api.get('/articles', { story: id, limit: 6 }, signal));
    this.ours = new Load(this, (signal) => api.get('/topics', {}, signal));
    this.why = new Load(this, (signal, id) => api.get(`/articles/${id}/explanation`, {}, signal));
    this.mention = new Load(this, (signal, id) => api.get(`/mentions/${id}`, {}, signal));
    new Keys(this, 'Article', [
      { keys: 'n', label: 'Next place of the selected name', run: () => this.step(1) },
      { keys: 'p', label: 'Previous place of the selected name', run: () => this.step(-1) },
      { keys: 'o', label: 'Open the original page', run: () => this.querySelector('#original')?.click() },
      {
        keys: 'Escape',
        label: 'Clear the selected name',
        run: () => {
          this.chosen = null;
        },
      },
    ]);
  }

  async enter() {
    const { id } = this.route.params;
    this.diffing = this.route.query.has('revisions');
    const mention = this.route.query.get('mention');
    // Listed just now, or, from a mail or a reload, to be asked for.
    if (mention && !knownMention(mention) && this.mention.args?.[0] !== mention) this.mention.load(mention);
    if (this.id !== id) {
      this.id = id;
      this.chosen = null;
      this.article.value = null;
      this.why.value = null;
      this.ours.load();
      await this.article.load(id);
      if (this.article.value?.storyId) this.copies.load(this.article.value.storyId);
      if (this.article.value?.status === 'received') this.again();
    }
  }

  /** Analysis is still out: look again until it is in, slower each time, as long as the page is open. */
  again(delay = 2000) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(async () => {
      await this.article.load(this.id);
      if (this.isConnected && this.article.value?.status === 'received') this.again(Math.min(30_000, delay * 1.5));
    }, delay);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.waiting);
  }

  get matches() {
    const id = this.route.query.get('mention');
    const asked = this.mention.value?.id === id ? this.mention.value : null;
    return (knownMention(id) ?? asked)?.matches ?? [];
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
    const entity = this.article.value?.entities?.find((e) => e.id === this.chosen);
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

  legend(article) {
    const layers = layersOf(article, this.matches);
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
    document.title = `${article.title} · Dateline`;
    const marks = marksOf(article, 'title', this.shown, this.chosen, this.matches);
    return html`<header class="head">
      <p class="crumb"><a href="/articles">Articles</a></p>
      <h1 tabindex="-1" lang=${article.language?.code ?? ''}>
        ${markedLine(article.title, marks, (id) => this.choose(id))}
      </h1>
      <p class="meta">
        <b>${outlet(article)}</b>
        <span>${published(article)}</span>
        ${article.byline?.length ? html`<span>by ${article.byline.join(', ')}</span>` : null}
        ${
          webAddress(article.url)
            ? html`<a id="original" href=${article.url} target="_blank" rel="noopener noreferrer"
                >Original page ${icon('out')}</a
              >`
            : null
        }
      </p>
    </header>`;
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

  /** What was not even looked for: an empty list of names must not read as "nobody is named". */
  unsupported(article) {
    const missing = (article.unsupported ?? []).map((name) => READS[name]).filter(Boolean);
    if (missing.length === 0) return null;
    const code = article.language?.code;
    const where = code && code !== 'und' ? `in ${languageName(code)}` : 'in a language that was not recognised';
    return html`<div class="notice">
      <div>
        <strong>Not everything is read ${where}</strong>
        <p>
          Not supported: ${missing.join(', ')}. Nothing is claimed about them here. Search, monitors, alerts, copies and
          stories work as ever. <a href="/models">What works in which language</a>
        </p>
      </div>
    </div>`;
  }

  topics(article) {
    const ours = this.ours.value?.items ?? [];
    const elsewhere = ours.filter((o) => !article.topics?.some((t) => t.code === o.code));
    if (!article.topics?.length && (!elsewhere.length || article.status !== 'analysed')) return null;
    const show = (topic) => {
      this.shown = new Set([...this.shown, 'topic']);
      this.show(topic.evidence[0]);
    };
    return html`<section class="card" aria-labelledby="topics-heading">
      <h2 id="topics-heading">Topics</h2>
      <ul class="stack-tight">
        ${(article.topics ?? []).map(
          (t) =>
            html`<li class="line">
              <a href="/articles?topic=${encodeURIComponent(t.code)}" title=${[].concat(t.path ?? []).join(' › ')}
                >${t.name}</a
              >
              ${t.code.startsWith('own:') ? html`<span class="chip accent">ours</span>` : null}
              ${
                t.code.startsWith('own:')
                  ? html`<span class="muted small" title="How sure it is that the article belongs to it"
                      >${percent(t.score)}</span
                    >`
                  : null
              }
              ${
                t.code.startsWith('own:') && may('monitors')
                  ? html`<button
                      class="btn mini push"
                      aria-label="This is not about ${t.name}"
                      @click=${() => this.teach(t.code.slice(4), false, t.name)}>
                      Not about this
                    </button>`
                  : null
              }
              ${
                t.evidence?.length
                  ? html`<button class="btn mini push" @click=${() => show(t)}>Evidence</button>`
                  : null
              }
            </li>`,
        )}
      </ul>
      ${
        may('monitors') && elsewhere.length && article.status === 'analysed'
          ? html`<form class="line gap-top" @submit=${(event) => this.teachChosen(event)}>
              <label class="small" for="about-topic">It is about</label>
              <select id="about-topic" name="topic">
                ${elsewhere.map((o) => html`<option value=${o.id}>${o.name}</option>`)}
              </select>
              <button class="btn mini">Add as example</button>
            </form>`
          : null
      }
    </section>`;
  }

  teachChosen(event) {
    event.preventDefault();
    const select = event.target.elements.namedItem('topic');
    this.teach(select.value, true, select.selectedOptions[0].textContent.trim());
  }

  /** Makes this article an example of one of the team's topics, for or against. */
  async teach(topicId, about, name) {
    const said = about ? `An example of “${name}”` : `An example of what is not “${name}”`;
    if (await attempt(() => api.post(`/topics/${topicId}/examples`, { items: [{ articleId: this.id, about }] }), said))
      this.article.load(this.id);
  }

  quotes(article) {
    if (!article.quotes?.length) return null;
    return html`<section class="card" aria-labelledby="quotes-heading">
      <h2 id="quotes-heading">Quotes</h2>
      <ul class="stack-tight">
        ${article.quotes.map(
          (q) =>
            html`<li>
              <button
                class="linklike"
                @click=${() => {
                  this.shown = new Set([...this.shown, 'quote']);
                  this.show(q.span);
                }}>
                ${q.text}
              </button>
              <span class="muted small"
                >${
                  q.speaker?.name
                    ? `— ${q.speaker.name}${q.speaker.affiliation ? `, ${q.speaker.affiliation}` : ''}`
                    : '— speaker unknown'
                }</span
              >
            </li>`,
        )}
      </ul>
    </section>`;
  }

  facts(article) {
    const place = article.dateline;
    const rows = [
      ['Status', html`${statusChip(article) ?? html`<span class="chip positive">Analysed</span>`}`],
      ['Tone', toneChip(article.sentiment)],
      [
        'Source',
        article.source
          ? html`<a href="/sources/${article.source.id}">${article.source.name}</a
              >${article.source.country ? `, ${countryName(article.source.country)}` : ''}`
          : 'Your own text',
      ],
      ['Published', published(article)],
      ['Changed', article.page?.modifiedAt ? when(article.page.modifiedAt) : null],
      ['Section', article.page?.section],
      ['Notes', this.notes(article.page)],
      ['First seen', when(article.firstSeenAt)],
      [
        'Dateline',
        place
          ? [
              place.place,
              place.date?.startsWith('--') ? `${place.date.slice(2)} (year open)` : place.date,
              place.agency,
            ]
              .filter(Boolean)
              .join(' · ')
          : null,
      ],
      [
        'Language',
        article.language
          ? html`${languageName(article.language.code)}
              <span class="muted small"
                >${
                  article.language.score === undefined || article.language.score === null
                    ? ''
                    : percent(article.language.score)
                }</span
              >`
          : null,
      ],
      [
        'Tags',
        article.tags?.length
          ? html`<span class="chips">${article.tags.map((t) => html`<span class="chip">${t}</span>`)}</span>`
          : null,
      ],
      [
        'Revisions',
        article.revision > 1
          ? html`<a href="/articles/${article.id}?revisions"
              >${plural(article.revision, 'version')}, see what changed</a
            >`
          : 'Unchanged since first seen',
      ],
      [
        'Copies',
        article.copies?.count > 1
          ? html`${article.copies.count}, first by <a href="/articles/${article.copies.firstId}">this article</a>`
          : null,
      ],
    ].filter(([, value]) => value);
    return html`<section class="card" aria-labelledby="facts-heading">
      <h2 id="facts-heading">About this article</h2>
      <dl class="facts">
        ${rows.map(
          ([k, v]) =>
            html`<dt>${k}</dt>
              <dd>${v}</dd>`,
        )}
      </dl>
    </section>`;
  }

  notes(page) {
    const notes = [
      page?.paywalled && 'Behind a paywall',
      page?.liveBlog && 'Live blog',
      page?.corrected && 'Corrected by the publisher',
    ].filter(Boolean);
    return notes.length
      ? html`<span class="chips">${notes.map((n) => html`<span class="chip">${n}</span>`)}</span>`
      : null;
  }

  reasons() {
    const choices = this.why.value?.choices;
    return html`<details
      class="card"
      @toggle=${(e) => {
        if (e.target.open && !this.why.value) this.why.load(this.id);
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

  story(article) {
    if (!article.storyId) return null;
    const others = (this.copies.value?.items ?? []).filter((a) => a.id !== article.id);
    return html`<section class="card" aria-labelledby="story-heading">
      <h2 id="story-heading">Story</h2>
      ${
        others.length
          ? html`<ul class="stack-tight">
              ${others.slice(0, 4).map(
                (a) =>
                  html`<li>
                    <a href="/articles/${a.id}">${a.title}</a>
                    <span class="muted small">${outlet(a)}, ${published(a)}</span>
                  </li>`,
              )}
            </ul>`
          : html`<p class="muted">No other article tells it yet.</p>`
      }
      <p class="gap-top"><a href="/stories/${article.storyId}">Timeline of the story</a></p>
    </section>`;
  }

  render() {
    return this.article.problem
      ? html`${this.head('Article')}${this.article.view(() => null)}`
      : this.article.value
        ? this.reader(this.article.value)
        : html`<h1 class="sr" tabindex="-1">Article</h1>
            ${this.article.view(() => null, 12)}`;
  }

  reader(article) {
    const choose = (id) => this.choose(id);
    const marks = marksOf(article, 'text', this.shown, this.chosen, this.matches);
    return html`<div class="reader">
      <article aria-label=${article.title}>
        ${this.headline(article)}${this.legend(article)}${this.status(article)}
        ${
          this.diffing
            ? html`<p class="line"><a class="btn mini" href="/articles/${article.id}">Back to the text</a></p>
                <dl-revisions .article=${article.id}></dl-revisions>`
            : html`<div class="prose" lang=${article.language?.code ?? ''}>
                ${markedParagraphs(article.text, marks, choose)}
              </div>`
        }
      </article>
      <aside class="panel" aria-label="Findings">
        ${entityPanel(article, this.chosen, choose, (span) => this.show(span))}
        ${this.topics(article)}${this.quotes(article)}${this.facts(article)}${
          article.copies?.count > 1 ? html`<dl-copies .article=${article.id}></dl-copies>` : null
        }${this.reasons()}${this.story(article)}
      </aside>
    </div>`;
  }
}

customElements.define('dl-article', DlArticle);
