import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { failed, longMention, mention, moment } from '/tests/samples.js';
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
const history = 'GET /mentions/m1/history';

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
  loading: { draw: () => draw(mention(), { form: 'history' }), answers: { [history]: waits }, says: 'Loading…' },
  error: { draw: () => draw(mention(), { form: 'history' }), answers: { [history]: failed }, says: 'Try again soon.' },
  history: {
    draw: () => draw(mention(), { form: 'history' }),
    answers: { [history]: { items: [{ at: moment(1), by: 'ada', field: 'owner', before: null, after: 'ada' }] } },
    says: 'Assignee: nothing → ada',
  },
  'for who only reads': {
    draw: () => draw(mention(), { writable: false }),
    then: (stage) => (stage.querySelector('button, input') ? ['offers what is not allowed'] : []),
  },
  keyboard: {
    draw: () => draw(mention()),
    press: ['Tab', 'Space'],
    then: () => (done.some(([name, id]) => name === 'choose' && id === 'm1') ? [] : [`did ${JSON.stringify(done)}`]),
  },
};
