import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { alertRoute, failed, long } from '/tests/samples.js';
import '/app/parts/route-timeline.js';

const draw = (route = null) => html`<dl-route-timeline .route=${route}></dl-route-timeline>`;
const asked = 'POST /alert-routes/simulate';
const line = (afterSeconds, what, text) => ({
  at: '2026-12-01T21:00:00Z',
  afterSeconds,
  targetId: 't1',
  target: 'Press desk',
  what,
  until: null,
  text,
});
const press = { focus: 'button', press: ['Enter'] };
const shows = (words) => (stage) => (stage.innerText.includes(words) ? [] : [`does not say "${words}"`]);

export default {
  empty: {
    draw,
    answers: { [asked]: { sentence: null, messages: 0, lines: [] } },
    ...press,
    then: shows('Nobody gets a message'),
  },
  loading: { draw, answers: { [asked]: waits }, ...press, then: shows('Calculating…') },
  error: { draw, answers: { [asked]: failed }, ...press, then: shows('Try again') },
  'long names': {
    draw,
    answers: { [asked]: { sentence: null, messages: 3, lines: [line(30, 'first', long), line(3900, 'held', long)] } },
    ...press,
    then: shows('+1 h 05'),
  },
  keyboard: {
    draw: () => draw(alertRoute()),
    answers: { [asked]: { sentence: 'x', messages: 1, lines: [line(30, 'first', 'Press desk hears of it')] } },
    ...press,
    then: (stage, requests) =>
      requests[0]?.body?.route?.name === 'Crisis desk' && requests[0].body.articles === 50
        ? shows('1 message would arrive')(stage)
        : [`asks ${JSON.stringify(requests)}`],
  },
};
