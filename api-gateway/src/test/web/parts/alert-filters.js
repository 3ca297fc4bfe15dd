import { long, monitor } from '/tests/samples.js';
import { alertFilterBar, alertFiltersOf } from '/app/parts/alert-filters.js';

let changed;
const draw = (query = '', monitors = []) =>
  alertFilterBar(alertFiltersOf(new URLSearchParams(query)), monitors, (change) => (changed = change));

export default {
  empty: { draw: () => draw(), says: ['Open', 'Acknowledged', 'Any kind', 'Any level'] },
  'long names': { draw: () => draw('monitor=q1&story=s1', [monitor({ name: long })]), says: 'Only of one story' },
  keyboard: {
    draw: () => draw('state=open'),
    press: ['Tab', 'Tab', 'Enter'],
    then: () => (changed?.state === 'acknowledged' ? [] : [`changed ${JSON.stringify(changed)}`]),
  },
};
