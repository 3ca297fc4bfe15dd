// What narrows a list of mentions. Every choice stands in the page's address, so that a list can be sent to a
// colleague.

import { html } from 'lit';
import { countryName, hour, languageName, reachName, shortDay } from '../core/format.js';
import { tags } from '../core/tags.js';
import { filterChoice, stateChoice } from './filter-choice.js';
import { icon } from './icons.js';
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

/** What figures lead to: there is no field for it, but it can be taken away. */
const picked = ['from', 'to', 'source', 'topic', 'author', 'country', 'language', 'tone'];

export function filtersOf(query) {
  const state = query.get('state');
  const filters = { state: state === 'all' ? '' : (state ?? 'new') };
  for (const name of ['span', 'prominence', 'sentiment', 'tier', 'owner', 'tag', 'copies', 'outletList', ...picked])
    filters[name] = query.get(name) ?? '';
  return filters;
}

export function requestOf({ span, ...filters }) {
  const since = span ? new Date(Date.now() - Number(span) * 86_400_000).toISOString() : '';
  return { ...filters, from: filters.from || since };
}

const atHour = (moment) => (moment.length > 10 ? `${shortDay(moment)} ${hour(moment)}` : shortDay(moment));
const toneWords = { target: 'Tone towards the target', article: 'Tone of the article' };

/** Chips of what was picked, each to be taken away: `[[names, words]]`. */
function pickedWords({ state, from, to, source, topic, author, country, language, tone }) {
  return [
    state.includes(',') && [['state'], 'Without dismissed'],
    (from || to) && [
      ['from', 'to'],
      from && to && from === to ? shortDay(from) : `${from ? atHour(from) : 'Beginning'} to ${to ? atHour(to) : 'now'}`,
    ],
    source && [['source'], 'One outlet'],
    topic && [['topic'], `Topic: ${topic}`],
    author && [['author'], `By ${author}`],
    country && [['country'], countryName(country)],
    language && [['language'], languageName(language)],
    toneWords[tone] && [['tone'], toneWords[tone]],
  ].filter(Boolean);
}

const pickedChips = (filters, change) =>
  pickedWords(filters).map(
    ([names, words]) =>
      html`<span class="chip accent picked"
        ><span class="cut" title=${words}>${words}</span
        ><button
          aria-label="Without: ${words}"
          title="Without this"
          @click=${() => change(Object.fromEntries(names.map((name) => [name, ''])))}>
          ${icon('close')}
        </button></span
      >`,
  );

const choice = (name, ...rest) => filterChoice(`filter-${name}`, name, ...rest);

/** How many of the filters narrow the list, the state aside. */
const narrowed = ({ state, from, to, ...others }) =>
  Object.values(others).filter(Boolean).length + (from || to ? 1 : 0) + (state.includes(',') ? 1 : 0);

/** Where there is little room, the filters come when they are asked for. */
function unfold({ currentTarget }) {
  const open = currentTarget.closest('.triage-bar').classList.toggle('open');
  currentTarget.setAttribute('aria-expanded', open);
}

/** @param extra stands at the end */
export const filterBar = (filters, change, extra) =>
  html`<div class="triage-bar">
    ${stateChoice(states, filters.state, change)} ${extra}
    <span class="push small muted keys-hint"
      ><kbd>j</kbd> next <kbd>s</kbd> keep <kbd>d</kbd> dismiss <kbd>x</kbd> select <kbd>?</kbd> all keys</span
    >
    <button class="btn mini fold" aria-expanded="false" @click=${unfold}>
      Filters${narrowed(filters) ? ` (${narrowed(filters)})` : ''}
    </button>
    <div class="filters" role="group" aria-label="Narrow the list">
      ${pickedChips(filters, change)} ${choice('span', 'Time span', spans, filters.span, change)}
      ${choice('prominence', 'Where in the article', prominences, filters.prominence, change)}
      ${choice('sentiment', 'Tone', tones, filters.sentiment, change)}
      ${choice('tier', 'Reach of the outlet', tiers, filters.tier, change)}
      ${choice('owner', 'Assignee', owners, filters.owner, change)}
      <label class="sr" for="filter-tag">Tag</label>
      <input
        id="filter-tag"
        list="known-tags"
        placeholder="Tag"
        autocomplete="off"
        .value=${filters.tag}
        @change=${(event) => change({ tag: event.target.value.trim() })} />
      <datalist id="known-tags">${tags.items.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
      <label class="check">
        <input
          type="checkbox"
          .checked=${filters.copies === 'once'}
          @change=${(event) => change({ copies: event.target.checked ? 'once' : '' })} />
        Show copies once</label
      >
    </div>
  </div>`;
