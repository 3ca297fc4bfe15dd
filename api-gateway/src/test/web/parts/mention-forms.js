import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { failed, longMention, mention, moment } from '/tests/samples.js';
import { mentionForm } from '/app/parts/mention-forms.js';

let done = [];
const act = {
  save: (one, change) => done.push(['save', change]),
  close: () => done.push(['close']),
};
const draw = (name, one = mention()) => {
  done = [];
  return html`<div>${mentionForm(name, one, act)}</div>`;
};
const history = 'GET /mentions/m1/history';
const saved = (wanted) => () => {
  const found = JSON.stringify(done);
  return found === JSON.stringify([['save', wanted]]) ? [] : [`did ${found}`];
};

export default {
  empty: {
    draw: () => draw(null),
    then: (stage) => (stage.querySelector('form') ? ['shows a form that nobody opened'] : []),
  },
  'long names': { draw: () => draw('tag', longMention()), says: 'Save tags' },
  dismissing: { draw: () => draw('dismiss'), says: 'Dismiss' },
  tone: { draw: () => draw('tone'), says: ['Set tone', 'negative'] },
  loading: { draw: () => draw('history'), answers: { [history]: waits }, says: 'Loading…' },
  error: { draw: () => draw('history'), answers: { [history]: failed }, says: 'Try again soon.' },
  history: {
    draw: () => draw('history'),
    answers: { [history]: { items: [{ at: moment(1), by: 'ada', field: 'owner', before: null, after: 'ada' }] } },
    says: 'Assignee: nothing → ada',
  },
  keyboard: {
    draw: () => draw('note', mention({ note: '' })),
    press: ['H', 'i', 'Enter'],
    then: saved({ note: 'Hi' }),
  },
  'tags by keyboard': {
    draw: () => draw('tag', mention({ tags: [] })),
    press: ['a', ',', 'b', ',', 'a', 'Enter'],
    then: saved({ tags: ['a', 'b'] }),
  },
};
