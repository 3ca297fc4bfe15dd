import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { navigate } from '../core/router.js';
import { may } from '../core/rights.js';
import { attempt, toast } from '../core/toast.js';
import {
  count,
  plural,
  countryName,
  languageName,
  reachName,
  webAddress,
  when,
  withMoments,
  words,
} from '../core/format.js';
import { confirmed } from '../parts/dialogs.js';
import { heat, outcomes } from '../parts/ledger.js';
import { saysNextStep, stateChip } from '../parts/source-state.js';

const periods = { night: 'Last night', 1: '24 hours', 3: '3 days', 7: '7 days' };
const verdicts = { silent: 'good', 'not-silent': '', unproven: 'warn', 'not-read': 'warn' };

/** Eight in the evening to six in the morning, the latest that has begun. */
function beginOf(period) {
  if (period !== 'night') return new Date(Date.now() - Number(period) * 86_400_000);
  const evening = new Date();
  if (evening.getHours() < 20) evening.setDate(evening.getDate() - 1);
  evening.setHours(20, 0, 0, 0);
  return evening;
}

function endOf(period) {
  if (period !== 'night') return new Date();
  const morning = new Date(beginOf(period));
  morning.setDate(morning.getDate() + 1);
  morning.setHours(6, 0, 0, 0);
  return morning < new Date() ? morning : new Date();
}

const local = (date) => (date ? new Date(date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16) : '');

class DlSource extends Page {
  static properties = { days: { state: true }, period: { state: true } };

  constructor() {
    super();
    this.days = 3;
    this.period = 'night';
    this.source = new Load(this, (signal, id) => api.get(`/sources/${id}`, {}, signal));
    this.ledger = new Load(this, (signal, id) =>
      api.get(`/sources/${id}/ledger`, { from: this.since, to: new Date().toISOString() }, signal),
    );
    this.silence = new Load(this, (signal, id, from, to) =>
      api.get(`/sources/${id}/silence`, { from, to, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }, signal),
    );
  }

  get since() {
    return new Date(Date.now() - this.days * 86_400_000).toISOString();
  }

  enter() {
    const { id } = this.route.params;
    this.source.load(id);
    this.ledger.load(id);
    this.ask(this.period);
  }

  span(days) {
    this.days = days;
    this.ledger.load(this.route.params.id);
  }

  /** A named period, or from and to as the form gives them. */
  ask(period, from, to) {
    this.period = period;
    const begin = from ? new Date(from) : beginOf(period);
    const end = to ? new Date(to) : endOf(period);
    Object.assign(this, { begin, end });
    this.silence.load(this.route.params.id, begin.toISOString(), end.toISOString());
  }

  askDates(event) {
    event.preventDefault();
    const { from, to } = Object.fromEntries(new FormData(event.target));
    if (from && to) this.ask('dates', from, to);
  }

  async poll() {
    const answer = await attempt(() => api.post(`/sources/${this.route.params.id}/poll`));
    if (!answer) return;
    toast({
      title: answer.feeds
        ? `${answer.feeds === 1 ? 'One feed is' : `${answer.feeds} feeds are`} asked now`
        : 'Its feeds were asked less than a minute ago',
    });
    setTimeout(() => this.enter(), 4000);
  }

  async remove() {
    const { id, name } = this.source.value;
    if (
      !(await confirmed(
        `Stop reading ${name}?`,
        'Its feeds are no longer read. Articles that were read stay.',
        'Remove source',
      ))
    )
      return;
    if (!(await attempt(() => api.delete(`/sources/${id}`)))) return;
    navigate('/sources');
    toast({ title: `${name} was removed` });
  }

  feeds(feeds) {
    return html`<section class="card" aria-labelledby="feeds-heading">
      <h2 id="feeds-heading">Feeds</h2>
      <div class="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">Feed</th>
              <th scope="col">State</th>
              <th scope="col">Last check</th>
              <th scope="col">Last new</th>
              <th scope="col">Next check</th>
            </tr>
          </thead>
          <tbody>
            ${feeds.map(
              (f) =>
                html`<tr>
                  <td>
                    ${f.title ? html`${f.title}<br />` : null}<span class="muted small">${f.url}</span>
                    <span class="chip">${f.format}</span>
                    ${f.lastError ? html`<p class="small">${withMoments(f.lastError)}</p>` : null}${
                      f.nextStep && f.state !== 'healthy'
                        ? html`<p class="small muted">${withMoments(f.nextStep)}</p>`
                        : null
                    }${f.verified ? null : html`<p class="small muted">Unverified: it has not been read well yet.</p>`}
                  </td>
                  <td>
                    ${stateChip(f.state)}${
                      f.failures ? html`<br /><span class="small muted">${f.failures} in a row</span>` : null
                    }
                  </td>
                  <td class="nowrap">
                    ${f.lastPolledAt ? when(f.lastPolledAt) : 'not yet'}<br /><span class="small muted"
                      >${words(f.lastOutcome)}</span
                    >
                  </td>
                  <td class="nowrap">${f.lastNewAt ? when(f.lastNewAt) : '–'}</td>
                  <td class="nowrap">
                    ${f.nextPollAt ? (new Date(f.nextPollAt) > Date.now() ? when(f.nextPollAt) : 'now') : '–'}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  silencePart() {
    return html`<section class="card" aria-labelledby="silence-heading">
      <header>
        <h2 id="silence-heading">Was it really silent?</h2>
        <div class="segmented push" role="group" aria-label="Period">
          ${Object.entries(periods).map(
            ([key, name]) =>
              html`<button class="btn mini" aria-pressed=${this.period === key} @click=${() => this.ask(key)}>
                ${name}
              </button>`,
          )}
        </div>
      </header>
      <div class="stack-tight">
        <form class="line" @submit=${this.askDates} aria-label="Any period">
          <label for="silence-from">From</label>
          <input id="silence-from" name="from" type="datetime-local" .value=${local(this.begin)} />
          <label for="silence-to">to</label>
          <input id="silence-to" name="to" type="datetime-local" .value=${local(this.end)} />
          <button class="btn mini">Check</button>
        </form>
        <div aria-live="polite">
          ${this.silence.view(
            (s) =>
              html`<p class="notice ${verdicts[s.verdict] ?? ''}">${s.sentence}</p>
                <p class="small muted gap-small">
                  ${[
                    plural(s.polls, 'poll'),
                    `${count(s.answered)} answered`,
                    plural(s.listed, 'new page'),
                    `${count(s.stored)} stored`,
                    `${count(s.unread)} not readable`,
                    s.slow ? `${count(s.slow)} slow` : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                ${
                  s.gaps.length
                    ? html`<details class="small">
                        <summary>${plural(s.gaps.length, 'gap')} without an answer</summary>
                        <ul>
                          ${s.gaps.map(
                            (g) =>
                              html`<li>
                                ${when(g.from)} to
                                ${when(g.to)}${g.reason ? `: ${withMoments(g.reason)}` : ': it was not checked'}
                                ${g.madeUpAt ? html`Filled in ${when(g.madeUpAt)}.` : 'Not filled in yet.'}
                              </li>`,
                          )}
                        </ul>
                      </details>`
                    : null
                }`,
            2,
          )}
        </div>
      </div>
    </section>`;
  }

  ledgerPart() {
    return html`<section class="card" aria-labelledby="ledger-heading">
      <header>
        <h2 id="ledger-heading">Hour by hour</h2>
        <div class="segmented push" role="group" aria-label="Time span">
          ${[1, 3, 7].map(
            (d) =>
              html`<button class="btn mini" aria-pressed=${this.days === d} @click=${() => this.span(d)}>
                ${d === 1 ? '24 hours' : `${d} days`}
              </button>`,
          )}
        </div>
      </header>
      ${this.ledger.view((ledger) => heat(ledger))}
    </section>`;
  }

  pages() {
    const articles = this.ledger.value?.articles ?? [];
    if (articles.length === 0) return null;
    return html`<section class="card" aria-labelledby="pages-heading">
      <h2 id="pages-heading">Result of each page</h2>
      ${outcomes(articles)}
    </section>`;
  }

  render() {
    const source = this.source.value;
    if (!source || this.source.problem) return html`${this.head('Source')}${this.source.view(() => null)}`;
    return html`${this.head(source.name, {
        crumb: html`<a href="/sources">Sources</a>`,
        lead: html`${stateChip(source.state)}
        ${
          webAddress(source.url)
            ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${source.url}</a>`
            : source.url
        }
        ${source.country ? html`· ${countryName(source.country)}` : null}
        ${source.language ? html`· ${languageName(source.language)}` : null}
        ${source.tier ? html`· ${reachName[source.tier].toLowerCase()} outlet` : null} · ${count(source.articles24h)}
        articles in 24 hours · added ${when(source.addedAt)}`,
        actions: html`<a class="btn" href="/articles?source=${source.id}">Its articles</a>${
            may('sources')
              ? html`<button class="btn" @click=${this.poll}>Check now</button>
                  <button class="btn danger" @click=${this.remove}>Remove</button>`
              : null
          }`,
      })}
      <div class="stack">
        ${
          saysNextStep(source)
            ? html`<p class="notice ${source.state === 'new' ? '' : 'warn'}">
                <span><b>Next step:</b> ${withMoments(source.nextStep)}</span>
              </p>`
            : null
        }
        ${this.silencePart()}${this.ledgerPart()}${this.feeds(source.feeds ?? [])}${this.pages()}
      </div>`;
  }
}

customElements.define('dl-source', DlSource);
