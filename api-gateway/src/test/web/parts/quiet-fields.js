import { html } from 'lit';
import { alertRoute } from '/tests/samples.js';
import { quietFields, quietOf } from '/app/parts/quiet-fields.js';

let changed;
const draw = (settings) => html`<form>${quietFields(quietOf(settings), (quiet) => (changed = quiet))}</form>`;

export default {
  empty: { draw: () => draw(null), says: ['Time zone', 'Add a quiet time', 'Large alerts come through'] },
  'long names': {
    draw: () =>
      draw({ ...alertRoute().quiet, zone: 'America/Argentina/ComodRivadavia', holidays: Array(40).fill('2026-12-25') }),
    says: 'the next day',
  },
  keyboard: {
    draw: () => draw(alertRoute().quiet),
    focus: '.check input',
    press: ['Space'],
    then: () =>
      changed?.ranges[0].days.join() === 'mon,sat,sun' && changed.zone === 'Europe/London'
        ? []
        : [`changed ${JSON.stringify(changed)}`],
  },
};
