import { html } from 'lit';
import { days, zones } from '../core/calendar.js';
import './quiet-fields.css';

const MAX_RANGES = 21;

/** Quiet hours with everything said. */
export const quietOf = (settings) => ({
  zone: settings?.zone ?? null,
  ranges: settings?.ranges ?? [],
  holidays: settings?.holidays ?? [],
  largeGoesThrough: settings?.largeGoesThrough ?? true,
});

const toggled = (list, value, on) =>
  Object.keys(days).filter((day) => (day === value ? on : list.length === 0 || list.includes(day)));

function range(each, at, id, change) {
  const name = (part) => `${id}-${part}-${at}`;
  const on = each.days ?? [];
  return html`<fieldset class="quiet-range">
    <legend class="sr">Quiet time ${at + 1}</legend>
    <div class="line">
      <label for=${name('from')}>From</label>
      <input
        id=${name('from')}
        type="time"
        required
        .value=${each.from}
        @change=${(e) => change({ ...each, from: e.target.value })} />
      <label for=${name('to')}>to</label>
      <input
        id=${name('to')}
        type="time"
        required
        .value=${each.to}
        @change=${(e) => change({ ...each, to: e.target.value })} />
      ${each.to && each.from && each.to <= each.from ? html`<span class="small muted">the next day</span>` : null}
      <button class="btn mini" type="button" aria-label="Remove quiet time ${at + 1}" @click=${() => change(null)}>
        Remove
      </button>
    </div>
    <div class="line">
      ${Object.entries(days).map(
        ([day, text]) =>
          html`<label class="check">
            <input
              type="checkbox"
              .checked=${on.length === 0 || on.includes(day)}
              @change=${(e) => change({ ...each, days: toggled(on, day, e.target.checked) })} />
            ${text}</label
          >`,
      )}
    </div>
  </fieldset>`;
}

/**
 * Fields of quiet hours.
 *
 * @param quiet as `quietOf` answers it
 * @param change is called with quiet hours that differ
 * @param id begins the fields' ids
 */
export function quietFields(quiet, change, id = 'quiet') {
  const put = (at) => (next) =>
    change({
      ...quiet,
      ranges: quiet.ranges.flatMap((each, i) => (i === at ? (next ? [next] : []) : [each])),
    });
  return html`<div class="form">
    <div class="field quiet-zone">
      <label for="${id}-zone">Time zone</label>
      <select id="${id}-zone" @change=${(e) => change({ ...quiet, zone: e.target.value || null })}>
        <option value="" ?selected=${!quiet.zone}>That of the team</option>
        ${[...new Set([quiet.zone, ...zones()])].filter(Boolean).map(
          (zone) => html`<option value=${zone} ?selected=${zone === quiet.zone}>${zone.replace(/_/g, ' ')}</option>`,
        )}
      </select>
    </div>
    ${quiet.ranges.map((each, at) => range(each, at, id, put(at)))}
    ${
      quiet.ranges.length < MAX_RANGES
        ? html`<div>
            <button
              class="btn mini"
              type="button"
              @click=${() => change({ ...quiet, ranges: [...quiet.ranges, { days: [], from: '22:00', to: '07:00' }] })}>
              Add a quiet time
            </button>
          </div>`
        : null
    }
    <div class="field">
      <label for="${id}-holidays">Holidays, quiet all day</label>
      <input
        id="${id}-holidays"
        autocomplete="off"
        placeholder="2026-12-25, 2026-12-26"
        .value=${quiet.holidays.join(', ')}
        @change=${(e) => change({ ...quiet, holidays: e.target.value.split(/[\s,;]+/).filter(Boolean) })} />
    </div>
    <label class="check">
      <input
        type="checkbox"
        .checked=${quiet.largeGoesThrough}
        @change=${(e) => change({ ...quiet, largeGoesThrough: e.target.checked })} />
      Large alerts come through all the same</label
    >
  </div>`;
}
