import { html } from 'lit';
import { long } from '/tests/samples.js';
import { chosenPeriod, daysOf, periodChoice, periodQuery } from '/app/parts/period-choice.js';

const choice = (text) => chosenPeriod(new URLSearchParams(text));
const draw = (text) => html`<div class="triage-bar">${periodChoice(choice(text), () => {})}</div>`;

export default {
  empty: {
    draw: () => draw(''),
    says: 'Last 30 days',
    then: (stage) => {
      const usual = choice('');
      const { from, to } = daysOf(usual);
      const days = Math.round((Date.now() - Date.parse(from)) / 86_400_000);
      return [
        stage.querySelector('#period').value === '30' ? null : 'the usual period is not chosen',
        to === '' && [29, 30].includes(days) ? null : `30 days begin ${from}`,
        Object.values(periodQuery(usual)).every((value) => value === '') ? null : 'the usual period is in the address',
      ].filter(Boolean);
    },
  },
  'days of one’s own': {
    draw: () => draw('from=2026-11-01&to=2026-11-05'),
    says: '1 Nov 2026 to 5 Nov 2026',
    then: () => {
      const own = choice('from=2026-11-01&to=2026-11-05');
      return JSON.stringify(daysOf(own)) === '{"from":"2026-11-01","to":"2026-11-05"}' && periodQuery(own).from
        ? []
        : ['the days are not kept'];
    },
  },
  'long names': { draw: () => draw(`period=${encodeURIComponent(long)}`), says: 'from' },
};
