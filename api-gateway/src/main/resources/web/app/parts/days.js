import { html, svg } from 'lit';
import { day, plural } from '../core/format.js';

/** Counts per day as small bars; days that are missing in between count as zero. */
export function days(histogram, label = 'Articles per day') {
  const series = filled(histogram ?? []);
  if (series.length === 0) return null;
  const most = Math.max(1, ...series.map((d) => d.count));
  const width = 240;
  const step = width / series.length;
  const said = `${label}: ${series.length} days to ${day(series.at(-1).day)}, most ${most} on one day`;
  return html`<svg class="days" viewBox="0 0 ${width} 44" preserveAspectRatio="none" role="img" aria-label=${said}>
    <rect class="base" x="0" y="43" width=${width} height="1"></rect>
    ${series.map(({ day: d, count: n }, i) => svg`<rect x=${i * step + step * 0.1} y=${43 - (40 * n) / most}
      width=${step * 0.8} height=${(40 * n) / most}><title>${day(d)}: ${plural(n, 'article')}</title></rect>`)}
  </svg>`;
}

/** Every day from the first to the last, at most 400. */
export function filled(histogram) {
  const known = new Map(histogram.map((entry) => [(entry.day ?? entry.value).slice(0, 10), entry]));
  const names = [...known.keys()].sort();
  if (names.length === 0) return [];
  const result = [];
  const last = new Date(`${names.at(-1)}T00:00:00Z`);
  for (let at = new Date(`${names[0]}T00:00:00Z`); at <= last && result.length < 400; at.setUTCDate(at.getUTCDate() + 1)) {
    const name = at.toISOString().slice(0, 10);
    result.push({ count: 0, positive: 0, neutral: 0, negative: 0, ...known.get(name), day: name });
  }
  return result;
}
