import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { may } from '../core/rights.js';
import { navigate } from '../core/router.js';
import { attempt } from '../core/toast.js';
import { count, percent, plural } from '../core/format.js';
import { meta } from '../parts/article-row.js';
import { confirmed } from '../parts/dialogs.js';
import { problemNotice } from '../parts/notices.js';
import { assigned, topicForm, topicRequest } from '../parts/topic-form.js';

const quoted = (name) => `"${name.replace(/[\\"]/g, '\\$&')}"`;

/** One topic of a team's own: its words, its examples, and what falls in and out. */
class DlTopic extends Page {
  static properties = { fault: { state: true } };

  constructor() {
    super();
    this.topic = new Load(this, (signal, id) => api.get(`/topics/${id}`, {}, signal));
    this.preview = new Load(this, (signal, id) => api.get(`/topics/${id}/preview`, { limit: 12 }, signal));
  }

  enter() {
    this.id = this.route.params.id;
    this.look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.waiting);
  }

  /** Looks again until the description is read and the archive gone through. */
  async look() {
    clearTimeout(this.waiting);
    await Promise.all([this.topic.load(this.id), this.preview.load(this.id)]);
    const topic = this.topic.value;
    if (this.isConnected && topic && assigned(topic) !== 'ready') this.waiting = setTimeout(() => this.look(), 1500);
  }

  async save(event) {
    event.preventDefault();
    this.fault = null;
    try {
      await api.patch(`/topics/${this.id}`, topicRequest(event.target));
      this.look();
    } catch (problem) {
      this.fault = problem;
    }
  }

  async say(articleId, about, done) {
    if (await attempt(() => api.post(`/topics/${this.id}/examples`, { items: [{ articleId, about }] }), done))
      this.look();
  }

  async remove() {
    const { name } = this.topic.value;
    if (
      !(await confirmed(
        `Remove “${name}”?`,
        'Articles lose it, and monitors that name it find nothing by it.',
        'Remove topic',
      ))
    )
      return;
    if (await attempt(() => api.delete(`/topics/${this.id}`))) navigate('/topics');
  }

  judge(id, title, about) {
    if (!may('monitors'))
      return about == null ? null : html`<span class="chip">${about ? 'is about this' : 'is not about this'}</span>`;
    return html`<span role="group" aria-label="Is “${title}” about this?">
      <button
        class="btn mini"
        aria-pressed=${about === true}
        @click=${() => this.say(id, about === true ? null : true, 'Noted')}>
        Is about this
      </button>
      <button
        class="btn mini"
        aria-pressed=${about === false}
        @click=${() => this.say(id, about === false ? null : false, 'Noted')}>
        Is not
      </button></span
    >`;
  }

  rows(items) {
    return html`<ul class="stack-tight">
      ${items.map(
        ({ article, score, about }) =>
          html`<li class="line">
            <div><a href="/articles/${article.id}">${article.title}</a>${meta(article)}</div>
            <span class="muted small">${percent(score)}</span> ${this.judge(article.id, article.title, about)}
          </li>`,
      )}
    </ul>`;
  }

  shown(answer) {
    const [inside, outside] = [answer.items.filter((r) => r.belongs), answer.items.filter((r) => !r.belongs)];
    return html`<section class="card" aria-labelledby="in-heading">
        <h2 id="in-heading">Included</h2>
        <p class="muted" role="status">
          ${
            answer.lookedAt
              ? `${plural(answer.inside, 'article')} of the latest ${count(answer.lookedAt)}.`
              : 'No articles yet.'
          }
        </p>
        ${this.rows(inside)}
      </section>
      <section class="card" aria-labelledby="out-heading">
        <h2 id="out-heading">Just below the threshold</h2>
        ${this.rows(outside)}
      </section>`;
  }

  examples(topic) {
    if (!topic.examples.length) return null;
    return html`<section class="card" aria-labelledby="examples-heading">
      <h2 id="examples-heading">Examples</h2>
      <ul class="stack-tight">
        ${topic.examples.map(
          (e) =>
            html`<li class="line">
              <a href="/articles/${e.articleId}">${e.title}</a> ${this.judge(e.articleId, e.title, e.about)}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  render() {
    const topic = this.topic.value;
    const actions = topic
      ? html`<a class="btn" href="/articles?topic=${encodeURIComponent(topic.code)}"
            >${plural(topic.articles, 'article')}</a
          >
          ${may('monitors') ? html`<button class="btn danger" @click=${() => this.remove()}>Remove</button>` : null}`
      : null;
    return html`${this.head(topic?.name ?? 'Our topic', { crumb: html`<a href="/topics">Our topics</a>`, actions })}
      <div class="stack">
        ${this.topic.view(
          (t) =>
            html`<section class="card" aria-labelledby="words-heading">
                <h2 id="words-heading">Definition</h2>
                <p class="muted small" role="status">${assigned(t)}</p>
                ${may('monitors') ? topicForm((event) => this.save(event), t, 'Save') : html`<p>${t.description}</p>`}
                ${this.fault ? problemNotice(this.fault) : null}
                <p class="muted small">In queries: <code>topic:${quoted(t.name)}</code></p>
              </section>
              ${this.examples(t)}${this.preview.view((answer) => this.shown(answer), 3)}`,
          3,
        )}
      </div>`;
  }
}

customElements.define('dl-topic', DlTopic);
