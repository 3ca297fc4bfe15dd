import { html } from 'lit';
import { long } from '/tests/samples.js';
import { tags } from '/app/core/tags.js';
import '/app/parts/tag-field.js';

const known = (...names) => names.map((name, i) => ({ id: `t${i}`, name, colour: null, mentions: i, rules: 0 }));

const draw = (value, items) => {
  tags.set(items);
  return html`<form class="inline wide" @submit=${(event) => event.preventDefault()}>
    <dl-tag-field .field=${'tags-m1'} .value=${value}></dl-tag-field>
    <button class="btn mini primary">Save tags</button>
  </form>`;
};
const input = (stage) => stage.querySelector('input');

export default {
  empty: {
    draw: () => draw('', []),
    then: (stage) =>
      input(stage).getAttribute('aria-expanded') === 'false' ? [] : ['offers tags where there are none'],
  },
  'long names': {
    draw: () => draw(`${long}, `, known(long, 'board')),
    press: ['b'],
    then: (stage) => (stage.innerText.includes('#board') ? [] : ['does not offer what is known']),
  },
  keyboard: {
    draw: () => draw('crisis, ', known('board', 'crisis', 'branding')),
    press: ['b', 'ArrowDown', 'Enter'],
    then: (stage) => (input(stage).value === 'crisis, branding, ' ? [] : [`has ${input(stage).value}`]),
  },
  closing: {
    draw: () => draw('', known('board', 'branding')),
    press: ['b', 'Escape'],
    then: (stage) => (stage.querySelector('ul').hidden ? [] : ['the offers stay']),
  },
  'without what is there': {
    draw: () => draw('board, ', known('board', 'branding')),
    press: ['b', 'ArrowDown'],
    then: (stage) => {
      const offers = [...stage.querySelectorAll('[role=option]')].map((each) => each.innerText.trim());
      const active = stage.querySelector(`#${input(stage).getAttribute('aria-activedescendant')}`);
      return offers.join() === '#branding' && active?.getAttribute('aria-selected') === 'true'
        ? []
        : [`offers ${offers}`];
    },
  },
};
