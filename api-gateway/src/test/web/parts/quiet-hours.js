import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { alertRoute, failed, moment } from '/tests/samples.js';
import '/app/parts/quiet-hours.js';

const draw = () => html`<dl-quiet-hours></dl-quiet-hours>`;
const asked = 'GET /quiet-hours';
const { quiet } = alertRoute();

export default {
  empty: {
    draw,
    answers: { [asked]: { zone: 'UTC', ranges: [], holidays: [], largeGoesThrough: true } },
    says: 'Add a quiet time',
  },
  loading: { draw, answers: { [asked]: waits }, says: 'Loading…' },
  error: { draw, answers: { [asked]: failed }, says: 'Try again' },
  'long names': {
    draw,
    answers: {
      [asked]: {
        ...quiet,
        holidays: Array(40).fill('2026-12-25'),
        leave: Array(3).fill({ from: '2026-12-21', to: '2027-01-03' }),
        quietUntil: moment(-3),
      },
    },
    says: 'It is quiet now',
  },
  keyboard: {
    draw,
    answers: { [asked]: { ...quiet, leave: [{ from: '2026-12-21', to: '2026-12-28' }] }, 'PUT /quiet-hours': quiet },
    says: 'From',
    focus: '.form > .check input',
    press: ['Space'],
    then: (stage, requests) => {
      const sent = requests.find((r) => r.asked.startsWith('PUT'))?.body;
      if (!sent) stage.querySelector('form').requestSubmit();
      return sent && !sent.largeGoesThrough && sent.leave.length === 1 ? [] : [`sends ${JSON.stringify(sent)}`];
    },
  },
};
