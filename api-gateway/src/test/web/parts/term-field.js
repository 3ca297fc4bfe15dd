import { html } from 'lit';
import { long } from '/tests/samples.js';
import '/app/parts/term-field.js';

let terms;
const names = [
  { name: 'GB', label: 'United Kingdom', meaning: 'United Kingdom' },
  { name: 'UA', label: 'Ukraine', meaning: 'Ukraine' },
];
const draw = (shown, { field = null, offered = [] } = {}) => {
  terms = shown;
  return html`<dl-term-field
    .name=${'t'}
    .label=${'Words'}
    .field=${field}
    .terms=${shown}
    .names=${offered}
    .parts=${[{ name: 'sports', note: null }]}
    @terms-changed=${(event) => (terms = event.detail)}></dl-term-field>`;
};
const texts = () => terms.map(({ text }) => text).join('|');
const input = (stage) => stage.querySelector('input');

export default {
  empty: {
    draw: () => draw([]),
    then: (stage) =>
      input(stage).getAttribute('aria-expanded') === 'false' ? [] : ['offers something where nothing is written'],
  },
  'long names': { draw: () => draw([{ text: long, form: 'phrase' }]), says: '“' },
  'right to left': {
    draw: () =>
      draw([
        { text: 'سحب المنتج', form: 'phrase' },
        { text: 'リコール', form: 'word' },
      ]),
    says: ['“سحب المنتج”', 'リコール'],
  },
  'how terms are written': {
    draw: () =>
      draw([
        { text: 'Apple', form: 'exact-word' },
        { text: 'Volkswagen', form: 'one-letter' },
        { text: 'sports', form: 'part' },
      ]),
    says: ['Apple as written', 'Volkswagen or a letter other', '@sports'],
  },
  keyboard: {
    draw: () => draw([]),
    press: ['a', 'Enter', 'b', 'Enter', 'c', 'Tab'],
    then: () => (texts() === 'a|b|c' ? [] : [`has ${texts()}`]),
  },
  removing: {
    draw: () =>
      draw([
        { text: 'a', form: 'word' },
        { text: 'b', form: 'word' },
      ]),
    focus: 'input',
    press: ['Backspace'],
    then: () => (texts() === 'a' ? [] : [`has ${texts()}`]),
  },
  'an offer that is heard': {
    draw: () => draw([], { field: 'country', offered: names }),
    press: ['u', 'k', 'ArrowDown'],
    then: (stage) => {
      const active = input(stage).getAttribute('aria-activedescendant');
      const offer = active && stage.querySelector(`#${active}`);
      if (!offer?.innerText.includes('Ukraine')) return ['the offer is not the active one'];
      if (input(stage).getAttribute('aria-expanded') !== 'true') return ['the list is not said to be open'];
      return document.getElementById('announcer').textContent.includes('suggestion') ? [] : ['nothing is heard'];
    },
  },
  'an offer taken': {
    draw: () => draw([], { field: 'country', offered: names }),
    press: ['u', 'k', 'ArrowDown', 'Enter'],
    then: () => (texts() === 'UA' ? [] : [`has ${texts()}`]),
  },
  'a name in full': {
    draw: () => draw([{ text: 'GB', form: 'word' }], { field: 'country', offered: names }),
    says: 'United Kingdom',
  },
  'a saved part': {
    draw: () => draw([]),
    press: ['@', 's', 'ArrowDown', 'Enter'],
    then: () => (texts() === '@sports' ? [] : [`has ${texts()}`]),
  },
  'closing the offers': {
    draw: () => draw([], { field: 'country', offered: names }),
    press: ['u', 'Escape'],
    then: (stage) => (stage.querySelector('.offers').hidden ? [] : ['the offers stay']),
  },
};
