import { html } from 'lit';
import { long, monitor } from '/tests/samples.js';
import '/app/core/routes.js';
import { navigation } from '/app/parts/nav.js';

const draw = (monitors, unseenAlerts = 0) =>
  html`<aside class="side" aria-label="Navigation">${navigation('/monitors/q1', { monitors, unseenAlerts })}</aside>`;

export default {
  empty: { draw: () => draw([]), says: ['Today', 'All monitors', 'Sources & health', 'Teams'] },
  'long names': { draw: () => draw([monitor({ name: long })], 12), says: ['12 new', '3 new'] },
  'for who only reads': {
    rights: ['read'],
    draw: () => draw([]),
    then: (stage) => (/API keys|Teams|Add an article/.test(stage.innerText) ? ['shows what is not allowed'] : []),
  },
  keyboard: { draw: () => draw([monitor()]) },
};
