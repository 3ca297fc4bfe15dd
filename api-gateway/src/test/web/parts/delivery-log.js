import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { delivery, failed, long, none, target } from '/tests/samples.js';
import '/app/parts/delivery-log.js';

const draw = () => html`<dl-delivery-log .target=${target()}></dl-delivery-log>`;
const asked = 'GET /deliveries';
const answers = (...items) => ({ [asked]: { items, next: null } });

export default {
  empty: { draw, answers: { [asked]: none }, says: 'Nothing was sent there yet.' },
  loading: { draw, answers: { [asked]: waits }, says: 'Loading…' },
  error: { draw, answers: { [asked]: failed }, says: 'Try again' },
  'long names': {
    draw,
    answers: answers(
      delivery({ lastError: `${long} until 2026-11-30T08:00:00Z` }),
      delivery({ id: 'd2', change: 'test', alertId: null, state: 'sent', lastError: null }),
      delivery({ id: 'd3', state: 'not-told', lastStatus: null }),
      delivery({ id: 'd4', state: 'waiting', dueAt: new Date(Date.now() + 600_000).toISOString() }),
    ),
    says: ['Failed', 'Test', 'Left out', 'next try', 'answer 503'],
  },
  'for who only reads': {
    draw,
    rights: ['read'],
    answers: answers(delivery()),
    says: 'More articles',
    then: (stage) => (stage.innerText.includes('Send again') ? ['offers what is not allowed'] : []),
  },
  keyboard: {
    draw,
    answers: { ...answers(delivery()), 'POST /deliveries/d1/resend': delivery({ state: 'waiting' }) },
    says: 'Send again',
    focus: 'td button',
    press: ['Enter'],
    then: (_, requests) =>
      requests.some((r) => r.asked === 'POST /deliveries/d1/resend') ? [] : ['does not send it again'],
  },
};
