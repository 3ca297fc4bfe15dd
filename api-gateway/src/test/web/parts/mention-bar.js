import { html } from 'lit';
import { longMention, mention } from '/tests/samples.js';
import { mentionBar } from '/app/parts/mention-bar.js';

let done = [];
const act = Object.fromEntries(
  ['keep', 'own', 'open', 'save', 'close'].map((name) => [name, (...all) => done.push([name, ...all])]),
);
const draw = (one, more) => {
  done = [];
  const step = (by) => done.push(['step', by]);
  return html`<div>${mentionBar(one, { act, form: null, writable: true, step, ...more })}</div>`;
};
const tones = (target, article) => ({
  target: { label: target, score: 0, entity: 'Quillon' },
  article: { label: article, score: -0.4, entity: null },
});

export default {
  empty: {
    draw: () => draw(mention({ tags: [], note: null, owner: null, tone: null, matchedWords: [] })),
    says: ['Keep', 'Dismiss', 'Matched by facts'],
  },
  'long names': { draw: () => draw(longMention(), { form: 'note' }), says: 'Save note' },
  'tones that differ': {
    draw: () => draw(mention({ tones: tones('neutral', 'negative'), tone: tones('neutral', 'negative').article })),
    says: ['Towards Quillon: neutral', 'Article: negative'],
    then: (stage) => {
      const others = [...stage.querySelectorAll('.chip.other')].map((chip) => chip.innerText.trim());
      return others.join() === 'Towards Quillon: neutral' ? [] : [`does not count: ${others}`];
    },
  },
  'of several monitors': {
    draw: () =>
      draw(mention({ others: [{ id: 'm2', monitorId: 'q2', monitorName: 'Marguerite Oduya', state: 'kept' }] })),
    says: ['Brackenfield recall', 'Marguerite Oduya'],
  },
  'for who only reads': {
    draw: () => draw(mention(), { writable: false }),
    says: 'Who changed what',
    then: (stage) => (stage.querySelector('.deeds') ? ['offers what is not allowed'] : []),
  },
  keyboard: {
    draw: () => draw(mention()),
    press: ['Enter', 'Tab', 'Enter'],
    then: () => {
      const names = done.map(([name, , form]) => [name, form].filter(Boolean).join(' ')).join();
      return names === 'keep,open dismiss' ? [] : [`did ${names}`];
    },
  },
  'next by keyboard': {
    draw: () => draw(mention(), { ends: [true, false] }),
    focus: '[aria-label="Next mention"]',
    press: ['Enter'],
    then: () => (done.some(([name, by]) => name === 'step' && by === 1) ? [] : ['does not go on']),
  },
};
