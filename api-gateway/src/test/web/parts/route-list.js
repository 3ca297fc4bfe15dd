import { html } from 'lit';
import { alertRoute, long } from '/tests/samples.js';
import { routeList } from '/app/parts/route-list.js';

let did;
const act = {
  move: (at, by) => (did = `move ${at} ${by}`),
  edit: () => {},
  switch: () => {},
  remove: () => {},
};
const draw = (routes, edited) =>
  html`<h2 class="sr">Routes</h2>
    ${routeList(routes, act, edited, (r) => html`<p>Form of ${r.name}</p>`)}`;
const two = () => [alertRoute(), alertRoute({ id: 'ro2', name: 'Everybody', active: false })];

export default {
  empty: { draw: () => draw([]) },
  'long names': { draw: () => draw([alertRoute({ name: long, sentence: long })], 'ro1'), says: 'Form of' },
  'for who only reads': {
    draw: () => draw(two()),
    rights: ['read'],
    says: 'paused',
    then: (stage) => (stage.querySelector('button') ? ['offers what is not allowed'] : []),
  },
  keyboard: {
    draw: () => draw(two()),
    focus: '[data-route=ro2] button',
    press: ['Enter'],
    then: () => (did === 'move 1 -1' ? [] : [`did ${did}`]),
  },
};
