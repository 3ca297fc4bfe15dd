import { html } from 'lit';
import { failed, long } from '/tests/samples.js';
import { waits } from '/tests/stage.js';
import '/app/parts/document-links.js';

const ago = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();
const link = (more) => ({
  id: 'l1',
  createdBy: 'ada',
  createdAt: ago(2),
  endsAt: ago(-200),
  ended: false,
  opened: 3,
  ...more,
});
const asked = 'GET /editions/d1/links';
const answers = (items) => ({ [asked]: { items } });
const draw = () => html`<dl-document-links .of=${'/editions/d1'} noun="edition"></dl-document-links>`;

export default {
  empty: { draw, answers: answers([]), says: ['No link yet', 'Create link'] },
  loading: { draw, answers: { [asked]: waits } },
  error: { draw, answers: { [asked]: failed }, says: 'Try again' },
  'long names': {
    draw,
    answers: answers([link({ createdBy: long.slice(0, 100) }), link({ id: 'l2', ended: true, endsAt: ago(1) })]),
    says: ['opened 3 times', 'ended'],
  },
  'for who may only read': {
    draw,
    rights: ['read'],
    answers: answers([link()]),
    then: (stage) => (stage.querySelector('button') ? ['has buttons'] : []),
  },
  keyboard: {
    draw,
    answers: { ...answers([link()]), 'POST /editions/d1/links': { ...link(), link: '/api/v1/shared-editions/abc' } },
    focus: 'form .btn',
    press: ['Enter'],
    then: (_, requests) => {
      const sent = requests.find((each) => each.asked === 'POST /editions/d1/links');
      return sent?.body.days === 30 ? [] : [`sends ${JSON.stringify(requests)}`];
    },
  },
};
