// The period that figures are of, as the address has it: one of a few, or from a day to a day.

import { html } from 'lit';
import { day } from '../core/format.js';
import { firstOfDays, firstOfHours } from '../core/period.js';
import './mention-filters.css';

const periods = [
  ['1', 'Last 24 hours'],
  ['2', 'Last 48 hours'],
  ['7', 'Last 7 days'],
  ['30', 'Last 30 days'],
  ['90', 'Last 90 days'],
  ['365', 'Last year'],
  ['all', 'All time'],
];
const USUAL = '30';

/** What an address says of the period: `{period, from, to}`. */
export function chosenPeriod(query) {
  const get = (name) => query.get(name) ?? '';
  const [from, to] = [get('from'), get('to')];
  return { period: get('period') || (from || to ? 'own' : USUAL), from, to };
}

/**
 * First and last day or moment of it, as the API takes them. Up to two days are counted by the hour; longer ones in
 * whole days, today being the last.
 */
export function daysOf({ period, from, to }) {
  if (period === 'own') return { from, to };
  const n = Number(period);
  return { from: !n ? '' : n <= 2 ? firstOfHours(n * 24) : firstOfDays(n), to: '' };
}

/** The same for the address, where the usual one says nothing. */
export const periodQuery = ({ period, from, to }) => ({
  period: period === USUAL || period === 'own' ? '' : period,
  ...(period === 'own' ? { from, to } : { from: '', to: '' }),
});

/** @param choose is called with what changed of `{period, from, to}` */
export const periodChoice = ({ period, from, to }, choose) =>
  html`<label class="sr" for="period">Period</label>
    <select id="period" @change=${(e) => choose({ period: e.target.value })}>
      ${
        period === 'own'
          ? html`<option value="own" selected>${from ? day(from) : 'Beginning'} to ${to ? day(to) : 'now'}</option>`
          : null
      }
      ${periods.map(([value, name]) => html`<option value=${value} ?selected=${value === period}>${name}</option>`)}
    </select>
    <label class="small muted" for="from">from</label>
    <input
      id="from"
      type="date"
      .value=${from.slice(0, 10)}
      @change=${(e) => choose({ period: 'own', from: e.target.value })} />
    <label class="small muted" for="to">to</label>
    <input
      id="to"
      type="date"
      .value=${to.slice(0, 10)}
      @change=${(e) => choose({ period: 'own', to: e.target.value })} />`;
