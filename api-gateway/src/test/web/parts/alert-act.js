import { html } from 'lit';
import { alert, longAlert } from '/tests/samples.js';
import '/app/parts/alert-act.js';

const draw = (act, of = alert(), useful = '') =>
  html`<dl-alert-act .alert=${of} act=${act} useful=${useful}></dl-alert-act>`;

export default {
  empty: {
    draw: () => draw('delete-everything'),
    then: (stage) => (stage.innerText.trim() ? ['asks for what it does not know'] : []),
  },
  'long names': { draw: () => draw('mute', longAlert()), says: 'Mute alerts like this?' },
  'nothing happens by itself': {
    draw: () => draw('acknowledge'),
    says: 'Acknowledge this alert?',
    then: (_, requests) => (requests.length ? ['acts before it was asked'] : []),
  },
  keyboard: {
    draw: () => draw('acknowledge'),
    answers: { 'POST /alerts/al1/acknowledge': alert({ state: 'acknowledged' }) },
    press: ['Enter'],
    then: (_, requests) => (requests.some((r) => r.asked.startsWith('POST')) ? [] : ['does not acknowledge']),
  },
  'done already': {
    draw: () => draw('acknowledge', alert({ state: 'acknowledged', acknowledgedBy: 'bert' })),
    says: 'bert has acknowledged',
  },
  'not useful': { draw: () => draw('useful', alert(), 'no'), says: ['Was this alert useful?', 'No, not useful'] },
  'for who only reads': { draw: () => draw('mute'), rights: ['read'], says: 'Your role does not allow this' },
};
