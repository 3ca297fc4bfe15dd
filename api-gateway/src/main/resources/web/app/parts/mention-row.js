import { html } from 'lit';
import { articleLink, markedText, meta, statusChip, topicChips } from './article-row.js';
import { mentionForm } from './mention-forms.js';
import { icon } from './icons.js';
import { mentionTones } from './tone.js';
import { reachName, when } from '../core/format.js';
import { tags } from '../core/tags.js';
import './mention-row.css';

export const zones = {
  headline: 'in the headline',
  lede: 'in the first paragraph',
  body: 'in the text',
  passing: 'in passing',
};

const titleMarks = (mention) => mention.matches.filter((m) => m.field === 'title');

/** Why it matched: the words that did. */
export function matchLine(mention) {
  const { matchedWords, matchedRevision, article } = mention;
  const places = matchedWords.reduce((n, word) => n + word.places, 0);
  return html`<p class="small muted matched">
    ${
      matchedWords.length
        ? html`Matched
            <b
              >${matchedWords
                .slice(0, 6)
                .map((word) => word.text)
                .join(' · ')}</b
            >${matchedWords.length > 6 ? ` and ${matchedWords.length - 6} more` : ''}
            ${zones[mention.prominence] ?? ''}${places > 1 ? `, ${places} places` : ''}`
        : 'Matched by facts about the article, not by its words'
    }${matchedRevision && matchedRevision < article.revision ? `, in version ${matchedRevision} of it` : ''}
  </p>`;
}

/** When it was found, where that was long after it was published. */
function foundLate({ foundAt, article }) {
  const late = Date.parse(foundAt) - Date.parse(article.publishedAt ?? article.firstSeenAt) > 3_600_000;
  return late ? html`found ${when(foundAt)}` : null;
}

const stateNames = { new: 'new', seen: 'seen', kept: 'kept', dismissed: 'dismissed' };

/** What was decided; nothing where nothing was. */
export const stateChip = ({ state, reason }) => {
  if (state === 'kept') return html`<span class="chip positive">Kept</span>`;
  if (state === 'dismissed')
    return html`<span class="chip" title=${reason ?? ''}>Dismissed${reason ? `: ${reason}` : ''}</span>`;
  return null;
};

const monitorChip = ({ monitorId, monitorName, state }, said) =>
  html`<a
    class="chip monitor"
    href="/monitors/${monitorId}"
    title="${monitorName}${said ? `: ${stateNames[state] ?? state}` : ''}"
    >${monitorName}</a
  >`;

/** Every monitor of the team that found the article. */
export const monitorChips = (mention) => [
  monitorChip(mention, false),
  ...(mention.others ?? []).map((other) => monitorChip(other, true)),
];

export const tagChips = (mention) =>
  (mention.tags ?? []).map((t) => html`<span class="chip ${tags.chip(t)}">#${t}</span>`);

const button = (name, label, key, run, pressed) =>
  html`<button
    class="btn mini square"
    aria-label=${label}
    title="${label} (${key})"
    aria-pressed=${pressed}
    @click=${run}>
    ${icon(name)}
  </button>`;

const actions = (mention, act) =>
  html`<div class="actions">
    ${button('check', 'Keep', 's', () => act.keep(mention), mention.state === 'kept')}
    ${button('close', 'Dismiss', 'd', () => act.open(mention, 'dismiss'), mention.state === 'dismissed')}
  </div>`;

function articleLinkMarked(mention) {
  const marks = titleMarks(mention);
  if (marks.length === 0) return articleLink(mention.article, `?mention=${mention.id}`);
  return html`<a
    class="title"
    data-open
    href="/articles/${mention.article.id}?mention=${mention.id}"
    lang=${mention.article.language?.code ?? ''}
    >${markedText(mention.article.title, marks)}</a
  >`;
}

/**
 * One mention in a list. `act` is what a person can do: keep, own, open (a form), save, choose, close; `form` is the
 * name of the form that is open in the row; `current` is the one that is being read.
 */
export const mentionRow = (mention, { act, form, withMonitor, writable, chosen, current }) =>
  html` <li
    class="row mention ${mention.state} ${chosen ? 'chosen' : ''} ${current ? 'current' : ''}"
    data-row
    tabindex="-1"
    data-id=${mention.id}
    aria-current=${current ? 'true' : 'false'}>
    <div class="top">
      ${meta(
        mention.article,
        mention.tier ? `${reachName[mention.tier].toLowerCase()} outlet` : null,
        mention.copies > 1 ? `${mention.copies} copies` : null,
        foundLate(mention),
        mention.owner ? `@${mention.owner}` : null,
      )}
      <div class="row-head">
        ${
          writable
            ? html`<input
                type="checkbox"
                class="choose"
                aria-label="Select: ${mention.article.title}"
                .checked=${chosen}
                @change=${() => act.choose(mention.id)} />`
            : null
        }
        ${mention.state === 'new' ? html`<span class="unread" title="New"><span class="sr">New</span></span>` : null}
        <h3>${articleLinkMarked(mention)}</h3>
      </div>
    </div>
    ${writable ? actions(mention, act) : html`<span></span>`}
    <div class="wide">
      <p class="snippet">${markedText(mention.article.snippet, mention.article.marks)}</p>
      ${matchLine(mention)}
      <p class="chips">
        ${stateChip(mention)} ${statusChip(mention.article)} ${mentionTones(mention)}
        ${withMonitor ? monitorChips(mention) : null} ${topicChips(mention.article.topics, 2)} ${tagChips(mention)}
      </p>
      ${mention.note ? html`<p class="note">${mention.note}</p>` : null}
    </div>
    ${form ? html`<div class="wide">${mentionForm(form, mention, act)}</div>` : null}
  </li>`;
