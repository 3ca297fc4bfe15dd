import { html } from 'lit';
import { failed, long, moment } from '/tests/samples.js';
import { anotherStory, storyHistory } from '/app/parts/story-corrections.js';

const line = (more) => ({
  id: 'c1',
  at: moment(1),
  by: 'ada',
  kind: 'split',
  storyId: 'y2',
  intoStoryId: 'y1',
  articleIds: ['a1'],
  ...more,
});
let undone;
let answered;
const own = { id: 'y1', language: 'en' };
const story = (headline) => ({ id: 'y2', headline, language: 'en', articleCount: 2, lastAt: moment(1) });
const ask = () => {
  answered = undefined;
  anotherStory(own, 'Merge this story into').then((id) => (answered = id));
  return html``;
};
const search = ['p', 'Enter'];

export default {
  empty: { draw: () => html`${storyHistory([], 'y1', null)}` },
  'long names': {
    draw: () =>
      storyHistory([line({ by: long }), line({ id: 'c2', refusal: 'nothing-left', kind: 'merge' })], 'y1', () => {}),
    says: ['History', 'tried to merge, without success: No article would be left in the story.'],
  },
  'by Dateline itself': {
    draw: () => storyHistory([line({ cause: 'division', alike: 0.4, undone: true })], 'y1', () => {}),
    says: ['40 % as alike', '(undone)'],
  },
  error: {
    draw: ask,
    answers: { 'GET /stories': failed },
    press: search,
    then: () => (document.body.innerText.includes('No other story contains these words.') ? [] : ['says nothing']),
  },
  'looked for': {
    draw: ask,
    answers: { 'GET /stories': { items: [story(long), story('Porridge'), { ...story('Other'), language: 'de' }] } },
    press: search,
    then: () => (document.querySelectorAll('dialog li').length === 2 ? [] : ['not the stories of this language']),
  },
  'one is taken': {
    draw: ask,
    answers: { 'GET /stories': { items: [story('Porridge')] } },
    press: search,
    then: () => {
      document.querySelector('dialog li button')?.click();
      return answered === 'y2' ? [] : [`answers ${answered}`];
    },
  },
  keyboard: {
    draw: () => storyHistory([line()], 'y1', (id) => (undone = id)),
    press: ['Tab', 'Enter'],
    then: () => (undone === 'c1' ? [] : ['Enter on Undo undoes nothing']),
  },
};
