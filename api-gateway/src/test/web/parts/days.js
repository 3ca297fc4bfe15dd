import { days } from '/app/parts/days.js';

const period = { from: '2026-11-01', to: '2026-11-30' };

export default {
  empty: {
    draw: () => days([], period),
    then: (stage) => (stage.querySelectorAll('rect:not(.base)').length === 30 ? [] : ['not one bar for each day']),
  },
  'nothing known': {
    draw: () => days(null, {}),
    then: (stage) => (stage.querySelector('svg') ? ['draws a chart of nothing'] : []),
  },
  'long names': {
    draw: () => days([{ value: '2026-11-02', count: 1_234_567 }], period, 'Articles per day'),
    then: (stage) =>
      stage.querySelector('svg').getAttribute('aria-label').includes('most 1234567 on one day') ? [] : ['is not said'],
  },
};
