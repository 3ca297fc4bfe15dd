import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { failed, long, moment, none } from '/tests/samples.js';
import '/app/parts/reanalysis.js';

const draw = () => html`<dl-reanalysis></dl-reanalysis>`;
const run = (more) => ({
  id: 'n1',
  state: 'running',
  from: '2026-11-01T00:00:00Z',
  to: null,
  language: null,
  createdAt: moment(1),
  requestedBy: 'ada',
  analysisVersion: 4,
  total: 100,
  done: 40,
  failed: 1,
  articlesPerSecond: 12,
  remainingSeconds: 5400,
  ...more,
});

export default {
  empty: { draw, answers: { 'GET /reanalyses': none }, says: 'Nothing has been re-analysed yet.' },
  loading: { draw, answers: { 'GET /reanalyses': waits }, says: 'Loading…' },
  error: { draw, answers: { 'GET /reanalyses': failed }, says: 'Dateline cannot answer at the moment' },
  'long names': {
    draw,
    answers: { 'GET /reanalyses': { items: [run({ requestedBy: long })] } },
    says: ['40 of 100, 1 failed', 'about 2 hours left'],
  },
  keyboard: {
    draw,
    answers: { 'GET /reanalyses': none, 'POST /reanalyses': {} },
    says: 'Nothing has been re-analysed yet.',
    press: [...Array(8).fill('Tab'), 'Enter'],
    then: (_, requests) => (requests.some(({ asked }) => asked.startsWith('POST')) ? [] : ['Enter starts nothing']),
  },
};
