import { long } from '/tests/samples.js';
import { filterBar, filtersOf } from '/app/parts/mention-filters.js';

let changed;
const draw = (query = '') => filterBar(filtersOf(new URLSearchParams(query)), (change) => (changed = change), null);

export default {
  empty: { draw: () => draw(), says: ['New', 'National outlets', 'Assigned to me'] },
  'long names': { draw: () => draw(`tag=${long}&state=all&tier=1`), says: long.trim().slice(0, 20) },
  keyboard: {
    draw: () => draw(),
    press: ['Tab', 'Tab', 'Enter'],
    then: () => (changed?.state === 'kept' ? [] : [`changed ${JSON.stringify(changed)}`]),
  },
};
