import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { failed, long, monitor } from '/tests/samples.js';
import '/app/parts/figures.js';

const draw = (monitors = [monitor()]) =>
  html`<dl-figures .monitor=${'q1'} .monitors=${monitors} .query=${new URLSearchParams()}></dl-figures>`;
const asked = 'GET /monitors/q1/stats';
const stats = (more) => ({
  copies: 'each',
  total: 0,
  copiesLeftOut: 0,
  perDay: [],
  perHour: null,
  sources: [],
  authors: [],
  topics: [],
  tiers: [],
  prominence: [],
  countries: [],
  languages: [],
  sentiment: { positive: 0, neutral: 0, negative: 0 },
  previous: null,
  shareOfVoice: { denominator: { mentions: 0, articles: 0, previousMentions: null }, items: [] },
  ...more,
});
const full = (name) =>
  stats({
    total: 10,
    perDay: [{ day: '2026-11-29', count: 10, positive: 1, neutral: 7, negative: 2 }],
    sources: [{ id: 's1', name, count: 6, previous: 3 }],
    tiers: [{ name: '1', count: 6, previous: 0 }],
    topics: [{ name, count: 2, previous: 4 }],
    sentiment: { positive: 1, neutral: 7, negative: 2 },
    previous: { total: 5, sentiment: { positive: 1, neutral: 3, negative: 1 } },
    shareOfVoice: {
      denominator: { mentions: 15, articles: 12, previousMentions: 8 },
      items: [
        {
          id: 'q1',
          name,
          count: 10,
          share: 0.66,
          previousShare: 0.5,
          sentiment: { positive: 1, neutral: 1, negative: 1 },
        },
        { id: 'q2', name: 'Rival', count: 5, share: 0.33, previousShare: null, sentiment: {} },
      ],
    },
  });

export default {
  empty: { draw, answers: { [asked]: stats() }, says: 'mentions' },
  loading: { draw, answers: { [asked]: waits }, says: 'Loading…' },
  error: { draw, answers: { [asked]: failed }, says: 'Dateline cannot answer at the moment' },
  'long names': {
    draw: () => draw([monitor(), monitor({ id: 'q2', name: long })]),
    answers: { [asked]: full(long) },
    says: ['Share of voice', 'National', '20'],
  },
  keyboard: { draw, answers: { [asked]: full('Ledger') }, says: 'Share of voice' },
};
