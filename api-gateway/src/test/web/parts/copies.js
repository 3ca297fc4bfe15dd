import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { article, failed, long } from '/tests/samples.js';
import '/app/parts/copies.js';

const draw = () => html`<dl-copies .article=${'a1'}></dl-copies>`;
const asked = 'GET /articles/a1/copies';
const group = (title) => ({
  firstId: 'a1',
  count: 12,
  items: [
    article(),
    article({ id: 'a2', title, copyOf: 'a1', change: 'cut', headlineChanged: true, agency: 'Reuters' }),
  ],
});
const nothing = (stage) => (stage.querySelector('section') ? ['shows a card with nothing in it'] : []);

export default {
  empty: { draw, answers: { [asked]: { firstId: 'a1', count: 1, items: [article()] } }, then: nothing },
  loading: { draw, answers: { [asked]: waits }, then: nothing },
  error: { draw, answers: { [asked]: failed }, then: nothing },
  'long names': { draw, answers: { [asked]: group(long) }, says: ['cut, from Meridian Ledger', 'And 10 copies more.'] },
  keyboard: { draw, answers: { [asked]: group('Porridge off the shelves') }, says: 'Porridge off the shelves' },
};
