import { long } from '/tests/samples.js';
import { facetPanel } from '/app/parts/facets.js';

let changed;
const draw = (facets, filters = {}) => facetPanel(facets, filters, (name, value) => (changed = [name, value]), true);
const facets = (label) => ({
  day: [{ value: '2026-11-02', count: 3 }],
  source: [{ value: 's1', label, count: 3 }],
  topic: [{ value: 'own:t1', label: 'Product safety', count: 2, own: true }],
  sentiment: [{ value: 'negative', count: 1 }],
});

export default {
  empty: { draw: () => draw(null), says: 'Published' },
  'long names': { draw: () => draw(facets(long)), says: ['Source', 'Product safety', 'ours', 'Negative'] },
  'what is chosen stays': { draw: () => draw(facets('Ledger'), { source: ['gone'] }), says: 'gone' },
  keyboard: {
    draw: () => draw({ source: [{ value: 's1', label: 'Ledger', count: 3 }] }),
    focus: '.facet [type=checkbox]',
    press: ['Space'],
    then: () => (JSON.stringify(changed) === '["source",["s1"]]' ? [] : [`changed ${JSON.stringify(changed)}`]),
  },
};
