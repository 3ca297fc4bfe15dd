import { html } from 'lit';
import { failed, long } from '/tests/samples.js';
import { waits } from '/tests/stage.js';
import '/app/parts/subscriber-list.js';

const ago = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();
const subscriber = (more) => ({
  id: 's1',
  address: 'board@example.org',
  state: 'subscribed',
  invitedBy: 'ada',
  invitedAt: ago(30),
  confirmedAt: ago(29),
  pausedUntil: null,
  ...more,
});
const asked = 'GET /briefings/b1/subscribers';
const answers = (items) => ({ [asked]: { items } });
const draw = () => html`<dl-subscriber-list .briefing=${'b1'}></dl-subscriber-list>`;

export default {
  empty: { draw, answers: answers([]), says: ['Nobody outside of your team yet', 'Invite'] },
  loading: { draw, answers: { [asked]: waits } },
  error: { draw, answers: { [asked]: failed }, says: 'Try again' },
  'long names': {
    draw,
    answers: answers([
      subscriber({ address: `${long.slice(0, 60).replace(/\W/g, 'x')}@example.org`, invitedBy: long.slice(0, 100) }),
      subscriber({ id: 's2', state: 'invited', confirmedAt: null }),
      subscriber({ id: 's3', state: 'paused', pausedUntil: ago(-50) }),
      subscriber({ id: 's4', state: 'left' }),
    ]),
    says: ['subscribes', 'has not answered yet', 'Ask again', 'paused until', 'wants no more'],
  },
  keyboard: {
    draw,
    answers: { ...answers([subscriber()]), 'PUT /briefings/b1/subscribers/s1': subscriber({ state: 'paused' }) },
    focus: 'li .btn',
    press: ['Enter'],
    then: (_, requests) => {
      const sent = requests.find((each) => each.asked === 'PUT /briefings/b1/subscribers/s1');
      return Date.parse(sent?.body.pausedUntil) > Date.now() ? [] : [`sends ${JSON.stringify(requests)}`];
    },
  },
};
