import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { failed, long } from '/tests/samples.js';
import '/app/parts/name-benchmark.js';

const draw = (query = '') => html`<dl-name-benchmark .query=${new URLSearchParams(query)}></dl-name-benchmark>`;
const asked = 'GET /entities/benchmark';
const of = (total, distinct, previousTotal) => ({ total, distinct, previousTotal });
const benchmark = (items, namesLeftOut = 0) => ({
  from: '2026-11-01T00:00:00Z',
  to: null,
  denominators: { articles: of(15, 12, 8), texts: of(10, 9, 8), stories: of(4, 3, 2), tierOne: of(2, 2, 0) },
  items,
  namesLeftOut,
});
const item = (id, name, articles, more) => ({
  id,
  name,
  type: 'organisation',
  relation: 'own',
  counts: {
    articles,
    texts: articles,
    stories: 1,
    tierOne: 1,
    quotes: 2,
    tone: { positive: 1, neutral: 1, negative: 1, unknown: 2 },
    articleTone: { positive: 0, neutral: 0, negative: 4, unknown: 0 },
  },
  shares: { articles: 0.5, texts: 0.4, stories: 0.25, tierOne: 0 },
  previous: null,
  previousShares: null,
  perDay: articles ? [{ day: '2026-11-29', count: articles }] : [],
  perHour: null,
  ...more,
});
const many = Array.from({ length: 12 }, (_, i) => item(`n${i}`, `Name ${i}`, 12 - i));

export default {
  empty: { draw, answers: { [asked]: benchmark([]) }, says: 'No such name is watched yet' },
  silent: {
    draw,
    answers: { [asked]: benchmark([item('n1', 'Brackenfield', 0)]) },
    says: ['No article of this time names any of them.', 'Brackenfield'],
  },
  loading: { draw, answers: { [asked]: waits }, says: 'Loading…' },
  error: { draw, answers: { [asked]: failed }, says: 'Dateline cannot answer at the moment' },
  'long names': {
    draw: () => draw('of=stories'),
    answers: { [asked]: benchmark([item('n1', long, 9), item('n2', 'Rival', 6, { relation: 'rival' })]) },
    says: ['Share of 4 stories, which are 3', '25'],
  },
  'more than there are colours': {
    draw,
    answers: { [asked]: benchmark(many, 1) },
    says: '1 name with fewer articles is left out.',
    focus: 'summary',
    press: ['Enter'],
    then: (stage) => {
      const heads = [...stage.querySelectorAll('dl-chart th[scope=col]')].map((head) => head.textContent);
      const sums = [...stage.querySelectorAll('dl-chart tbody tr')].at(-1);
      return heads.length === 10 && heads.at(-1) === 'Others' && sums ? [] : [`the chart has ${heads.join(', ')}`];
    },
  },
  keyboard: {
    draw,
    answers: { [asked]: benchmark([item('n1', 'Brackenfield', 9), item('n2', 'Rival', 6)]) },
    says: ['Share of 15 articles, which are 12', '8 in the period before', 'of 3 known'],
    then: (stage) => {
      const addresses = [...stage.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      return addresses.includes('/names/n1') &&
        addresses.some((address) => /entity=Brackenfield&from=2026-11-29&to=2026-11-29/.test(address))
        ? []
        : ['a bar does not lead to the articles behind it'];
    },
  },
};
