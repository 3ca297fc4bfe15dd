import { html } from 'lit';
import { failed, long } from '/tests/samples.js';
import { waits } from '/tests/stage.js';
import '/app/parts/report-snapshots.js';

const asked = 'GET /reports/r1/snapshots';
const recounted = 'GET /reports/r1/snapshots/s1/recount';
const snapshot = (more) => ({
  id: 's1',
  number: 1,
  from: '2026-11-01T00:00:00Z',
  to: '2026-11-30T00:00:00Z',
  figures: { Articles: '2' },
  hash: 'abc',
  madeBy: 'ada',
  madeAt: '2026-11-30T09:00:00Z',
  ...more,
});
const answers = (items) => ({ [asked]: { items } });
const draw = () => html`<dl-report-snapshots .report=${'r1'}></dl-report-snapshots>`;
const later = () => new Promise((done) => setTimeout(done, 50));

export default {
  empty: { draw, answers: answers([]), says: 'Not made yet' },
  loading: { draw, answers: { [asked]: waits } },
  error: { draw, answers: { [asked]: failed }, says: 'Try again' },
  'long names': {
    draw,
    answers: answers([snapshot({ madeBy: long.slice(0, 100) }), snapshot({ id: 's2', number: 2 })]),
    says: ['No. 1', 'Web page'],
  },
  'what differs is named': {
    draw,
    answers: {
      ...answers([snapshot()]),
      [recounted]: { same: false, differences: [{ figure: 'Articles', then: '2', now: '1' }] },
    },
    then: async (stage) => {
      stage.querySelector('button').click();
      await later();
      return stage.textContent.includes('Articles: 1 instead of 2') ? [] : [`says ${stage.textContent}`];
    },
  },
  keyboard: {
    draw,
    answers: { ...answers([snapshot()]), [recounted]: { same: true, differences: [] } },
    focus: 'button',
    press: ['Enter'],
    then: async (stage) => {
      await later();
      return stage.textContent.includes('the same today') ? [] : [`says ${stage.textContent}`];
    },
  },
};
