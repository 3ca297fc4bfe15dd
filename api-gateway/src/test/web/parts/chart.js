import { html } from 'lit';
import { long } from '/tests/samples.js';
import '/app/parts/chart.js';

const draw = (counts, name = 'Articles') =>
  html`<dl-chart
    .counts=${counts}
    .series=${[{ key: 'count', name, token: 'accent' }]}
    .period=${{ from: '2026-11-01', to: '2026-11-05' }}
    caption="Matches per day"></dl-chart>`;

export default {
  empty: { draw: () => draw([]), says: 'Matches per day as a table' },
  'nothing known': { draw: () => html`<dl-chart .series=${[]} caption="Nothing"></dl-chart>` },
  'long names': {
    draw: () => draw([{ day: '2026-11-02', count: 1_234_567 }], long),
    focus: 'summary',
    press: ['Enter'],
    then: (stage) => (stage.innerText.includes('1,234,567') ? [] : ['the table does not show the figure']),
  },
  keyboard: {
    draw: () => draw([{ day: '2026-11-02', count: 3 }]),
    focus: 'summary',
    press: ['Enter'],
    then: (stage) =>
      stage.querySelectorAll('tbody tr').length === 5 && stage.querySelector('details').open
        ? []
        : ['the table does not open, or has not one row for each day'],
  },
};
