import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { failed, long, moment } from '/tests/samples.js';
import '/app/parts/name-figures.js';

const draw = (query = '') =>
  html`<dl-name-figures .name=${'n1'} .query=${new URLSearchParams(query)}></dl-name-figures>`;
const asked = 'GET /entities/n1/stats';
const none = { positive: 0, neutral: 0, negative: 0, unknown: 0 };
const nothing = {
  articles: 0,
  texts: 0,
  stories: 0,
  tierOne: 0,
  quotes: 0,
  tone: none,
  articleTone: none,
};
const stats = (more) => ({
  entity: { id: 'n1', name: 'Brackenfield', type: 'organisation', relation: 'own' },
  from: '2026-11-01T00:00:00Z',
  to: null,
  counts: nothing,
  perDay: [],
  perHour: null,
  sources: [],
  authors: [],
  topics: [],
  quotes: [],
  previous: null,
  ...more,
});
const full = (name) =>
  stats({
    entity: { id: 'n1', name, type: 'organisation', relation: 'own' },
    counts: {
      articles: 10,
      texts: 7,
      stories: 3,
      tierOne: 4,
      quotes: 30,
      tone: { positive: 1, neutral: 5, negative: 2, unknown: 2 },
      articleTone: { positive: 0, neutral: 2, negative: 8, unknown: 0 },
    },
    perDay: [
      {
        day: '2026-11-29',
        count: 10,
        tone: { positive: 1, neutral: 5, negative: 2, unknown: 2 },
        articleTone: { positive: 0, neutral: 2, negative: 8, unknown: 0 },
        quotes: 30,
      },
    ],
    sources: [{ id: 's1', name, count: 6, previous: 3 }],
    authors: [{ name, count: 2, previous: 4 }],
    topics: [{ name, count: 2, previous: 4 }],
    quotes: [
      {
        articleId: 'a1',
        headline: name,
        outlet: name,
        time: moment(3),
        language: 'en',
        text: `We are sorry. ${name}`,
        kind: 'direct',
        stance: 'states',
      },
    ],
    previous: { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z', counts: { ...nothing, articles: 5 } },
  });

export default {
  empty: { draw, answers: { [asked]: stats() }, says: 'No article of this time names it.' },
  loading: { draw, answers: { [asked]: waits }, says: 'Loading…' },
  error: { draw, answers: { [asked]: failed }, says: 'Dateline cannot answer at the moment' },
  'long names': {
    draw: () => draw('before=true'),
    answers: { [asked]: full(long) },
    says: ['In its own words', '2 of 8 with a known tone', '8 of 10 with a known tone'],
  },
  keyboard: {
    draw,
    answers: { [asked]: full('Brackenfield') },
    says: ['Articles per day and tone towards the name', '+100 %'],
    then: (stage) => {
      const addresses = [...stage.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      return [
        [/entity=Brackenfield&from=[^&]+&q=negative%3A%22Brackenfield%22/, 'the tone towards it'],
        [/entity=Brackenfield&from=[^&]+&sentiment=negative/, 'the tone of the articles'],
        [/entity=Brackenfield&from=[^&]+&source=s1/, 'an outlet'],
        [/q=speaker%3A%22Brackenfield%22/, 'its quotes'],
      ]
        .filter(([pattern]) => !addresses.some((address) => pattern.test(address)))
        .map(([, what]) => `no figure leads to ${what}`);
    },
  },
};
