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

const chip = (label, words, title, more = '') =>
  html`<span class="chip ${label} ${more}" title=${title}>${words}</span>`;

const said = ({ label, by, reason }) => `${toneName[label]}, set by ${by ?? 'a person'}${reason ? `: ${reason}` : ''}`;

/** The tones of a mention, in the order in which they count: `[{label, words, title, counts}]`. */
function tonesOf({ tone, tones, sentimentOverride: override }) {
  const { target, article } = tones ?? { target: tone?.entity ? tone : null, article: tone?.entity ? null : tone };
  const found = [];
  if (override)
    found.push({ label: override.label, words: `${toneName[override.label]} ✎`, title: said(override), counts: true });
  const counted = (one) => !override && tone && (tone.entity ?? null) === (one.entity ?? null);
  if (target)
    found.push({
      label: target.label,
      words: `Towards ${target.entity}: ${target.label}`,
      title:
        target.label === 'neutral'
          ? `No sentence praises or blames ${target.entity}`
          : `Score ${target.score.toFixed(2)}; the sentences are marked in the article`,
      counts: counted(target),
    });
  if (article)
    found.push({
      label: article.label,
      words: `Article: ${article.label}`,
      title: `Tone of the whole article, score ${article.score.toFixed(2)}`,
      counts: counted(article),
    });
  return found;
}

function drawn({ label, words, title, counts }, several) {
  const told = several ? `${title}. ${counts ? 'This one counts.' : 'Not counted.'}` : title;
  return chip(label, words, told, counts ? '' : 'other');
}

/** For a row: one word where the tones agree, both where they differ. */
export function mentionTones(mention) {
  const [first, ...others] = tonesOf(mention);
  if (!first) return null;
  if (mention.sentimentOverride) return drawn(first);
  if (others.every(({ label }) => label === first.label)) return chip(first.label, toneName[first.label], first.title);
  return [first, ...others].sort((a, b) => b.counts - a.counts).map((each) => drawn(each, true));
}

/** For whoever reads the article: all that is known, and which of it counts. */
export const bothTones = (mention) =>
  tonesOf(mention).map((each, _, all) => drawn(each, all.length > 1));

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
