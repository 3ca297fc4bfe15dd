import { html } from 'lit';
import { session } from '/app/core/session.js';
import { long } from '/tests/samples.js';
import { addKeys, hasShortcuts, startKeys } from '/app/core/keys.js';
import '/app/parts/account-menu.js';

let pressed = 0;
startKeys();
addKeys('Test', [{ keys: 'y', run: () => (pressed += 1) }]);

let out = 0;
const draw = () => {
  out = 0;
  return html`<dl-account-menu @sign-out=${() => (out += 1)}></dl-account-menu>`;
};
const shown = (stage) => stage.querySelector('.account')?.checkVisibility();

export default {
  empty: { draw, says: 'ada', then: (stage) => (shown(stage) ? ['is open before anybody asked'] : []) },
  'long names': {
    draw: () => {
      session.account = { ...session.account, username: long, tenant: { name: long } };
      return draw();
    },
    press: ['Enter'],
    then: (stage) => (shown(stage) ? [] : ['does not open']),
  },
  keyboard: {
    draw,
    press: ['Enter', 'Escape'],
    then: (stage) => {
      if (shown(stage)) return ['Escape does not close it'];
      return document.activeElement?.matches('.who') ? [] : ['the focus does not come back'];
    },
  },
  'the way out': {
    draw,
    press: ['Enter', 'Shift+Tab', 'Enter'],
    focus: '.who',
    then: (stage) => (shown(stage) || out ? ['stays open'] : []),
  },
  'sign out by keyboard': {
    draw,
    press: ['Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter'],
    then: () => (out === 1 ? [] : [`signs out ${out} times`]),
  },
  'shortcuts that are switched off': {
    draw: () => {
      localStorage.removeItem('dateline-no-shortcuts');
      pressed = 0;
      return html`${draw()}<button class="btn" id="after">After</button>`;
    },
    press: ['Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Space', 'Escape', 'y'],
    then: () => {
      const found = [hasShortcuts() && 'stay on', pressed && 'a letter still does something'].filter(Boolean);
      localStorage.removeItem('dateline-no-shortcuts');
      return found;
    },
  },
};
