import { html } from 'lit';
import { delivery, long, moment, none, target } from '/tests/samples.js';
import '/app/parts/target-card.js';

const draw = (of = target()) =>
  html`<h2 class="sr">Targets</h2>
    <dl-target-card .target=${of}></dl-target-card>`;
const asked = (what) => (_, requests) => (requests.some((r) => r.asked === what) ? [] : [`does not ask ${what}`]);

export default {
  empty: { draw: () => draw(target({ settings: {}, provedAt: null })), says: ['Webhook', 'Working', 'Not proved'] },
  'long names': {
    draw: () =>
      draw(
        target({
          name: long,
          settings: { url: `https://${long}` },
          state: 'failing',
          failingSince: moment(5),
          lastError: long,
          missed: 3,
          bothSecretsUntil: moment(-3),
        }),
      ),
    says: ['Messages do not arrive', '3 messages were given up', 'The secret before works too'],
  },
  keyboard: {
    draw,
    answers: {
      'POST /targets/t1/test': delivery({ change: 'test', state: 'sent' }),
      'POST /targets/t1/confirm': target(),
    },
    press: ['Enter'],
    then: async (stage, requests) => {
      const code = stage.querySelector('[name=code]');
      if (!code) return ['asks for no code'];
      code.value = '482913';
      code.form.requestSubmit();
      return asked('POST /targets/t1/confirm')(stage, requests);
    },
  },
  'a test that does not arrive': {
    draw,
    answers: { 'POST /targets/t1/test': delivery({ change: 'test', lastError: 'The host is unknown.' }) },
    press: ['Enter'],
    then: (stage) => (stage.innerText.includes('The host is unknown.') ? [] : ['does not say why']),
  },
  'enabled again': {
    draw: () => draw(target({ state: 'disabled', failingSince: moment(90), lastError: 'Gone.', missed: 7 })),
    answers: {
      'POST /targets/t1/enable': { target: target(), missedDeliveries: 7, missedSince: moment(90) },
    },
    says: 'Nothing is sent there',
    focus: '.primary',
    press: ['Enter'],
    then: (stage) => (stage.innerText.includes('Send them now') ? [] : ['does not offer what was missed']),
  },
  log: {
    draw,
    answers: { 'GET /deliveries': none },
    focus: '[aria-expanded]',
    press: ['Enter'],
    then: (stage) => (stage.querySelector('dl-delivery-log') ? [] : ['opens no log']),
  },
};
