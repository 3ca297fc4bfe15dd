import { html } from 'lit';
import { long } from '/tests/samples.js';
import { meter, toneBar, toneChip } from '/app/parts/tone.js';

export default {
  empty: {
    draw: () => html`${toneChip(null)} ${toneBar({})} ${meter(0, 'Share of the article')}`,
    says: 'No tone judged',
  },
  judged: {
    draw: () =>
      html`${toneChip({ label: 'negative', score: -0.5 })} ${toneBar({ positive: 1, neutral: 2, negative: 1 })}`,
    says: 'Negative',
    then: (stage) =>
      stage.querySelector('.tone').getAttribute('aria-label') === '1 positive, 2 neutral, 1 negative'
        ? []
        : ['not said'],
  },
  'long names': {
    draw: () => html`${toneChip(null, { label: 'positive', by: long, reason: long })}`,
    says: 'Positive ✎',
  },
};
