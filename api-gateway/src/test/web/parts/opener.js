import { html } from 'lit';
import { long } from '/tests/samples.js';
import { opener } from '/app/parts/opener.js';

const form = html`<form><label>Name <input name="name" /></label> <button class="btn">Create</button></form>`;
const shown = (stage) => stage.querySelector('form').checkVisibility();

export default {
  empty: { draw: () => opener('New rule', form), then: (stage) => (shown(stage) ? ['is open unasked'] : []) },
  'open from the beginning': {
    draw: () => opener('New rule', form, true),
    then: (stage) => (shown(stage) ? [] : ['is closed']),
  },
  'long names': { draw: () => html`<div class="card">${opener(long, form, true)}</div>` },
  keyboard: {
    draw: () => opener('New rule', form),
    press: ['Enter'],
    then: (stage) => {
      if (!shown(stage)) return ['Enter does not open it'];
      return document.activeElement?.name === 'name' ? [] : ['the first field has not the focus'];
    },
  },
  'closed by keyboard': {
    draw: () => opener('New rule', form, true),
    focus: 'input',
    press: ['Escape'],
    then: (stage) => {
      if (shown(stage)) return ['Escape does not close it'];
      return document.activeElement?.matches('summary') ? [] : ['the focus does not go back'];
    },
  },
};
