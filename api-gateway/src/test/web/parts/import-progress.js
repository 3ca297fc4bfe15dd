import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { failed, long } from '/tests/samples.js';
import '/app/parts/import-progress.js';

const draw = (value) => html`<dl-import-progress .value=${value}></dl-import-progress>`;
const run = (more) => ({ id: 'i1', state: 'done', total: 1, waiting: 0, added: 1, known: 0, feeds: {}, ...more });
const line = (name) => ({ line: 1, sourceId: 's1', name, outcome: 'added', reason: 'again at 2026-11-29T15:49:36Z' });
const lines = 'GET /sources/imports/i1/lines';

export default {
  empty: { draw: () => draw(null) },
  loading: {
    draw: () => draw(run({ state: 'running', total: 10, waiting: 4 })),
    answers: { 'GET /sources/imports/i1': waits },
    says: 'Adding sources: 6 of 10',
  },
  'with problems': {
    draw: () => draw(run({ feeds: { slowing: 1 }, refused: ['not an address'] })),
    says: ['1 address processed, with problems', 'slow to answer'],
  },
  error: { draw: () => draw(run()), answers: { [lines]: failed }, says: '1 address processed' },
  'long names': {
    draw: () => draw(run({ refused: [long] })),
    answers: { [lines]: { items: [line(long)] } },
    press: ['Enter'],
    says: 'Addresses that cannot be read',
  },
  keyboard: {
    draw: () => draw(run()),
    answers: { [lines]: { items: [line('Ledger')] } },
    press: ['Enter'],
    then: (stage) => (stage.querySelector('tbody')?.innerText.includes('Ledger') ? [] : ['no result is shown']),
  },
};
