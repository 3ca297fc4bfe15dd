import { html, svg } from 'lit';
import { day, plural } from '../core/format.js';
import { wholePeriod } from '../core/period.js';
import './days.css';

/** Counts per day as small bars over a whole period. */
export function days(histogram, period, label = 'Articles per day') {
  const series = wholePeriod(histogram ?? [], period);
  if (series.length === 0) return null;
  const most = Math.max(1, ...series.map((d) => d.count));
  const width = 240;
  const step = width / series.length;
  const said = `${label}: ${plural(
    series.length,
    'day',
  )}, ${day(series[0].at)} to ${day(series.at(-1).at)}, most ${most} on one day`;
  return html`<svg class="days" viewBox="0 0 ${width} 44" preserveAspectRatio="none" role="img" aria-label=${said}>
    <rect class="base" x="0" y="43" width=${width} height="1"></rect>
    ${series.map(
      ({ at, count: n }, i) => svg`<rect x=${i * step + step * 0.1} y=${43 - (40 * n) / most}
      width=${step * 0.8} height=${(40 * n) / most}><title>${day(at)}: ${plural(n, 'article')}</title></rect>`,
    )}
  </svg>`;
}
