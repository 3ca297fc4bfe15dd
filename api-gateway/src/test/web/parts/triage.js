import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { article, failed, longMention, mention, none } from '/tests/samples.js';
import { startKeys } from '/app/core/keys.js';
import '/app/parts/triage.js';

startKeys();
const draw = () => html`<dl-triage .query=${new URLSearchParams()}></dl-triage>`;
const read = {
  'GET /articles/a1': article(),
  'GET /topics': none,
  'GET /articles/a1/copies': { count: 1 },
  'GET /mentions/m1': mention(),
  'GET /mentions/m2': mention({ id: 'm2' }),
};
const two = { items: [mention(), mention({ id: 'm2' })], next: null };
const kept = { ...mention({ state: 'kept', version: 2 }), lastAction: 'x1' };
const sent = (requests) => requests.filter(({ asked }) => !asked.startsWith('GET'));

export default {
  empty: { draw, answers: { 'GET /mentions': none }, says: 'Nothing to review' },
  loading: { draw, answers: { 'GET /mentions': waits }, says: 'Loading…' },
  error: { draw, answers: { 'GET /mentions': failed }, says: ['Dateline cannot answer at the moment', 'Try again'] },
  'long names': { draw, answers: { ...read, 'GET /mentions': { items: [longMention()], next: 'more' } } },
  keyboard: {
    draw,
    answers: { ...read, 'GET /mentions': two, 'PATCH /mentions/m1': kept, 'POST /mentions/undo': { skipped: 0 } },
    says: 'Matched Brackenfield',
    press: ['Tab', 'Tab', 'Tab', 'j', 's'],
    then: (stage, requests) => {
      const [first] = sent(requests);
      if (first?.asked !== 'PATCH /mentions/m1' || first.body.state !== 'kept') return ['s does not keep'];
      return document.activeElement?.dataset.id === 'm2' ? [] : ['the next mention has not the focus'];
    },
  },
  'undone by keyboard': {
    draw,
    answers: { ...read, 'GET /mentions': two, 'PATCH /mentions/m1': kept, 'POST /mentions/undo': { skipped: 0 } },
    says: 'Matched Brackenfield',
    press: ['Tab', 'j', 's', 'u'],
    then: (_, requests) =>
      sent(requests).some(({ asked, body }) => asked === 'POST /mentions/undo' && body.actionId === 'x1')
        ? []
        : ['u does not undo'],
  },
  'many by keyboard': {
    draw,
    answers: { ...read, 'GET /mentions': two, 'POST /mentions/bulk': { changed: 2, actionId: 'x2' } },
    says: 'Matched Brackenfield',
    press: ['Tab', 'j', 'X', 's'],
    then: (_, requests) => {
      const [bulk] = sent(requests);
      return bulk?.asked === 'POST /mentions/bulk' && bulk.body.ids.length === 2 ? [] : ['X and s do not keep both'];
    },
  },
  'a form by keyboard': {
    draw,
    answers: { ...read, 'GET /mentions': two },
    says: 'Matched Brackenfield',
    press: ['Tab', 'j', 'n', 'Escape'],
    then: (stage) =>
      document.activeElement?.dataset.id === 'm1' && !stage.querySelector('form.inline')
        ? []
        : ['Escape does not close the note and go back to the mention'],
  },
  'several monitors at once, by keyboard': {
    draw,
    answers: {
      ...read,
      'GET /mentions': {
        items: [
          mention({
            others: [
              { id: 'm3', monitorId: 'q2', monitorName: 'Oduya', state: 'new' },
              { id: 'm4', monitorId: 'q3', monitorName: 'Breach', state: 'dismissed' },
            ],
          }),
        ],
        next: null,
      },
      'POST /mentions/bulk': { changed: 2, actionId: 'x3' },
    },
    says: ['Brackenfield recall', 'Oduya', 'Breach'],
    press: ['Tab', 'j', 's'],
    then: (_, requests) => {
      const [bulk] = sent(requests);
      return bulk?.asked === 'POST /mentions/bulk' && bulk.body.ids.join() === 'm1,m3'
        ? []
        : [`s keeps ${JSON.stringify(bulk?.body)}`];
    },
  },
  'what was kept stays in sight': {
    draw,
    answers: { ...read, 'GET /mentions': two, 'PATCH /mentions/m1': kept },
    says: 'Matched Brackenfield',
    press: ['Tab', 'j', 's'],
    then: (stage) => (stage.querySelectorAll('[data-row]').length === 2 ? [] : ['a row has gone']),
  },
  'one of them by keyboard': {
    draw,
    answers: { ...read, 'GET /mentions': two },
    says: 'Matched Brackenfield',
    press: ['Tab', 'j', 'x'],
    then: (stage) => (stage.innerText.includes('1 mention selected') ? [] : ['x selects nothing']),
  },
};
