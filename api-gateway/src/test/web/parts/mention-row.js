import { html } from 'lit';
import { longMention, mention } from '/tests/samples.js';
import { mentionRow } from '/app/parts/mention-row.js';

let done = [];
const act = Object.fromEntries(
  ['keep', 'own', 'open', 'save', 'choose', 'close'].map((name) => [name, (...all) => done.push([name, ...all])]),
);
const draw = (one, more) => {
  done = [];
  return html`<ol class="rows" aria-label="Mentions">
    ${mentionRow(one, { act, form: null, withMonitor: true, writable: true, chosen: false, ...more })}
  </ol>`;
};
const tones = (target, article) => ({
  target: { label: target, score: 0, entity: 'Quillon' },
  article: { label: article, score: -0.4, entity: null },
});

export default {
  empty: {
    draw: () =>
      draw(mention({ tags: [], note: null, owner: null, tier: null, tone: null, matches: [], matchedWords: [] })),
    says: 'Matched by facts about the article',
  },
  new: { draw: () => draw(mention()), says: ['Matched Brackenfield', 'in the headline', 'national outlet', '#crisis'] },
  dismissed: { draw: () => draw(mention({ state: 'dismissed', reason: 'Too minor' })), says: 'Dismissed: Too minor' },
  'long names': { draw: () => draw(longMention(), { form: 'tag' }), says: 'Save tags' },
  'form of dismissing': { draw: () => draw(mention(), { form: 'dismiss' }), says: 'Dismiss' },
  'form of a note': { draw: () => draw(mention(), { form: 'note' }), says: 'Save note' },
  'form of the tone': { draw: () => draw(mention(), { form: 'tone' }), says: 'Set tone' },
  'of several monitors': {
    draw: () =>
      draw(mention({ others: [{ id: 'm2', monitorId: 'q2', monitorName: 'Marguerite Oduya', state: 'new' }] })),
    says: ['Brackenfield recall', 'Marguerite Oduya'],
  },
  'tones that agree': {
    draw: () => draw(mention({ tones: tones('negative', 'negative'), tone: tones('negative', 'negative').target })),
    then: (stage) => (/Towards|Article/.test(stage.innerText) ? ['says the same twice'] : []),
  },
  'tones that differ': {
    draw: () => draw(mention({ tones: tones('neutral', 'negative'), tone: tones('neutral', 'negative').article })),
    says: ['Article: negative', 'Towards Quillon: neutral'],
  },
  'for who only reads': {
    draw: () => draw(mention(), { writable: false }),
    then: (stage) => (stage.querySelector('button, input') ? ['offers what is not allowed'] : []),
  },
  keyboard: {
    draw: () => draw(mention()),
    focus: '.choose',
    press: ['Space'],
    then: () => (done.some(([name, id]) => name === 'choose' && id === 'm1') ? [] : [`did ${JSON.stringify(done)}`]),
  },
};
