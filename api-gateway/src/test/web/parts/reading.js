import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { article, failed, longArticle, none } from '/tests/samples.js';
import { startKeys } from '/app/core/keys.js';
import '/app/parts/reading.js';

startKeys();
const entity = {
  id: 'e1',
  name: 'Brackenfield',
  type: 'organisation',
  salience: 0.5,
  mentions: [
    { field: 'text', start: 0, end: 12 },
    { field: 'title', start: 0, end: 12 },
  ],
};
const draw = () => html`<dl-reading .article=${'a1'} .matched=${[{ field: 'text', start: 13, end: 20 }]}></dl-reading>`;
const answers = (one) => ({ 'GET /articles/a1': one, 'GET /topics': none, 'GET /articles/a1/copies': { count: 1 } });
const full = answers(article({ entities: [entity] }));

export default {
  empty: {
    draw,
    answers: answers(article({ entities: [], topics: [], quotes: [], sentiment: null })),
    says: 'Metal was found in it',
    then: (stage) => (stage.querySelector('h1')?.innerText.includes('recalls') ? [] : ['has no headline']),
  },
  loading: { draw, answers: { ...answers(waits) }, says: 'Loading…' },
  error: { draw, answers: { ...answers(failed) }, says: ['Dateline cannot answer at the moment', 'Try again'] },
  'still in analysis': { draw, answers: answers(article({ status: 'received' })), says: 'Analysis is under way' },
  rejected: {
    draw,
    answers: answers(article({ status: 'rejected', rejection: 'too_short' })),
    says: 'Reason: too short',
  },
  withdrawn: {
    draw,
    answers: answers(article({ withdrawnAt: '2026-11-20T10:00:00Z' })),
    says: 'Withdrawn by its publisher',
  },
  'another language': {
    draw,
    answers: answers(article({ unsupported: ['topics', 'tone'], language: { code: 'fr', score: 0.9 } })),
    says: 'Not supported: topics, tone',
  },
  'a language that is read in part': {
    draw,
    answers: answers(
      article({
        sentiment: null,
        unsupported: ['tone'],
        language: { code: 'de', score: 0.9 },
        capabilities: {
          language: 'de',
          quotes: 'experimental',
          tone: 'none',
          line: 'German: stories, copies, search; quotes experimental; tone: not measured in this language',
        },
      }),
    ),
    says: ['German: stories, copies, search; quotes experimental', 'Not supported: tone'],
  },
  'long names': { draw, answers: answers({ ...longArticle(), entities: [entity] }) },
  'beside a list': {
    draw: () => html`<h1>Mentions</h1>
      <dl-reading .article=${'a1'} .mention=${'m1'} .level=${2}></dl-reading>`,
    answers: full,
    says: 'Open as a page',
    then: (stage) =>
      stage.querySelector('h2')?.innerText.includes('recalls') ? [] : ['the headline is no heading below the page'],
  },
  keyboard: {
    draw,
    answers: full,
    says: 'Names in this article',
    focus: '.entity > button',
    press: ['Enter', ']'],
    then: (stage) => {
      if (!stage.querySelector('mark.chosen')) return ['the name is not marked'];
      return stage.querySelector('mark.flash') ? [] : ['] does not show the next place'];
    },
  },
};
