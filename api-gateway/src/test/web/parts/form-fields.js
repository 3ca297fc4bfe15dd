import { html } from 'lit';
import { long } from '/tests/samples.js';
import { checkboxes, numberField, numberOf } from '/app/parts/form-fields.js';

let chosen;
let number;
const options = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
];
const draw = (list = options, value = 7) =>
  html`<form class="form">
    ${checkboxes('Days', list, ['mon'], (to) => (chosen = to))}
    ${numberField('hour', 'Hour', value, [0, 23], (to) => (number = to))}
  </form>`;
const typed = (stage, text) => {
  const field = stage.querySelector('#hour');
  field.value = text;
  field.dispatchEvent(new Event('change'));
};

export default {
  empty: { draw: () => draw([], null), says: ['Days', 'Hour'] },
  'long names': { draw: () => draw([['mon', long]]), says: 'Days' },
  keyboard: {
    draw,
    focus: 'label:last-child input',
    press: ['Space'],
    then: () => (chosen?.join() === 'mon,tue' ? [] : [`chosen ${JSON.stringify(chosen)}`]),
  },
  'a choice can be taken back': {
    draw,
    then: (stage) => {
      stage.querySelector('input[type=checkbox]').click();
      return chosen?.length === 0 ? [] : [`chosen ${JSON.stringify(chosen)}`];
    },
  },
  'a number is a number, and nothing is null': {
    draw,
    then: (stage) => {
      typed(stage, '12');
      const first = number;
      typed(stage, '');
      return first === 12 && number === null && numberOf('0') === 0 ? [] : [`numbers ${first}, ${number}`];
    },
  },
};
