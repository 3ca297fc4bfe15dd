import { html } from 'lit';
import { long } from '/tests/samples.js';
import { addKeys } from '/app/core/keys.js';
import { confirmed, showShortcuts } from '/app/parts/dialogs.js';

let answer;
const ask = (title, text) => {
  answer = undefined;
  confirmed(title, text, 'Delete monitor').then((yes) => (answer = yes));
  return html``;
};

export default {
  empty: { draw: () => html`<dl-secret></dl-secret>`, says: 'Copy' },
  'long names': { draw: () => ask(`Delete “${long}”?`, long), says: 'Delete monitor' },
  secret: { draw: () => html`<dl-secret .value=${`dl_${'x'.repeat(200)}`}></dl-secret>`, says: 'dl_xxx' },
  shortcuts: {
    draw: () => {
      addKeys('Mentions', [{ keys: 'k|ArrowUp', label: 'Previous in the list', run: () => true }]);
      showShortcuts();
      return html``;
    },
    says: ['Keyboard shortcuts', 'Previous in the list', '↑'],
  },
  'Escape means no': {
    draw: () => ask('Delete?', 'It cannot be undone.'),
    press: ['Escape'],
    then: () => (answer === false ? [] : [`Escape answers ${answer}`]),
  },
  keyboard: {
    draw: () => ask('Delete?', 'It cannot be undone.'),
    press: ['Tab', 'Enter'],
    then: () => (answer === true ? [] : [`answers ${answer}`]),
  },
};
