import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { failed, long, none } from '/tests/samples.js';
import '/app/parts/alert-rules.js';

const draw = () => html`<dl-alert-rules .monitor=${'q1'}></dl-alert-rules>`;
const asked = 'GET /monitors/q1/alerts';
const rule = (more) => ({ id: 'r1', kind: 'every-match', channel: 'mail', target: 'press@example.com', ...more });

export default {
  empty: { draw, answers: { [asked]: none }, says: 'nobody is alerted' },
  loading: { draw, answers: { [asked]: waits }, says: 'Loading…' },
  error: { draw, answers: { [asked]: failed }, says: ['Dateline cannot answer at the moment', 'Try again'] },
  'long names': { draw, answers: { [asked]: { items: [rule({ target: `${long}@example.com` })] } }, says: 'By mail' },
  'an address that is not proved': {
    draw,
    answers: {
      [asked]: { items: [rule({ proved: false, targetId: 't1' })] },
      'POST /targets/t1/confirm': none,
    },
    says: 'Code in the test mail',
    focus: '[name=code]',
    press: ['1', '2', 'Enter'],
    then: (_, requests) =>
      requests.some(({ asked }) => asked === 'POST /targets/t1/confirm') ? [] : ['the code is not sent'],
  },
  'for who only reads': {
    draw,
    rights: ['read'],
    answers: { [asked]: { items: [rule()] } },
    says: 'press@example.com',
    then: (stage) => (stage.querySelector('button, input') ? ['offers what is not allowed'] : []),
  },
  keyboard: {
    draw,
    answers: { [asked]: { items: [rule()] }, 'DELETE /monitors/q1/alerts/r1': none },
    says: 'press@example.com',
    press: ['Enter'],
    then: (_, requests) =>
      requests.some(({ asked }) => asked.startsWith('DELETE')) ? [] : ['Enter on Remove removes nothing'],
  },
};
