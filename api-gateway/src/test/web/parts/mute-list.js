import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { failed, long, moment, none } from '/tests/samples.js';
import '/app/parts/mute-list.js';

const draw = () => html`<dl-mute-list></dl-mute-list>`;
const asked = 'GET /mutes';
const mute = (more) => ({
  id: 'mu1',
  kind: 'story',
  thingId: 's1',
  name: 'Brackenfield recalls porridge',
  reason: 'We know.',
  author: 'ada',
  createdAt: moment(5),
  endsAt: moment(-5),
  untilStoryEnds: true,
  swallowed: 4,
  ...more,
});

export default {
  empty: { draw, answers: { [asked]: none }, says: 'Nothing is muted' },
  loading: { draw, answers: { [asked]: waits }, says: 'Loading…' },
  error: { draw, answers: { [asked]: failed }, says: 'Try again' },
  'long names': {
    draw,
    answers: { [asked]: { items: [mute({ name: long, reason: long, author: 'a'.repeat(80) })] } },
    says: ['4 alerts', 'at the latest'],
  },
  'for who only reads': {
    draw,
    rights: ['read'],
    answers: { [asked]: { items: [mute({ name: null })] } },
    says: 'A story',
    then: (stage) => (stage.querySelector('button') ? ['offers what is not allowed'] : []),
  },
  keyboard: {
    draw,
    answers: { [asked]: { items: [mute()] }, 'DELETE /mutes/mu1': none },
    says: 'We know.',
    focus: 'button',
    press: ['Enter'],
    then: (_, requests) => (requests.some((r) => r.asked === 'DELETE /mutes/mu1') ? [] : ['ends nothing']),
  },
};
