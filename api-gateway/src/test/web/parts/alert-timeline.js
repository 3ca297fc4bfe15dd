import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { alert, failed, long, moment, none } from '/tests/samples.js';
import '/app/parts/alert-timeline.js';

const draw = () => html`<dl-alert-timeline .alert=${alert()}></dl-alert-timeline>`;
const asked = 'GET /alerts/al1/events';
const event = (more) => ({
  version: 1,
  at: moment(2),
  change: 'opened',
  by: null,
  note: null,
  level: 'small',
  explanation: '8 articles in 6 hours.',
  count: 8,
  ...more,
});

export default {
  empty: { draw, answers: { [asked]: none }, says: 'Nothing has happened' },
  loading: { draw, answers: { [asked]: waits }, says: 'Loading…' },
  error: { draw, answers: { [asked]: failed }, says: 'Try again' },
  'long names': {
    draw,
    answers: {
      [asked]: { items: [event(), event({ change: 'noted', by: 'a'.repeat(80), note: long, explanation: long })] },
    },
    says: ['Opened', 'Note', '8 articles'],
  },
  keyboard: {
    draw,
    answers: { [asked]: { items: [event(), event({ change: 'rose', level: 'large' })] } },
    says: ['Level rose', 'Large'],
  },
};
