// The forms of one mention: tags, note, reason for dismissing, tone, and who changed what.

import { html } from 'lit';
import { until } from 'lit/directives/until.js';
import { api } from '../core/api.js';
import { when } from '../core/format.js';
import { tagsOf } from './tag-field.js';
import './mention-forms.css';

export const reasons = [
  'Not about us',
  'Another name that reads the same',
  'Listing, navigation or advertising',
  'Copy of one we have',
  'Too minor',
];

function tagForm(mention, act) {
  return html`<form
    class="inline wide"
    @submit=${(event) => {
      event.preventDefault();
      act.save(mention, { tags: tagsOf(event.target.tags.value) });
    }}>
    <dl-tag-field .field=${`tags-${mention.id}`} .value=${(mention.tags ?? []).join(', ')}></dl-tag-field>
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

/** An open form of a mention, by its name; nothing where none is open. */
export const mentionForm = (name, mention, act) => (name ? forms[name](mention, act) : null);
