import { html } from 'lit';
import { alert, failed, longAlert, none } from '/tests/samples.js';
import '/app/parts/alert-card.js';

const heading = html`<h2 class="sr">Alerts</h2>`;
const draw = (of = alert(), more = {}) =>
  html`${heading}<dl-alert-card
      .alert=${of}
      .unread=${more.unread}
      @alert-replaced=${(e) => (e.target.alert = e.detail)}></dl-alert-card>`;
const sent = (asked, body) => (_, requests) =>
  requests.some((r) => r.asked === asked && (!body || JSON.stringify(r.body) === JSON.stringify(body)))
    ? []
    : [`does not send ${asked}: ${JSON.stringify(requests)}`];

export default {
  empty: {
    draw: () => draw(alert({ kind: 'sender', count: 0, articles: [], monitorId: null, storyId: null, ruleId: null })),
    says: 'Failed delivery',
    then: (stage) => (stage.innerText.includes('Mute') ? ['offers to mute what cannot be muted'] : []),
  },
  'long names': { draw: () => draw(longAlert(), { unread: true }), says: ['Unread', 'Acknowledge'] },
  full: { draw, says: ['Spike', 'Medium', '32 articles, 19 texts, 14 outlets', 'Metal in porridge', 'Own text'] },
  'for who only reads': {
    draw,
    rights: ['read'],
    says: 'Timeline',
    then: (stage) => (/Acknowledge|Mute|Note/.test(stage.innerText) ? ['offers what is not allowed'] : []),
  },
  keyboard: {
    draw,
    answers: { 'POST /alerts/al1/acknowledge': alert({ state: 'acknowledged', acknowledgedBy: 'ada', version: 4 }) },
    focus: '.alert-actions .primary',
    press: ['Enter'],
    then: (stage) => (stage.innerText.includes('Acknowledged by ada') ? [] : ['is not acknowledged']),
  },
  useful: {
    draw,
    answers: { 'POST /alerts/al1/useful': alert({ useful: false }) },
    focus: '[role=group] .btn:last-child',
    press: ['Enter'],
    then: (stage, requests) => [
      ...sent('POST /alerts/al1/useful', { useful: false })(stage, requests),
      ...(stage.querySelector('[role=group] [aria-pressed=true]')?.innerText === 'No'
        ? []
        : ['does not show the answer']),
    ],
  },
  timeline: {
    draw,
    answers: { 'GET /alerts/al1/events': none },
    focus: '[data-opens=timeline]',
    press: ['Enter'],
    then: (stage) => (stage.querySelector('dl-alert-timeline') ? [] : ['opens no timeline']),
  },
  mute: {
    draw,
    answers: { 'POST /mutes': { id: 'mu1' } },
    focus: '[data-opens=mute]',
    press: ['Enter', 'Tab', 'Tab', 'x', 'Enter'],
    then: sent('POST /mutes'),
  },
  'a fault leaves it as it is': {
    draw,
    answers: { 'POST /alerts/al1/close': failed },
    focus: '.alert-actions .btn:nth-of-type(2)',
    press: ['Enter'],
    then: (stage) => (stage.innerText.includes('Open') ? [] : ['looks closed though it is not']),
  },
};
