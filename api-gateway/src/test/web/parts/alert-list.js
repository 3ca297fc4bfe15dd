import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { alert, failed, longAlert, none } from '/tests/samples.js';
import { startKeys } from '/app/core/keys.js';
import { live } from '/app/core/live.js';
import '/app/parts/alert-list.js';

startKeys();

const draw = (filters = {}) => html`<dl-alert-list .filters=${filters}></dl-alert-list>`;
const asked = 'GET /alerts';
const seen = { 'GET /alerts/unread': { count: 0 }, 'POST /alerts/seen': none };
const answers = (items) => ({ [asked]: { items, next: null }, ...seen });
const second = () => alert({ id: 'al2', headline: 'A story grows', kind: 'story-grows' });
const third = () => alert({ id: 'al3', headline: 'Came while reading' });
const emit = (name, detail) => live.dispatchEvent(new CustomEvent(name, { detail }));
const headlines = (stage) => [...stage.querySelectorAll('h3')].map((h) => h.innerText);

export default {
  empty: { draw: () => draw(), answers: answers([]), says: 'No alert yet' },
  'none that fits': { draw: () => draw({ state: 'closed' }), answers: answers([]), says: 'No alert fits' },
  loading: { draw: () => draw(), answers: { [asked]: waits, ...seen }, says: 'Loading…' },
  error: { draw: () => draw(), answers: { [asked]: failed, ...seen }, says: 'Try again' },
  'long names': { draw: () => draw(), answers: answers([longAlert()]), says: 'Acknowledge' },
  unread: {
    draw: () => draw(),
    answers: { ...answers([alert()]), 'GET /alerts/unread': { count: 1 } },
    says: 'Unread',
    then: (_, requests) =>
      requests.some((r) => r.asked === 'POST /alerts/seen') ? [] : ['does not say that they are seen'],
  },
  keyboard: {
    draw: () => draw(),
    answers: {
      ...answers([alert(), second()]),
      'POST /alerts/al2/acknowledge': { ...second(), state: 'acknowledged', acknowledgedBy: 'ada' },
    },
    says: 'A story grows',
    focus: '[data-id=al1]',
    press: ['j', 'a'],
    then: (stage) =>
      stage.querySelector('[data-id=al2]').innerText.includes('Acknowledged by ada') ? [] : ['a acknowledges nothing'],
  },
  'm mutes': {
    draw: () => draw(),
    answers: answers([alert()]),
    says: 'Spike',
    focus: '[data-id=al1]',
    press: ['m'],
    then: (stage) => (stage.querySelector('.mute-form')?.contains(document.activeElement) ? [] : ['m opens no form']),
  },
  'a new one comes by itself': {
    draw: () => draw(),
    answers: { ...answers([alert()]), 'GET /alerts/al3': third() },
    says: 'Spike',
    then: (stage) => {
      document.activeElement.blur();
      if (headlines(stage).length === 1) emit('alert', third());
      return headlines(stage)[0] === 'Came while reading' ? [] : ['does not come'];
    },
  },
  'a new one moves nothing that is read': {
    draw: () => draw(),
    answers: { ...answers([alert(), second()]), 'GET /alerts/al3': third() },
    says: 'Spike',
    focus: '[data-id=al2]',
    press: ['Shift'],
    then: (stage) => {
      const row = stage.querySelector('[data-id=al2]');
      const before = row.getBoundingClientRect().top;
      emit('alert', third());
      const there = stage.innerText.includes('Show 1 new alert');
      const moved = row.getBoundingClientRect().top !== before || document.activeElement !== row;
      return [...(there ? [] : ['does not say that one came']), ...(moved ? ['moves what is read'] : [])];
    },
  },
  'a change is shown in its place': {
    draw: () => draw({ state: 'open' }),
    answers: {
      ...answers([alert(), second()]),
      'GET /alerts/al2': { ...second(), state: 'closed', version: 9, headline: 'A story grows on' },
    },
    says: 'A story grows',
    then: (stage) => {
      if (!stage.innerText.includes('grows on')) emit('alert-changed', { ...second(), state: 'closed', version: 9 });
      return headlines(stage)[1] === 'A story grows on' ? [] : [`shows ${headlines(stage)}`];
    },
  },
};
