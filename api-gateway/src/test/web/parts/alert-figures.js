import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { alert, failed, long } from '/tests/samples.js';
import '/app/parts/alert-figures.js';

const draw = () => html`<dl-alert-figures .alert=${alert()}></dl-alert-figures>`;
const asked = 'GET /alerts/al1/figures';
const figures = (all) => ({ [asked]: { alertId: 'al1', version: 3, explanation: '', figures: all } });
const some = {
  counted: { articles: 32, texts: 19 },
  expected: 5.1234567,
  first_seen_at: '2026-11-29T06:12:00Z',
  cappedWeeks: [3],
  base: null,
};

export default {
  empty: { draw, answers: figures(null), says: 'Nothing was counted' },
  loading: { draw, answers: { [asked]: waits }, says: 'Loading…' },
  error: { draw, answers: { [asked]: failed }, says: 'Try again' },
  'long names': { draw, answers: figures({ [long.replace(/ /g, '')]: long }), says: 'Calculate again' },
  keyboard: {
    draw,
    answers: {
      ...figures(some),
      'GET /alerts/al1/replay': {
        alertId: 'al1',
        same: false,
        sentence: 'One mention was dismissed since.',
        then: {},
        now: {},
        differences: [{ field: '/counted/articles', then: '32', now: '31' }],
        changed: [{ mentionId: 'm1', headline: 'Metal in porridge', what: 'dismissed', at: null }],
      },
    },
    says: ['Counted: articles', '5.123', 'First seen at'],
    press: ['Enter'],
    then: (stage) =>
      stage.innerText.includes('Counted: articles: 32 then, 31 now') ? [] : ['does not show what is different'],
  },
};
