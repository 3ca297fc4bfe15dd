import { html } from 'lit';
import { articleLink, markedText, meta, statusChip, topicChips } from './article-row.js';
import { icon } from './icons.js';
import { reachName, toneName, when } from '../core/format.js';
import { api } from '../core/api.js';
import { until } from 'lit/directives/until.js';
import './mention-row.css';

export const reasons = [
  'Not about us',
  'Another name that reads the same',
  'Listing, navigation or advertising',
  'Copy of one we have',
  'Too minor',
];

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

const held = {
  old: 'No alert was raised: it was published more than two days before it was first seen.',
  'first-listing': 'No alert was raised: its feed listed it already when the feed was added.',
};

/** Why a mention that is no news raised no alert. */
const heldLine = ({ alertHeld }) => (held[alertHeld] ? html`<p class="small muted">${held[alertHeld]}</p>` : null);

function tagForm(mention, act) {
  return html`<form
    class="inline wide"
    @submit=${(event) => {
      event.preventDefault();
      const tags = event.target.tags.value
        .split(',')
        .map((t) => t.trim())
        .filter(Boolean);
      act.save(mention, { tags: [...new Set(tags)] });
    }}>
    <label class="sr" for="tags-${mention.id}">Tags, separated by commas</label>
    <input
      id="tags-${mention.id}"
      name="tags"
      autofocus
      autocomplete="off"
      placeholder="Tags, separated by commas"
      .value=${(mention.tags ?? []).join(', ')} />
    <button class="btn mini primary">Save tags</button>
    <button class="btn mini" type="button" @click=${act.close}>Cancel</button>
  </form>`;
}

function noteForm(mention, act) {
  return html`<form
    class="inline wide"
    @submit=${(event) => {
      event.preventDefault();
      act.save(mention, { note: event.target.note.value.trim() });
    }}>
    <label class="sr" for="note-${mention.id}">Note for the team</label>
    <input
      id="note-${mention.id}"
      name="note"
      autofocus
      autocomplete="off"
      placeholder="Note for the team"
      .value=${mention.note ?? ''} />
    <button class="btn mini primary">Save note</button>
    <button class="btn mini" type="button" @click=${act.close}>Cancel</button>
  </form>`;
}

function dismissForm(mention, act) {
  return html`<form
    class="inline wide"
    @submit=${(event) => {
      event.preventDefault();
      act.save(mention, { state: 'dismissed', reason: event.target.reason.value.trim() }, true);
    }}>
    <label class="sr" for="reason-${mention.id}">Reason for dismissing</label>
    <input
      id="reason-${mention.id}"
      name="reason"
      list="reasons-${mention.id}"
      autofocus
      required
      autocomplete="off"
      placeholder="Reason"
      .value=${mention.reason ?? ''} />
    <datalist id="reasons-${mention.id}">${reasons.map((r) => html`<option value=${r}></option>`)}</datalist>
    <button class="btn mini primary">Dismiss</button>
    <button class="btn mini" type="button" @click=${act.close}>Cancel</button>
  </form>`;
}

function toneForm(mention, act) {
  const now = mention.sentimentOverride?.label ?? mention.tone?.label ?? 'neutral';
  return html`<form
    class="inline wide"
    @submit=${(event) => {
      event.preventDefault();
      act.save(mention, {
        sentimentOverride: { label: event.target.label.value, reason: event.target.reason.value.trim() },
      });
    }}>
    <label class="sr" for="tone-${mention.id}">Tone</label>
    <select id="tone-${mention.id}" name="label" autofocus>
      ${['positive', 'neutral', 'negative'].map((l) => html`<option ?selected=${l === now}>${l}</option>`)}
    </select>
    <label class="sr" for="why-${mention.id}">Reason for the change</label>
    <input id="why-${mention.id}" name="reason" required autocomplete="off" placeholder="Reason, kept with your name" />
    <button class="btn mini primary">Set tone</button>
    <button class="btn mini" type="button" @click=${act.close}>Cancel</button>
  </form>`;
}

const fieldNames = {
  state: 'State',
  reason: 'Reason',
  tags: 'Tags',
  note: 'Note',
  owner: 'Assignee',
  sentimentOverride: 'Tone',
};
const valueText = (value) => {
  if (value === null || value === undefined || value.length === 0) return 'nothing';
  if (Array.isArray(value)) return value.join(', ');
  return value.label ? `${value.label}${value.reason ? `: ${value.reason}` : ''}` : value;
};

// By the mention as it was listed: after a change it is another object, and is asked for again.
const histories = new WeakMap();

function historyOf(mention, act) {
  if (!histories.has(mention)) histories.set(mention, entriesOf(mention));
  return html`<section class="wide history-box" aria-label="Who changed what">
    ${until(histories.get(mention), html`<p class="muted small">Loading…</p>`)}
    <button class="btn mini" type="button" @click=${act.close}>Close</button>
  </section>`;
}

const entriesOf = (mention) =>
  api
    .get(`/mentions/${mention.id}/history`)
    .then(({ items }) =>
      items.length === 0
        ? html`<p class="muted small">Nobody has changed anything.</p>`
        : html`<ol class="history small">
            ${items.map(
              (e) =>
                html`<li>
                  ${when(e.at)} <b>${e.by}</b> ${fieldNames[e.field] ?? e.field}: ${valueText(e.before)} →
                  ${valueText(e.after)}
                </li>`,
            )}
          </ol>`,
    )
    .catch((problem) => html`<p class="small">${problem.message}</p>`);

const forms = { tag: tagForm, note: noteForm, dismiss: dismissForm, tone: toneForm, history: historyOf };

const button = (name, label, key, run, pressed) =>
  html`<button
    class="btn mini square"
    aria-label=${label}
    title="${label} (${key})"
    aria-pressed=${pressed === undefined ? 'false' : pressed}
    @click=${run}>
    ${icon(name)}
  </button>`;

const actions = (mention, act) =>
  html`<div class="actions">
    ${button('check', 'Keep', 's', () => act.keep(mention), mention.state === 'kept')}
    ${button('close', 'Dismiss', 'd', () => act.open(mention, 'dismiss'), mention.state === 'dismissed')}
    ${button('tag', 'Tags', 't', () => act.open(mention, 'tag'))}
    ${button('note', 'Note', 'n', () => act.open(mention, 'note'))}
    ${button('tone', 'Change tone', 'f', () => act.open(mention, 'tone'))}
  </div>`;

const stateChip = (mention) => {
  if (mention.state === 'kept') return html`<span class="chip positive">Kept</span>`;
  if (mention.state === 'dismissed')
    return html`<span class="chip" title=${mention.reason ?? ''}
      >Dismissed${mention.reason ? `: ${mention.reason}` : ''}</span
    >`;
  return null;
};

/** The tone that counts, and whom it is towards. */
function toneChips(mention) {
  const { tone, sentimentOverride: said } = mention;
  if (said)
    return html`<span class="chip ${said.label}" title="Set by ${said.by}${said.reason ? `: ${said.reason}` : ''}"
      >${toneName[said.label]} ✎</span
    >`;
  // A name may be known as a person and as a company; said once, it is enough.
  const towards = (mention.watched ?? []).filter(
    (w, i, all) =>
      toneName[w.sentiment?.label] &&
      all.findIndex((o) => o.name === w.name && o.sentiment?.label === w.sentiment.label) === i,
  );
  const ofArticle = tone
    ? html`<span class="chip ${tone.label}" title="Tone of the whole article, score ${tone.score.toFixed(2)}; it counts"
        >${towards.length ? 'Article: ' : ''}${toneName[tone.label]}</span
      >`
    : null;
  if (towards.length) {
    const chips = towards
      .slice(0, 3)
      .map(
        (w) =>
          html`<span
            class="chip ${w.sentiment.label}"
            title="Tone towards ${w.name}, score ${w.sentiment.score.toFixed(
              2,
            )}; the sentences are marked in the article"
            >${w.name}: ${w.sentiment.label}</span
          >`,
      );
    // Where the tone towards nobody is sure, the article's counts.
    return tone && !tone.entity ? [ofArticle, ...chips] : chips;
  }
  return ofArticle;
}

/**
 * One mention in triage. `act` is what a person can do: keep, own, open (a form), save, choose, close; `form` is
 * the open form's name.
 */
export const mentionRow = (mention, { act, form, withMonitor, writable, chosen }) =>
  html` <li class="row mention ${mention.state} ${chosen ? 'chosen' : ''}" data-row tabindex="-1" data-id=${mention.id}>
    <div>
      ${meta(
        mention.article,
        withMonitor
          ? html`<a class="cut" title=${mention.monitorName} href="/monitors/${mention.monitorId}"
              >${mention.monitorName}</a
            >`
          : null,
        mention.tier ? `${reachName[mention.tier].toLowerCase()} outlet` : null,
        mention.copies > 1 ? `${mention.copies} copies` : null,
        html`found ${when(mention.foundAt)}`,
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
      ${heldLine(mention)}
      <p class="chips">
        ${stateChip(mention)} ${statusChip(mention.article)} ${toneChips(mention)} ${topicChips(mention.article.topics)}
        ${(mention.tags ?? []).map((t) => html`<span class="chip accent">#${t}</span>`)}
      </p>
      ${mention.note ? html`<p class="note">${mention.note}</p>` : null}
    </div>
    ${form ? forms[form](mention, act) : null}
  </li>`;

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
