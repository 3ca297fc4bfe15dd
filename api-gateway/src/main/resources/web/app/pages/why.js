import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { navigate, queryString } from '../core/router.js';
import { may } from '../core/rights.js';
import { isAddress, when, words } from '../core/format.js';
import { stateChip } from '../parts/source-state.js';

const kinds = {
  visible: 'good',
  stored: 'good',
  'in-analysis': 'good',
  waiting: 'warn',
  'never-listed': 'warn',
  'site-not-read': 'warn',
  blocked: 'error',
  'not-fetched': 'error',
  'not-an-article': 'error',
  rejected: 'error',
};
const names = {
  visible: 'It is here',
  stored: 'It is stored',
  'in-analysis': 'It is in analysis',
  waiting: 'It waits its turn',
  'never-listed': 'No feed has listed it',
  'site-not-read': 'This site is not read',
  blocked: 'The site does not let it be read',
  'not-fetched': 'It could not be fetched',
  'not-an-article': 'It was read, but is not an article',
  rejected: 'Analysis rejected it',
};

/** Looks one address up everywhere it may have left a trace. */
class DlWhy extends Page {
  constructor() {
    super();
    this.why = new Load(this, (signal, url) => api.get('/articles/why', { url }, signal));
  }

  enter() {
    const url = this.route.query.get('url');
    if (url && isAddress(url)) this.why.load(url);
  }

  ask(event) {
    event.preventDefault();
    const given = event.target.elements.namedItem('address').value.trim();
    const url = /^[a-z]+:\/\//i.test(given) ? given : `https://${given}`;
    if (this.route.query.get('url') === url) this.why.load(url);
    else navigate(`/why${queryString({ url })}`);
  }

  pages(pages) {
    if (!pages?.length) return null;
    return html`<section class="card" aria-labelledby="traces">
      <h2 id="traces">What the feeds listed</h2>
      <div class="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">Listed by</th>
              <th scope="col">Listed</th>
              <th scope="col">State</th>
              <th scope="col">Reason</th>
              <th scope="col" class="num">Attempts</th>
            </tr>
          </thead>
          <tbody>
            ${pages.map(
              ({ sourceId, source, page }) =>
                html`<tr>
                  <td>
                    <a href="/sources/${sourceId}">${source ?? 'a source'}</a><br /><span class="muted small"
                      >${page.url}</span
                    >
                  </td>
                  <td class="nowrap">${when(page.firstSeenAt)}</td>
                  <td>
                    ${words(page.state === 'waiting' ? 'waiting' : page.outcome)}${
                      page.status ? html` <span class="muted small">HTTP ${page.status}</span>` : null
                    }
                  </td>
                  <td>
                    ${page.reason ?? ''}${
                      page.state === 'waiting'
                        ? html`<span class="small muted"> next attempt ${when(page.dueAt)}</span>`
                        : null
                    }
                  </td>
                  <td class="num">${page.attempts}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  submissions(items) {
    if (!items?.length) return null;
    return html`<section class="card" aria-labelledby="handed-in">
      <h2 id="handed-in">What your team submitted</h2>
      <ul class="stack-tight">
        ${items.map(
          (s) =>
            html`<li>${when(s.receivedAt)}: ${words(s.status)}${s.rejection ? html` – ${s.rejection}` : null}</li>`,
        )}
      </ul>
    </section>`;
  }

  sources(items) {
    if (!items?.length) return null;
    return html`<section class="card" aria-labelledby="site-sources">
      <h2 id="site-sources">Sources of this site</h2>
      <ul class="stack-tight">
        ${items.map(
          (s) =>
            html`<li class="line">
              <a href="/sources/${s.id}">${s.name}</a> ${stateChip(s.state)}
              <span class="muted small"
                >${s.lastPolledAt ? html`last checked ${when(s.lastPolledAt)}` : 'not checked yet'}</span
              >
            </li>`,
        )}
      </ul>
    </section>`;
  }

  step(why) {
    if (why.verdict === 'visible' || why.verdict === 'rejected')
      return html`<a class="btn" href="/articles/${why.articleId}">Open the article</a>`;
    if (why.verdict === 'site-not-read') {
      return html`${may('sources') ? html`<a class="btn" href="/sources">Add the site</a> ` : null}${
        may('articles') ? html`<a class="btn" href="/add">Submit the address</a>` : null
      }`;
    }
    if (may('articles') && ['never-listed', 'not-fetched', 'not-an-article'].includes(why.verdict))
      return html`<a class="btn" href="/add">Submit the address or the text</a>`;
    return null;
  }

  answer(why) {
    return html`<div class="stack">
      <div class="notice ${kinds[why.verdict] ?? ''}" role="status">
        <div>
          <strong>${names[why.verdict] ?? words(why.verdict)}</strong>
          ${why.title ? html`<p><a href="/articles/${why.articleId}">${why.title}</a></p>` : null}
          <p>${why.sentence}</p>
          <p>${this.step(why)}</p>
        </div>
      </div>
      ${this.pages(why.pages)}${this.submissions(why.submissions)}${this.sources(why.sources)}
    </div>`;
  }

  found(url) {
    if (isAddress(url)) return this.why.view((why) => this.answer(why));
    return html`<div class="notice warn" role="status">
      <div>
        <strong>“${url.replace(/^https:\/\//, '')}” is not an address</strong>
        <p>
          Copy the address of the article from the browser, for instance <code>news.example/2026/an-article</code>. To
          look for words,
          <a href=${`/articles${queryString({ q: url.replace(/^https:\/\//, '') })}`}>search the articles</a>.
        </p>
      </div>
    </div>`;
  }

  render() {
    const url = this.route?.query.get('url') ?? '';
    return html`${this.head('Why is it not here?', {
        lead:
          'Give the address of an article: feeds, waiting and failed pages, stored articles and what your ' +
          'team submitted are searched.',
      })}
      <div class="stack">
        <form class="card line" @submit=${this.ask} aria-label="Look an address up">
          <label for="address"><b>Address</b></label>
          <input
            id="address"
            name="address"
            class="grow"
            required
            inputmode="url"
            autocomplete="off"
            spellcheck="false"
            .value=${url}
            placeholder="https://news.example/2026/an-article" />
          <button class="btn primary" ?disabled=${this.why.busy}>${this.why.busy ? 'Looking…' : 'Look it up'}</button>
        </form>
        ${url ? this.found(url) : null}
      </div>`;
  }
}

customElements.define('dl-why', DlWhy);
