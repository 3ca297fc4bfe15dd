import { html } from 'lit';
import { long } from '/tests/samples.js';
import { change, countTable } from '/app/parts/count-table.js';

const table = (rows) =>
  countTable({
    id: 'outlets',
    title: 'Outlets',
    rows,
    total: 8,
    unit: 'articles',
    name: ({ name }) => name,
    href: ({ name }) => `/articles?source=${encodeURIComponent(name)}`,
  });

export default {
  empty: { draw: () => html`<p>Nothing: ${table([])}${change(3, null)}${change(0, 0)}</p>`, says: 'Nothing:' },
  'with the period before': {
    draw: () =>
      table([
        { name: 'Ledger', count: 6, previous: 3 },
        { name: 'Courier', count: 2, previous: 0 },
      ]),
    says: ['+100 %', 'none before', 'Share of 8 articles.'],
    then: (stage) =>
      stage.querySelector('td a').getAttribute('href') === '/articles?source=Ledger'
        ? []
        : ['a figure does not lead to what it counts'],
  },
  'long names': { draw: () => table([{ name: long, count: 6, previous: 12 }]), says: '−50 %' },
};
