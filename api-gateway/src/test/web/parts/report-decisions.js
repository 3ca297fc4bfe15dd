import { html } from 'lit';
import { failed, long } from '/tests/samples.js';
import { waits } from '/tests/stage.js';
import '/app/parts/report-decisions.js';

const asked = 'GET /reports/r1/decisions';
const decision = (more) => ({
  id: 'd1',
  at: '2026-11-30T09:00:00Z',
  by: 'ada',
  decision: 'We speak at noon.',
  basis: null,
  ...more,
});
const answers = (items) => ({ [asked]: { items } });
const draw = () => html`<dl-report-decisions .report=${'r1'}></dl-report-decisions>`;

export default {
  empty: { draw, answers: answers([]), says: ['Nothing was decided yet', 'Log the decision'] },
  loading: { draw, answers: { [asked]: waits } },
  error: { draw, answers: { [asked]: failed }, says: 'Try again' },
  'long names': {
    draw,
    answers: answers([decision({ decision: long, basis: long, by: long.slice(0, 100) })]),
    says: 'Because:',
  },
  'for who may only read': {
    draw,
    rights: ['read'],
    answers: answers([decision()]),
    then: (stage) => (stage.querySelector('form') ? ['has a form'] : []),
  },
  keyboard: {
    draw,
    answers: { ...answers([]), 'POST /reports/r1/decisions': decision() },
    focus: '#decision',
    press: ['W', 'e', 'Tab', 'Tab', 'Enter'],
    then: (_, requests) => {
      const sent = requests.find((each) => each.asked === 'POST /reports/r1/decisions');
      return sent?.body.decision === 'We' && sent.body.basis === null ? [] : [`sends ${JSON.stringify(requests)}`];
    },
  },
};
