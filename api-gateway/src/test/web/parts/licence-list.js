import { html } from 'lit';
import { failed, long, source } from '/tests/samples.js';
import { waits } from '/tests/stage.js';
import '/app/parts/licence-list.js';

const asked = 'GET /licences';
const licence = (more) => ({
  sourceId: 's1',
  name: 'Meridian Ledger',
  level: 'snippet',
  snippet: 120,
  outside: false,
  reason: 'Web End User licence 4711',
  until: null,
  setBy: 'ada',
  setAt: '2026-11-30T08:00:00Z',
  ...more,
});
const answers = (items) => ({ [asked]: { items } });
const draw = (sources = [source()]) => html`<dl-licence-list .sources=${sources}></dl-licence-list>`;

export default {
  empty: { draw: () => draw([]), answers: answers([]), says: 'No licence is set' },
  loading: { draw, answers: { [asked]: waits } },
  error: { draw, answers: { [asked]: failed }, says: 'Try again' },
  'long names': {
    draw: () => draw([source({ name: long })]),
    answers: answers([
      licence({ name: long, reason: long }),
      licence({ sourceId: 's2', level: 'link', until: '2027-01-31' }),
    ]),
    says: ['120 letters', 'inside only', 'a link alone', 'no end'],
  },
  'for who may only read': {
    draw,
    rights: ['read'],
    answers: answers([licence()]),
    then: (stage) => (stage.querySelector('button, form') ? ['has something to press'] : []),
  },
  keyboard: {
    draw,
    answers: { ...answers([]), 'POST /licences': licence() },
    then: async (stage, requests) => {
      stage.querySelector('.opener').open = true;
      stage.querySelector('#licence-level').value = 'headline';
      stage.querySelector('#licence-reason').value = 'contract';
      stage.querySelector('form').requestSubmit();
      await new Promise((done) => setTimeout(done, 50));
      const sent = requests.find((each) => each.asked === 'POST /licences');
      return sent?.body.level === 'headline' && sent.body.name === 'Meridian Ledger' && sent.body.outside === false
        ? []
        : [`sends ${JSON.stringify(requests)}`];
    },
  },
};
