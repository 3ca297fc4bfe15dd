import { html } from 'lit';
import { count, percent, toneName } from '../core/format.js';
import { width } from '../core/width.js';
import './tone.css';

/** The tone of one text or towards one name; nothing where none was judged. */
export const toneChip = (sentiment, override) => {
  const label = override?.label ?? sentiment?.label;
  if (!label || !toneName[label]) return null;
  const title = override
    ? `${toneName[label]}, set by ${override.by ?? 'a person'}: ${override.reason}`
    : `${toneName[label]}${sentiment.score === undefined ? '' : `, score ${sentiment.score.toFixed(2)}`}`;
  return html`<span class="chip ${label}" title=${title}>${toneName[label]}${override ? ' ✎' : ''}</span>`;
};

/** Shares of tone as one bar, told in words to a screen reader. */
export const toneBar = (shares) => {
  const all = (shares?.positive ?? 0) + (shares?.neutral ?? 0) + (shares?.negative ?? 0);
  if (!all) return html`<span class="muted small">No tone judged</span>`;
  const text = ['positive', 'neutral', 'negative'].map((k) => `${count(shares[k])} ${k}`).join(', ');
  return html`<span class="tone" role="img" aria-label=${text} title=${text}>
    ${['positive', 'neutral', 'negative'].map((k) =>
      shares[k] ? html`<i class=${k} ${width((100 * shares[k]) / all)}></i>` : null,
    )}
  </span>`;
};

export const meter = (share, label) =>
  html`<span class="meter" role="img" aria-label="${label} ${percent(share)}" title="${label} ${percent(share)}">
    <i ${width(100 * (share ?? 0))}></i
  ></span>`;
