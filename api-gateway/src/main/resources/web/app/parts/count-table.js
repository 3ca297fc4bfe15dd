// Figures in a table, each with its share and how it was before, leading to what it counts.

import { html, nothing } from 'lit';
import { count, percent } from '../core/format.js';
import { width } from '../core/width.js';
import './count-table.css';

/** How it was in the period before; nothing where there was none. */
export const change = (now, before) => {
  if (before === null || before === undefined) return nothing;
  if (before === 0) return now === 0 ? nothing : html`<span class="muted">none before</span>`;
  const by = Math.round((100 * (now - before)) / before);
  return html`<span class="muted" title="${count(before)} in the period before"
    >${by > 0 ? '▲' : by < 0 ? '▼' : ''} ${by > 0 ? '+' : by < 0 ? '−' : '±'}${Math.abs(by)} %</span
  >`;
};

/** A share as a bar, beside the share in words. */
export const shareBar = (share) =>
  html`<span class="voice" aria-hidden="true"><i ${width(100 * (share ?? 0))}></i></span>`;

/**
 * @param rows `[{name, count, previous, …}]`, most frequent first; the first ten are shown. Where none has a figure of
 *     the period before, there is no column for it
 * @param total what shares are of
 * @param unit what is counted, in the plural
 * @param name how a row is called, as a template
 * @param href address of what a row counts
 */
export function countTable({ id, title, rows, total, unit, name, href }) {
  if (rows.length === 0) return null;
  const compared = rows.some(({ previous }) => previous !== null && previous !== undefined);
  const share = (r) => r.count / Math.max(1, total);
  return html`<section class="card" aria-labelledby=${id}>
    <h2 id=${id}>${title}</h2>
    <div class="scroll-x" tabindex="0" role="region" aria-label="${title}, table">
      <table>
        <thead>
          <tr>
            <th scope="col">${title}</th>
            <th scope="col" class="num">${unit[0].toUpperCase() + unit.slice(1)}</th>
            <th scope="col" class="num">Share</th>
            ${compared ? html`<th scope="col" class="num">Before</th>` : null}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, 10).map(
            (r) =>
              html`<tr>
                <td>${name(r)}</td>
                <td class="num"><a href=${href(r)}>${count(r.count)}</a></td>
                <td class="num">${percent(share(r))} ${shareBar(share(r))}</td>
                ${compared ? html`<td class="num small">${change(r.count, r.previous)}</td>` : null}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="small muted gap-small">Share of ${count(total)} ${unit}.</p>
  </section>`;
}
