// What narrows a list of mentions. Every choice stands in the page's address, so that a list can be sent to a
// colleague.

import { html } from 'lit';
import { reachName } from '../core/format.js';
import './mention-filters.css';

const states = [
  ['new', 'New'],
  ['', 'All'],
  ['kept', 'Kept'],
  ['dismissed', 'Dismissed'],
  ['seen', 'Seen'],
];
const spans = [
  ['', 'Any time'],
  ['1', 'Last 24 hours'],
  ['7', 'Last 7 days'],
  ['30', 'Last 30 days'],
];
const prominences = [
  ['', 'Anywhere'],
  ['headline', 'In the headline'],
  ['headline,lede', 'Headline or first paragraph'],
  ['headline,lede,body', 'Not only in passing'],
];
const tones = [
  ['', 'Any tone'],
  ['positive', 'Positive'],
  ['neutral', 'Neutral'],
  ['negative', 'Negative'],
];
const tiers = [['', 'Any outlet'], ...Object.entries(reachName).map(([tier, name]) => [tier, `${name} outlets`])];
const owners = [
  ['', 'Any assignee'],
  ['me', 'Assigned to me'],
  ['none', 'Unassigned'],
];

export function filtersOf(query) {
  const state = query.get('state');
  const filters = { state: state === 'all' ? '' : (state ?? 'new') };
  for (const name of ['span', 'prominence', 'sentiment', 'tier', 'owner', 'tag', 'copies', 'outletList'])
    filters[name] = query.get(name) ?? '';
  return filters;
}

export function requestOf({ span, ...filters }) {
  return { ...filters, from: span ? new Date(Date.now() - Number(span) * 86_400_000).toISOString() : '' };
}

const choice = (name, label, options, value, change) =>
  html` <label class="sr" for="filter-${name}">${label}</label>
    <select
      id="filter-${name}"
      class=${value ? 'active' : ''}
      @change=${(event) => change({ [name]: event.target.value })}>
      ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
    </select>`;

/** @param extra stands at the end */
export const filterBar = (filters, change, extra) =>
  html`<div class="triage-bar">
    <div class="segmented" role="group" aria-label="State">
      ${states.map(
        ([value, name]) =>
          html`<button
            class="btn mini"
            aria-pressed=${filters.state === value}
            @click=${() => change({ state: value })}>
            ${name}
          </button>`,
      )}
    </div>
    ${extra}
    <span class="push small muted keys-hint"
      ><kbd>j</kbd> next <kbd>s</kbd> keep <kbd>d</kbd> dismiss <kbd>x</kbd> select <kbd>?</kbd> all keys</span
    >
    <div class="filters" role="group" aria-label="Narrow the list">
      ${choice('span', 'Time span', spans, filters.span, change)}
      ${choice('prominence', 'Where in the article', prominences, filters.prominence, change)}
      ${choice('sentiment', 'Tone', tones, filters.sentiment, change)}
      ${choice('tier', 'Reach of the outlet', tiers, filters.tier, change)}
      ${choice('owner', 'Assignee', owners, filters.owner, change)}
      <label class="sr" for="filter-tag">Tag</label>
      <input
        id="filter-tag"
        placeholder="Tag"
        autocomplete="off"
        .value=${filters.tag}
        @change=${(event) => change({ tag: event.target.value.trim() })} />
      <label class="check">
        <input
          type="checkbox"
          .checked=${filters.copies === 'once'}
          @change=${(event) => change({ copies: event.target.checked ? 'once' : '' })} />
        Show copies once</label
      >
    </div>
  </div>`;
