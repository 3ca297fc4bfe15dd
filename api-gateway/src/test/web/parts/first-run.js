import { html } from 'lit';
import { failed, long, none } from '/tests/samples.js';
import { planOf } from '/app/core/first-run.js';
import '/app/parts/first-run.js';

const feed = (more) => ({
  url: 'https://ledger.example/rss',
  name: 'Meridian Ledger',
  country: 'GB',
  beat: 'business',
  tier: 1,
  state: 'off',
  ...more,
});
const starter = [feed(), feed({ url: 'https://courier.example/rss', name: 'Courier', country: 'US', tier: 2 })];
const draw = (feeds = starter) => html`<dl-first-run .starter=${feeds}></dl-first-run>`;
const searches = { 'GET /sources/query-feeds': none };
const later = () => new Promise((done) => setTimeout(done, 100));
const answers = {
  company: 'Acme "Foods"',
  aliases: ['Acme'],
  products: [],
  rivals: ['Globex'],
  people: ['Robin Vale'],
  countries: ['GB'],
  beats: [],
};

async function planned(stage, name) {
  stage.querySelector('#company').value = name;
  stage.querySelector('form').requestSubmit();
  await later();
}

export default {
  empty: { draw: () => draw([]), says: ['Your company', 'Show what is created'] },
  'long names': {
    draw,
    answers: searches,
    then: async (stage) => {
      await planned(stage, long.slice(0, 100));
      return stage.textContent.includes('Create all of it') ? [] : ['shows no plan'];
    },
  },
  error: {
    draw,
    answers: {
      ...searches,
      'POST /entities': failed,
      'POST /monitors': { id: 'm1' },
      'POST /alert-rules': { id: 'r1' },
    },
    then: async (stage) => {
      await planned(stage, 'Acme');
      await stage.querySelector('dl-first-run').run();
      await later();
      const text = stage.textContent;
      return text.includes('not done') && text.includes('done') && text.includes('Create all of it') ? [] : [text];
    },
  },
  keyboard: {
    draw,
    answers: searches,
    focus: '#company',
    press: ['A', 'Enter'],
    then: async (stage) => {
      await later();
      return stage.textContent.includes('A: trouble') ? [] : ['shows no plan'];
    },
  },
  'what was created can be undone': {
    draw,
    answers: {
      ...searches,
      'POST /entities': { id: 'e1' },
      'POST /monitors': { id: 'm1' },
      'POST /alert-rules': { id: 'r1' },
      'DELETE /entities/e1': {},
    },
    then: async (stage, requests) => {
      await planned(stage, 'Acme');
      await stage.querySelector('dl-first-run').run();
      await later();
      stage.querySelector('li .btn').click();
      await later();
      const asked = requests.map((each) => each.asked);
      return asked.includes('DELETE /entities/e1') && stage.textContent.includes('undone') ? [] : [asked.join()];
    },
  },
  'searches of other services are offered with the plan': {
    draw,
    answers: searches,
    then: async (stage, requests) => {
      await planned(stage, 'Acme');
      const name = stage.querySelector('#feeds-name')?.value;
      return name === 'Acme' && requests.some((each) => each.asked === 'GET /sources/query-feeds')
        ? []
        : ['offers no searches of the company'];
    },
  },
  'a plan has names, queries that are quoted, and the feeds of the countries': {
    draw,
    then: () => {
      const plan = planOf(answers, starter);
      const queries = plan.map(({ request }) => request.query).filter(Boolean);
      const feeds = plan.find(({ group }) => group === 'Feeds').request.urls;
      return queries[0] === String.raw`("Acme \"Foods\"" OR "Acme")` &&
        queries.length === 4 &&
        feeds.join() === starter[0].url &&
        plan.filter(({ group }) => group === 'Names').length === 3
        ? []
        : [JSON.stringify(plan)];
    },
  },
};
