import { html } from 'lit';
import { plural, when, words } from '../core/format.js';
import './ledger.css';

const kindOf = (hour) => {
  if (new Date(hour.hour) > Date.now()) return 'future';
  if (hour.failed > 0) return 'failed';
  if (hour.blocked > 0) return 'blocked';
  if (hour.newArticles + hour.updatedArticles > 0) return 'new';
  if (hour.polls > 0) return 'quiet';
  return 'none';
};

const said = {
  future: () => '',
  failed: (h) => `${plural(h.failed, 'failure')} in ${plural(h.polls, 'poll')}${h.lastError ? `: ${h.lastError}` : ''}`,
  blocked: (h) => `blocked ${h.blocked} of ${plural(h.polls, 'time')}${h.lastError ? `: ${h.lastError}` : ''}`,
  new: (h) => `${plural(h.newArticles, 'new article')}, ${h.updatedArticles} updated, ${plural(h.polls, 'poll')}`,
  quiet: (h) => `${plural(h.polls, 'poll')}, nothing new`,
  none: () => 'not polled',
};

const clockOf = (instant) => new Date(instant).getHours();
const dayOf = (instant) =>
  new Date(instant).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });

/** Hours as a table of days by clock hours in the reader's zone, newest day first. */
function grid(hours) {
  const rows = new Map();
  for (const hour of hours) {
    const name = dayOf(hour.hour);
    if (!rows.has(name)) rows.set(name, new Map());
    rows.get(name).set(clockOf(hour.hour), hour);
  }
  return [...rows].reverse();
}

export const heat = (ledger) =>
  html` <div class="scroll-x">
      <table class="heat">
        <caption class="sr">
          Polls per hour: new articles, failures and silence
        </caption>
        <thead>
          <tr>
            <td></td>
            ${Array.from({ length: 24 }, (_, h) => html`<th scope="col">${String(h).padStart(2, '0')}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${grid(ledger.hours).map(
            ([name, row]) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${Array.from({ length: 24 }, (_, h) => {
                  const hour = row.get(h);
                  if (!hour) return html`<td class="future"></td>`;
                  const kind = kindOf(hour);
                  const words = `${String(h).padStart(2, '0')}:00, ${said[kind](hour)}`;
                  return html`<td class=${kind} title=${words}>
                    ${kind === 'new' ? hour.newArticles || '' : ''}<span class="sr">${words}</span>
                  </td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="heat-key">
      <span><i class="new"></i>new articles</span><span><i class="quiet"></i>polled, nothing new</span>
      <span><i class="failed"></i>failed</span><span><i class="blocked"></i>blocked</span
      ><span><i class="none"></i>not polled</span>
    </p>`;

const outcomeKind = (outcome) => {
  if (/^(stored|new|updated|fetched|unchanged)/i.test(outcome)) return 'positive';
  if (/reject|fail|block|refus|error/i.test(outcome)) return 'negative';
  return '';
};

/** What became of each page that the source listed. */
export const outcomes = (articles) =>
  html` <div class="scroll-x">
    <table>
      <caption class="sr">
        Outcome of each page
      </caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Page</th>
          <th scope="col">Outcome</th>
          <th scope="col">Reason</th>
        </tr>
      </thead>
      <tbody>
        ${articles.map(
          (a) =>
            html`<tr>
              <td class="nowrap">${when(a.at)}</td>
              <td>${a.articleId ? html`<a href="/articles/${a.articleId}">${a.url}</a>` : a.url}</td>
              <td><span class="chip ${outcomeKind(a.outcome)}">${words(a.outcome)}</span></td>
              <td>${words(a.reason)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
