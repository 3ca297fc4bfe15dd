import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { Keys, listKeys } from '../core/keys.js';
import { Listening } from '../core/live.js';
import { listed, remember } from '../core/mentions.js';
import { may } from '../core/rights.js';
import { queryString } from '../core/router.js';
import { session } from '../core/session.js';
import { count, plural, when, withMoments } from '../core/format.js';
import { articleLink, markedText, meta } from '../parts/article-row.js';
import { matchLine, monitorChips } from '../parts/mention-row.js';
import { empty, problemNotice, skeleton } from '../parts/notices.js';
import { mentionTones, toneBar } from '../parts/tone.js';
import './today.css';

const DAY = 86_400_000;

/** Whoever stays that long has looked. */
const LOOKED_AFTER_MS = 20_000;

/** When one looked last, in this browser. */
const lastLook = {
  get key() {
    return `dateline-looked-${session.account.id}`;
  },
  get: () => localStorage.getItem(lastLook.key),
  note: () => localStorage.setItem(lastLook.key, new Date().toISOString()),
};
/** More are not counted one by one. */
const MOST = 100;
const troubled = (source) => ['failing', 'blocked', 'gone', 'slowing'].includes(source.state);

/** The morning's page: what is new, what is big, how the tone is, and whether anything may have been missed. */
class DlToday extends Page {
  constructor() {
    super();
    const fresh = { state: 'new', articles: 'once', limit: 8 };
    this.mentions = new Load(this, (signal) => api.get('/mentions', fresh, signal));
    this.stories = new Load(this, (signal) => api.get('/stories', { from: this.since, limit: 30 }, signal));
    this.articles = new Load(this, (signal) =>
      api.get('/articles', { from: this.since, limit: 1, facets: 'true' }, signal),
    );
    this.monitors = new Load(this, (signal) => api.all('/monitors', {}, signal));
    this.sources = new Load(this, (signal) => api.all('/sources', {}, signal));
    const since = (from) => ({ from, articles: 'once', limit: MOST });
    this.fresh = new Load(this, (signal, from) => api.get('/mentions', since(from), signal));
    new Keys(this, 'Today', listKeys(this));
    new Listening(this, { mention: () => this.soon(), reset: () => this.enter() });
  }

  get since() {
    return new Date(Date.now() - DAY).toISOString();
  }

  connectedCallback() {
    super.connectedCallback();
    this.looked = lastLook.get();
    this.looking = setTimeout(lastLook.note, LOOKED_AFTER_MS);
  }

  enter() {
    if (this.looked) this.fresh.load(this.looked);
    for (const part of [this.mentions, this.stories, this.articles, this.monitors, this.sources]) part.load();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.enter(), 2000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    clearTimeout(this.looking);
  }

  /** What is new since one looked last. */
  sinceLooked() {
    const found = this.fresh.value;
    if (!this.looked || !found) return null;
    const n = found.items.length;
    const many = found.next ? `more than ${count(n)} mentions` : plural(n, 'mention');
    return html`Since you last looked (${when(this.looked)}):
      ${
        n
          ? html`<a href="/mentions${queryString({ state: 'all', from: this.looked })}">${many}</a>.`
          : 'no mention.'
      }`;
  }

  get tone() {
    const shares = { positive: 0, neutral: 0, negative: 0 };
    for (const { value, count: n } of this.articles.value?.facets?.sentiment ?? [])
      if (value in shares) shares[value] = n;
    return shares;
  }

  figures() {
    const monitors = this.monitors.value?.items ?? [];
    const fresh = monitors.reduce((n, m) => n + (m.mentions?.new ?? 0), 0);
    const lately = monitors.reduce((n, m) => n + (m.mentions?.last24h ?? 0), 0);
    const sources = this.sources.value?.items ?? [];
    const ill = sources.filter(troubled).length;
    const show = (load, value) => (load.value ? value : '–');
    return html`<div class="kpis">
      <a class="kpi" href="/mentions"
        ><div class="k">Mentions to review</div>
        <div class="v">${show(this.monitors, count(fresh))}</div>
        <div class="small muted">${show(this.monitors, `${count(lately)} in the last 24 hours`)}</div></a
      >
      <a class="kpi" href="/articles?from=${this.since.slice(0, 10)}"
        ><div class="k">Articles read, last 24 hours</div>
        <div class="v">${show(this.articles, count(this.articles.value?.total))}</div>
        <div class="small">${this.articles.value ? toneBar(this.tone) : null}</div></a
      >
      <a class="kpi" href="/stories"
        ><div class="k">Stories with news</div>
        <div class="v">
          ${show(this.stories, count(this.stories.value?.items.length) + (this.stories.value?.next ? '+' : ''))}
        </div>
        <div class="small muted">last 24 hours</div></a
      >
      <a class="kpi" href="/sources"
        ><div class="k">Sources</div>
        <div class="v ${ill ? 'bad' : ''}">
          ${show(this.sources, ill ? `${ill} in trouble` : count(sources.length))}
        </div>
        <div class="small muted">
          ${show(this.sources, ill ? `of ${count(sources.length)}` : sources.length ? 'all answer' : 'none yet')}
        </div></a
      >
    </div>`;
  }

  /** Honest about silence: nothing found is told together with whether everything could be read. */
  quiet() {
    const sources = this.sources.value?.items ?? [];
    const ill = sources.filter(troubled);
    if (this.monitors.value && this.monitors.value.items.length === 0) {
      return empty(
        'No monitor yet',
        'A monitor is a saved search. Every article that matches it becomes a mention, and you are alerted.',
        may('monitors')
          ? html`<a class="btn primary" href="/start">Set up your team</a>
              <a class="btn" href="/monitors/new">Write a monitor</a>`
          : null,
      );
    }
    if (sources.length === 0) {
      return empty(
        'No sources yet',
        'Add a news site or feed; its articles appear here within minutes.',
        may('sources') ? html`<a class="btn primary" href="/sources">Add a source</a>` : null,
      );
    }
    const read = this.articles.value
      ? `${plural(
          this.articles.value.total ?? 0,
          'article',
        )} read from ${plural(sources.length, 'source')} in the last 24 hours. `
      : '';
    return html`<div class="notice ${ill.length ? 'warn' : 'good'}">
      <div>
        <strong>Nothing new that concerns you</strong>
        <p>
          ${read}${
            ill.length
              ? `But ${plural(ill.length, 'source')} could not be read well, so something may have been missed.`
              : 'Every source answered: the silence is real.'
          }
        </p>
      </div>
    </div>`;
  }

  mentionRows(items) {
    return html`<ol class="rows" aria-label="New mentions">
      ${items.map(
        (m) =>
          html` <li class="row" data-row tabindex="-1">
            ${meta(m.article)}
            <h3>${articleLink(m.article, `?mention=${m.id}`)}</h3>
            <p class="snippet">${markedText(m.article.snippet, m.article.marks)}</p>
            ${matchLine(m)}
            <p class="chips">${mentionTones(m)} ${monitorChips(m)}</p>
          </li>`,
      )}
    </ol>`;
  }

  mentionPart() {
    return html`<section aria-labelledby="mentions-heading" class="stack-tight">
      <header class="line">
        <h2 id="mentions-heading">New mentions</h2>
        <a class="push small" href="/mentions">Review all</a>
      </header>
      ${this.mentions.view(({ items }) => {
        if (items.length) {
          remember(items);
          listed(items);
          return this.mentionRows(items);
        }
        return this.monitors.value && this.sources.value ? this.quiet() : skeleton(3);
      })}
    </section>`;
  }

  top() {
    const stories = [...(this.stories.value?.items ?? [])].sort(
      (a, b) => b.sourceCount - a.sourceCount || b.articleCount - a.articleCount,
    );
    return stories.slice(0, 5);
  }

  storyPart() {
    return html`<section class="card" aria-labelledby="stories-heading">
      <header>
        <h2 id="stories-heading">Top stories</h2>
        <a href="/stories">All stories</a>
      </header>
      ${this.stories.view(
        () =>
          this.top().length === 0
            ? html`<p class="muted">No story moved in the last 24 hours.</p>`
            : html`<ol class="plain">
                ${this.top().map(
                  (s) =>
                    html`<li>
                      <a class="title" href="/stories/${s.id}">${s.headline}</a>
                      <p class="small muted">
                        ${plural(s.articleCount, 'article')} from ${plural(s.sourceCount, 'outlet')}, last
                        ${when(s.lastAt)}
                      </p>
                      ${toneBar(s.sentiment)}
                    </li>`,
                )}
              </ol>`,
        5,
      )}
    </section>`;
  }

  sourcePart() {
    return html`<section class="card" aria-labelledby="health-heading">
      <header>
        <h2 id="health-heading">Sources that need a look</h2>
        <a href="/sources">All sources</a>
      </header>
      ${this.sources.view(({ items }) => {
        const ill = items.filter(troubled);
        if (ill.length === 0)
          return html`<p class="muted">
            ${items.length ? `All ${items.length} sources answer.` : 'There are no sources yet.'}
          </p>`;
        return html`<ul class="plain">
          ${ill.slice(0, 6).map(
            (s) =>
              html`<li>
                <a href="/sources/${s.id}">${s.name}</a>
                <span class="chip ${s.state === 'slowing' ? 'warn' : 'negative'}">${s.state}</span>
                <p class="small muted">${withMoments(s.nextStep)}</p>
              </li>`,
          )}
        </ul>`;
      }, 3)}
    </section>`;
  }

  monitorPart() {
    const items = this.monitors.value?.items ?? [];
    if (items.length === 0) return null;
    return html`<section class="card" aria-labelledby="monitors-heading">
      <header>
        <h2 id="monitors-heading">Monitors, last 24 hours</h2>
        <a href="/monitors">All monitors</a>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">Monitor</th>
            <th scope="col" class="num">Found</th>
            <th scope="col" class="num">To do</th>
          </tr>
        </thead>
        <tbody>
          ${items.slice(0, 8).map(
            (m) =>
              html`<tr>
                <td><a href="/monitors/${m.id}">${m.name}</a></td>
                <td class="num">${count(m.mentions?.last24h)}</td>
                <td class="num">${count(m.mentions?.new)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  render() {
    const today = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).format(
      new Date(),
    );
    return html`${this.head('Today', { crumb: today, lead: this.sinceLooked() })}
    ${
      this.articles.problem && this.mentions.problem
        ? problemNotice(this.articles.problem, () => this.enter())
        : html` ${this.figures()}
            <div class="columns">
              <div class="stack">${this.mentionPart()}</div>
              <div class="stack">${this.storyPart()}${this.monitorPart()}${this.sourcePart()}</div>
            </div>`
    }`;
  }
}

customElements.define('dl-today', DlToday);
