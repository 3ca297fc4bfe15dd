import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { failed, long } from '/tests/samples.js';
import '/app/parts/origin-figures.js';

const draw = (query = '') =>
  html`<dl-origin-figures .source=${'s1'} .query=${new URLSearchParams(query)}></dl-origin-figures>`;
const author = (name) => () =>
  html`<dl-origin-figures .author=${name} .query=${new URLSearchParams({ name })}></dl-origin-figures>`;
const asked = 'GET /sources/s1/stats';
const none = { positive: 0, neutral: 0, negative: 0, unknown: 0 };
const nothing = { articles: 0, articleTone: none, mentions: 0, tone: none, mentionTone: none };
const stats = (more) => ({
  sourceId: 's1',
  name: 'Meridian Ledger',
  from: '2026-11-01T00:00:00Z',
  to: null,
  counts: nothing,
  perDay: [],
  sources: [],
  topics: [],
  names: [],
  languages: [],
  authors: [],
  previous: null,
  ...more,
});
const full = (name, more) =>
  stats({
    name,
    counts: {
      articles: 10,
      articleTone: { positive: 0, neutral: 1, negative: 7, unknown: 2 },
      mentions: 4,
      tone: { positive: 1, neutral: 1, negative: 1, unknown: 1 },
      mentionTone: { positive: 0, neutral: 0, negative: 4, unknown: 0 },
    },
    perDay: [
      {
        day: '2026-11-29',
        count: 10,
        articleTone: { positive: 0, neutral: 1, negative: 7, unknown: 2 },
        mentions: 4,
        tone: { positive: 1, neutral: 1, negative: 1, unknown: 1 },
      },
    ],
    sources: [{ value: 's1', label: name, count: 10 }],
    topics: [{ value: 'medtop:04000000', label: name, count: 6 }],
    names: [{ value: 'e1', label: name, count: 5 }],
    languages: [{ value: 'en', label: 'en', count: 10 }],
    authors: [{ name, count: 3 }],
    previous: { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z', counts: { ...nothing, articles: 5 } },
    ...more,
  });
const leads = (stage, wanted) => {
  const addresses = [...stage.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  return wanted
    .filter(([pattern]) => !addresses.some((address) => pattern.test(address)))
    .map(([, what]) => `nothing leads to ${what}`);
};

export default {
  empty: {
    draw,
    answers: { [asked]: stats() },
    says: ['No article of this time is stored.', 'Your monitors found nothing of it in this time.'],
  },
  loading: { draw, answers: { [asked]: waits }, says: 'Loading…' },
  error: { draw, answers: { [asked]: failed }, says: 'Dateline cannot answer at the moment' },
  'long names': {
    draw: () => draw('before=true'),
    answers: { [asked]: full(long) },
    says: ['7 of 8 with a known tone', '1 of 3 with a known tone', '2 articles have no tone'],
  },
  keyboard: {
    draw,
    answers: { [asked]: full('Meridian Ledger') },
    says: ['Articles per day and tone', 'Found by your monitors per day', '+100 %'],
    then: (stage) =>
      leads(stage, [
        [/^\/articles\?source=s1&from=[^&]+&sentiment=negative/, 'the tone of the articles'],
        [
          /^\/mentions\?state=new%2Cseen%2Ckept&source=s1&from=[^&]+&sentiment=negative&tone=target/,
          'the tone towards us',
        ],
        [/^\/articles\?source=s1&from=[^&]+&topic=medtop/, 'a topic'],
        [/^\/articles\?source=s1&from=[^&]+&entity=e1/, 'a name'],
        [/^\/authors\?name=Meridian\+Ledger/, 'an author'],
      ]),
  },
  'an author': {
    draw: author('Anneke Voss'),
    answers: { 'GET /authors/stats': full('Anneke Voss', { sourceId: null }) },
    says: 'Outlets',
    then: (stage) =>
      leads(stage, [
        [/^\/articles\?q=author%3A%22Anneke\+Voss%22&from=/, 'the articles'],
        [/^\/mentions\?state=new%2Cseen%2Ckept&author=Anneke\+Voss/, 'the mentions'],
        [/^\/outlets\/s1/, 'an outlet'],
      ]),
  },
};
