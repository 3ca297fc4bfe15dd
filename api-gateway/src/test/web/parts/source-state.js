import { html } from 'lit';
import { long } from '/tests/samples.js';
import { stateChip } from '/app/parts/source-state.js';

export default {
  empty: { draw: () => html`${stateChip('new')}`, says: 'New' },
  all: {
    draw: () => html`${['healthy', 'slowing', 'failing', 'gone', 'blocked'].map(stateChip)}`,
    says: ['Healthy', 'Slowing', 'Failing', 'Gone', 'Blocked'],
  },
  'long names': { draw: () => html`<p>${stateChip(long)}</p>` },
};
