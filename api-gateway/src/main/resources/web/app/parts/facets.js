import { html } from 'lit';
import { count, languageName, toneName } from '../core/format.js';
import { firstOfDays } from '../core/period.js';
import { days } from './days.js';
import './facets.css';

const titles = {
  source: 'Source',
  language: 'Language',
  sentiment: 'Tone',
  topic: 'Topic',
  entity: 'Person, organisation, place',
};
const spans = [
  ['', 'Any time'],
  ['1', 'Today'],
  ['2', 'Since yesterday'],
  ['7', 'Last 7 days'],
  ['30', 'Last 30 days'],
];

const label = (name, entry) => {
  if (name === 'language') return languageName(entry.value);
  if (name === 'sentiment') return toneName[entry.value] ?? entry.value;
  return entry.label ?? entry.value;
};

/** What is chosen stays in the list even where the search no longer counts it. */
function entries(name, facets, chosen) {
  const counted = facets?.[name] ?? [];
  const known = new Set(counted.map((e) => e.value));
  // All that the team defines for itself; of the others those that lead.
  const own = counted.filter((e) => e.own);
  const others = counted.filter((e) => !e.own);
  return [
    ...own,
    ...others.slice(0, 8),
    ...others.slice(8).filter((e) => chosen.includes(e.value)),
    ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value, count: null })),
  ];
}

const facet = (name, facets, chosen, change) => {
  const list = entries(name, facets, chosen);
  if (list.length === 0) return null;
  return html`<fieldset class="facet">
    <legend>${titles[name]}</legend>
    ${list.map(
      (entry) =>
        html`<label>
          <input
            type="checkbox"
            .checked=${chosen.includes(entry.value)}
            @change=${(event) =>
              change(
                name,
                event.target.checked ? [...chosen, entry.value] : chosen.filter((v) => v !== entry.value),
              )} />
          <span title=${label(name, entry)}>${label(name, entry)}</span
          >${entry.own ? html` <small class="chip accent">ours</small>` : null}
          ${entry.count === null ? null : html`<small class="n">${count(entry.count)}</small>`}
        </label>`,
    )}
  </fieldset>`;
};

const since = firstOfDays;

/**
 * The filters beside a list.
 *
 * @param filters `{source: […], …, from, to}` as in the address
 * @param change called with a filter's name and its new value
 */
export const facetPanel = (facets, filters, change, open) =>
  html` <details class="facets" ?open=${open}>
    <summary>Filters</summary>
    <fieldset class="facet">
      <legend>Published</legend>
      ${days(facets?.day, filters)}
      <div class="line">
        <select
          aria-label="Time span"
          @change=${(event) => change('from', event.target.value ? since(Number(event.target.value)) : '')}>
          ${spans.map(
            ([value, name]) =>
              html`<option value=${value} ?selected=${value ? filters.from === since(Number(value)) : !filters.from}>
                ${name}
              </option>`,
          )}
          ${
            filters.from && !spans.some(([v]) => v && filters.from === since(Number(v)))
              ? html`<option selected value="">Chosen dates</option>`
              : null
          }
        </select>
      </div>
      <div class="dates">
        <label
          >From <input type="date" .value=${filters.from ?? ''} @change=${(e) => change('from', e.target.value)}
        /></label>
        <label
          >To <input type="date" .value=${filters.to ?? ''} @change=${(e) => change('to', e.target.value)}
        /></label>
      </div>
    </fieldset>
    ${Object.keys(titles).map((name) => facet(name, facets, filters[name] ?? [], change))}
  </details>`;
