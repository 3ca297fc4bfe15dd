import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { alertRule, failed, long, monitor } from '/tests/samples.js';
import '/app/parts/alert-rule-form.js';

const monitors = [monitor({ tags: ['crisis'] }), monitor({ id: 'q2', name: 'Rival' })];
const lists = [{ id: 'l1', name: 'Trade press', outlets: [] }];
const draw = (rule = null, known = monitors) =>
  html`<dl-alert-rule-form .rule=${rule} .monitors=${known} .lists=${lists}></dl-alert-rule-form>`;
const preview = { days: 28, monitors: 1, perWeek: 0, warning: null, alerts: [], sentence: 'Nothing would have come.' };
const look = { focus: '.line button[type=button]', press: ['Enter'] };
const withSettings = (kind, settings) => () => draw(alertRule({ kind, settings, filter: null }));

export default {
  empty: {
    draw: () => draw(null, []),
    says: ['Tell us of a spike in any monitor (balanced).', 'far more mentions than usual', 'Look back 28 days'],
  },
  'long names': {
    draw: () => draw(alertRule({ name: long.slice(0, 100) }), [monitor({ name: long })]),
    says: ['only in the headline or in the first paragraph', 'national or major outlets', '“Trade press”'],
  },
  loading: {
    draw: () => draw(),
    answers: { 'POST /alert-rules/preview': waits },
    ...look,
    then: (stage) => (stage.innerText.includes('Looking back…') ? [] : ['does not look back']),
  },
  error: {
    draw: () => draw(),
    answers: { 'POST /alert-rules/preview': failed },
    ...look,
    then: (stage) => (stage.innerText.includes('Try again') ? [] : ['does not show the fault']),
  },
  keyboard: {
    draw: () => draw(),
    answers: { 'POST /alert-rules/preview': preview },
    ...look,
    then: (stage, requests) => [
      ...(stage.innerText.includes('Nothing would have come.') ? [] : ['shows no preview']),
      ...(stage.querySelector('.primary').innerText === 'Save rule' ? [] : ['does not offer to save']),
      ...(requests[0]?.body?.kind === 'spike' ? [] : [`asks ${JSON.stringify(requests)}`]),
    ],
  },
  'is saved with what its kind knows': {
    draw: () => draw(alertRule({ kind: 'threshold', settings: { count: 3, hours: 6, speaker: 'left over' } })),
    answers: { 'PUT /alert-rules/r1': alertRule() },
    focus: '.line button:not([type])',
    press: ['Enter'],
    then: (_, requests) => {
      const wanted = { count: 3, hours: 6 };
      const sent = JSON.stringify(requests[0]?.body?.settings);
      return sent === JSON.stringify(wanted) ? [] : [`sends ${sent}`];
    },
  },
  'a choice changes the sentence': {
    draw: () => draw(),
    then: (stage) => {
      const scope = stage.querySelector('#rule-scope');
      scope.value = 'tag crisis';
      scope.dispatchEvent(new Event('change'));
      return stage.innerText.includes('a spike in monitors tagged “crisis”') ? [] : ['the sentence stays'];
    },
  },
  quote: {
    draw: withSettings('quote', { speaker: 'Gareth Pell', stance: 'denies' }),
    says: 'a quote in “Brackenfield recall”: “Gareth Pell” denies something',
  },
  silence: { draw: withSettings('silence', { days: 7 }), says: 'no mention for 7 days' },
  rival: { draw: withSettings('rival', { rivalId: 'q2' }), says: ': “Rival”' },
  'story-grows': { draw: withSettings('story-grows', { maxPerWeek: 15 }), says: 'at most 15 mentions a week' },
  'of deliveries': { draw: withSettings('sender', {}), says: 'Tell us of a failed delivery.' },
};
