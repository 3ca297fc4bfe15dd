import { html } from 'lit';
import { long } from '/tests/samples.js';
import { filterChoice, stateChoice } from '/app/parts/filter-choice.js';

let changed;
const change = (to) => (changed = to);
const options = [
  ['', 'Any tone'],
  ['negative', 'Negative'],
];
const draw = (list = options, value = '') =>
  html`<div>
    ${stateChoice([['', 'All'], ...list.slice(1)], value, change)}
    ${filterChoice('filter-tone', 'tone', 'Tone', list, value, change)}
  </div>`;

export default {
  empty: { draw: () => draw([['', 'Any tone']]), says: ['All', 'Any tone'] },
  'long names': { draw: () => draw([['', 'Any tone'], ['x', long]], 'x'), says: 'All' },
  keyboard: {
    draw,
    focus: '.segmented button:last-child',
    press: ['Enter'],
    then: () => (changed?.state === 'negative' ? [] : [`changes ${JSON.stringify(changed)}`]),
  },
  'a choice is told by its name': {
    draw,
    then: (stage) => {
      const select = stage.querySelector('select');
      select.value = 'negative';
      select.dispatchEvent(new Event('change'));
      return changed?.tone === 'negative' ? [] : [`changes ${JSON.stringify(changed)}`];
    },
  },
};
