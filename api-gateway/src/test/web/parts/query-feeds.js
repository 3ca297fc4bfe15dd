import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { failed, long } from '/tests/samples.js';
import '/app/parts/query-feeds.js';

const draw = (name = 'Acme Foods') => html`<dl-query-feeds .name=${name}></dl-query-feeds>`;
const asked = 'GET /sources/query-feeds';
const feed = (more) => ({
  id: 'bing-news',
  kind: 'news',
  name: 'Bing News',
  asks: 'name',
  example: null,
  url: 'https://news.example/search?q=%22Acme%20Foods%22',
  covers: 'News sites of the whole world.',
  terms: 'For personal use.',
  state: 'off',
  sourceId: null,
  ...more,
});
const channel = feed({
  id: 'youtube',
  kind: 'video',
  name: 'YouTube channel',
  asks: 'channel',
  example: 'UC_x5X',
  url: null,
});
const list = (...items) => ({ items, next: null });
const later = () => new Promise((done) => setTimeout(done, 150));
const press = async (stage, label) => {
  stage.querySelector(`button[aria-label="Read ${label}"]`)?.click();
  await later();
};

export default {
  empty: {
    draw: () => draw(''),
    answers: { [asked]: list(feed({ url: null })) },
    says: ['Whom or what the feeds are about', 'Nothing is read before you choose it.'],
    then: (stage) => (stage.querySelector('button').disabled ? [] : ['offers a feed of nobody']),
  },
  loading: { draw, answers: { [asked]: waits }, says: 'Loading…' },
  error: { draw, answers: { [asked]: failed }, says: 'Dateline cannot answer at the moment' },
  'long names': {
    draw: () => draw(long.slice(0, 100)),
    answers: { [asked]: list(feed({ name: long, covers: long, terms: long }), channel) },
    says: 'Video channels',
  },
  'right to left': { draw: () => draw('شركة الميناء'), answers: { [asked]: list(feed()) }, says: 'Bing News' },
  keyboard: {
    draw,
    answers: {
      'POST /sources': { id: 's1', name: 'Bing News: Acme Foods' },
      [asked]: list(feed(), feed({ id: 'x', name: 'Other', state: 'healthy', sourceId: 's9' })),
    },
    says: ['News searches', 'For personal use.', 'It is read'],
    focus: 'button',
    press: ['Enter'],
    then: (stage, requests) => {
      const sent = requests.find((each) => each.asked === 'POST /sources')?.body;
      return sent?.url.startsWith('https://news.example') && sent.name === 'Bing News: Acme Foods'
        ? []
        : [JSON.stringify(requests)];
    },
  },
  'what cannot be added says why': {
    draw,
    answers: {
      [asked]: list(feed()),
      'POST /sources': { ...failed, type: '/problems/robots-disallowed', status: 422 },
    },
    says: 'Bing News',
    then: async (stage) => {
      if (!stage.querySelector('.why')) await press(stage, 'Bing News');
      return stage.innerText.includes('The site does not allow reading') ? [] : ['does not say why'];
    },
  },
  'an id that is none': {
    draw,
    answers: { [asked]: list(channel) },
    says: 'YouTube channel',
    then: async (stage, requests) => {
      stage.querySelector('#feed-youtube').value = 'not an id';
      if (!stage.querySelector('.why')) await press(stage, 'YouTube channel');
      return stage.innerText.includes('It looks like UC_x5X.') && !requests.some((r) => r.asked === 'POST /sources')
        ? []
        : ['adds it all the same'];
    },
  },
  'who may not add': {
    draw,
    rights: ['read'],
    answers: { [asked]: list(feed()) },
    says: 'Bing News',
    then: (stage) => (stage.querySelector('button') ? ['offers what is not allowed'] : []),
  },
};
