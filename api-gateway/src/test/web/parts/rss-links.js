import { html } from 'lit';
import { failed, long } from '/tests/samples.js';
import { waits } from '/tests/stage.js';
import '/app/parts/rss-links.js';

const asked = 'GET /rss-links';
const link = (more) => ({
  id: 'r1',
  monitorId: 'q1',
  briefingId: null,
  name: 'Harbour',
  createdAt: '2026-11-29T08:00:00Z',
  lastUsedAt: null,
  ...more,
});
const draw = () => html`<dl-rss-links></dl-rss-links>`;

export default {
  empty: { draw, answers: { [asked]: { items: [] } }, says: 'None yet' },
  loading: { draw, answers: { [asked]: waits } },
  error: { draw, answers: { [asked]: failed }, says: 'Try again' },
  'long names': {
    draw,
    answers: {
      [asked]: {
        items: [
          link({ name: long }),
          link({ id: 'r2', monitorId: null, briefingId: 'b1', lastUsedAt: '2026-11-30T08:00:00Z' }),
        ],
      },
    },
    says: ['never asked', 'last asked', 'editions'],
  },
  keyboard: {
    draw,
    answers: { [asked]: { items: [link()] }, 'DELETE /rss-links/r1': {} },
    focus: 'button',
    press: ['Enter'],
    then: () => (document.querySelector('dialog[open]') ? [] : ['removes without asking']),
  },
};
