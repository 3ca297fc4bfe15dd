import { html } from 'lit';
import { long, target } from '/tests/samples.js';
import { targetKinds } from '/app/core/targets.js';
import '/app/parts/target-form.js';

const draw = (of = null) => html`<dl-target-form .target=${of}></dl-target-form>`;
const kinds = Object.fromEntries(
  targetKinds.map((kind) => [
    `kind ${kind}`,
    { draw: () => draw(target({ kind, settings: {}, hasSecret: false })), says: 'Save target' },
  ]),
);

export default {
  empty: { draw: () => draw(), says: ['Mail address', 'Add target', 'Microsoft Teams'] },
  'long names': {
    draw: () => draw(target({ name: long.slice(0, 100), settings: { url: `https://${long}` } })),
    says: 'Save target',
  },
  ...kinds,
  'events of a program': {
    draw: () => draw(target({ settings: { url: 'https://a.example/', events: 'mention.found, story.grown' } })),
    answers: { 'PUT /targets/t1': target() },
    focus: '[name=events][value="mention.found"]',
    press: ['Space', 'Tab', 'Space', 'Enter'],
    then: (_, requests) => {
      const { settings } = requests[0]?.body ?? {};
      return settings?.events === 'mention.changed, story.grown' ? [] : [`sends ${JSON.stringify(requests)}`];
    },
  },
  keyboard: {
    draw: () => draw(target({ settings: { url: 'https://a.example/', 'header.X-Team': 'press' } })),
    answers: { 'PUT /targets/t1': target() },
    focus: '[name=target-name]',
    press: ['End', '!', 'Enter'],
    then: (_, requests) => {
      const { name, settings, secret } = requests[0]?.body ?? {};
      return name === 'Press desk!' && settings['header.X-Team'] === 'press' && secret === null
        ? []
        : [`sends ${JSON.stringify(requests)}`];
    },
  },
};
