import { html } from 'lit';
import { api } from '../core/api.js';
import { Page } from '../core/page.js';
import { words } from '../core/format.js';
import { problemNotice } from '../parts/notices.js';
import './submit.css';

const kinds = [
  ['text', 'Text'],
  ['url', 'Address'],
  ['html', 'HTML page'],
];
const steps = [
  ['received', 'Received'],
  ['stored', 'Text found and stored'],
  ['analysed', 'Analysed'],
];
const reached = { received: 0, fetching: 0, stored: 1, analysed: 2, rejected: 2 };

class DlSubmit extends Page {
  static properties = {
    kind: { state: true },
    fault: { state: true },
    submission: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.kind = 'text';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  body(form) {
    const value = (name) => form.elements.namedItem(name)?.value.trim() || undefined;
    const list = (name) =>
      value(name)
        ?.split(',')
        .map((s) => s.trim())
        .filter(Boolean);
    if (this.kind === 'url') return { url: value('url') };
    if (this.kind === 'html') return { html: value('html'), url: value('url') };
    const at = value('publishedAt');
    return {
      title: value('title'),
      text: value('text'),
      url: value('url'),
      byline: list('byline'),
      tags: list('tags'),
      publishedAt: at ? new Date(at).toISOString() : undefined,
    };
  }

  async submit(event) {
    event.preventDefault();
    const form = event.target;
    Object.assign(this, { fault: null, submission: null, busy: true });
    try {
      const { submissionId } = await api.post('/articles', this.body(form));
      this.submission = { submissionId, status: 'received' };
      this.follow(submissionId);
    } catch (problem) {
      this.fault = problem;
    } finally {
      this.busy = false;
    }
  }

  async follow(id, delay = 500) {
    clearTimeout(this.timer);
    try {
      this.submission = await api.get(`/submissions/${id}`);
    } catch (problem) {
      if (problem.status !== 404) this.fault = problem;
    }
    if (!this.isConnected || ['analysed', 'rejected'].includes(this.submission?.status)) return;
    this.timer = setTimeout(() => this.follow(id, Math.min(5000, delay * 1.4)), delay);
  }

  progress() {
    const { status, articleId, rejection } = this.submission;
    const at = reached[status] ?? 0;
    return html`<section class="card stack-tight" aria-live="polite" aria-label="Progress">
      <h2>${status === 'analysed' ? 'Done' : status === 'rejected' ? 'Rejected' : 'In progress'}</h2>
      <ol class="steps">
        ${steps.map(([name, label], i) => {
          const failed = status === 'rejected' && i === 2;
          const done = i < at || status === 'analysed' || (i === at && i === 1);
          return html`<li class=${failed ? 'failed' : done ? 'done' : i === at || i === at + 1 ? 'now' : ''}>
            <span aria-hidden="true">${failed ? '✕' : done ? '✓' : '·'}</span
            >${failed ? `Rejected: ${words(rejection) || 'no reason given'}` : label}
          </li>`;
        })}
      </ol>
      ${articleId ? html`<p><a class="btn primary" href="/articles/${articleId}">Open the article</a></p>` : null}
    </section>`;
  }

  fields() {
    const url = (required, help) =>
      html`<div class="field">
        <label for="url">Address ${required ? '' : html`<span class="muted">(optional)</span>`}</label>
        <input id="url" name="url" type="url" ?required=${required} placeholder="https://…" autocomplete="off" />
        <p class="help">${help}</p>
      </div>`;
    if (this.kind === 'url')
      return url(true, 'The page is fetched and read like any other; it becomes a public article.');
    if (this.kind === 'html') {
      return html`${url(false, 'Where the page is from, if it has an address. It says what is the same article.')}
        <div class="field">
          <label for="html">HTML</label>
          <textarea id="html" name="html" rows="12" required spellcheck="false"></textarea>
          <p class="help">The whole page; Dateline finds the text in it. Only your team sees it.</p>
        </div>`;
    }
    return html`<div class="field">
        <label for="title">Headline</label><input id="title" name="title" required autocomplete="off" />
      </div>
      <div class="field">
        <label for="text">Text</label><textarea id="text" name="text" rows="12" required></textarea>
        <p class="help">Only your team sees it.</p>
      </div>
      <div class="fields">
        ${url(false, 'If it is on the web.')}
        <div class="field">
          <label for="publishedAt">Published <span class="muted">(optional)</span></label>
          <input id="publishedAt" name="publishedAt" type="datetime-local" />
        </div>
        <div class="field">
          <label for="byline">Authors <span class="muted">(optional)</span></label>
          <input id="byline" name="byline" placeholder="separated by commas" autocomplete="off" />
        </div>
        <div class="field">
          <label for="tags">Tags <span class="muted">(optional)</span></label>
          <input id="tags" name="tags" placeholder="separated by commas" autocomplete="off" />
        </div>
      </div>`;
  }

  render() {
    return html`${this.head('Add an article', {
        lead: 'Add a text that none of your sources publishes. It is processed like every other: analysed and matched.',
      })}
      <div class="columns">
        <form class="form" @submit=${this.submit}>
          <div class="segmented fit" role="group" aria-label="Kind">
            ${kinds.map(
              ([kind, label]) =>
                html`<button
                  type="button"
                  class="btn mini"
                  aria-pressed=${this.kind === kind}
                  @click=${() => {
                    this.kind = kind;
                    this.fault = null;
                  }}>
                  ${label}
                </button>`,
            )}
          </div>
          ${this.fields()} ${this.fault ? problemNotice(this.fault) : null}
          <div>
            <button class="btn primary" ?disabled=${this.busy}>${this.busy ? 'Sending…' : 'Add article'}</button>
          </div>
        </form>
        ${this.submission ? this.progress() : null}
      </div>`;
  }
}

customElements.define('dl-submit', DlSubmit);
