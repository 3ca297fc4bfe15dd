import { html } from 'lit';
import { alertRoute, long, monitor, target } from '/tests/samples.js';
import '/app/parts/route-form.js';

const draw = (route = null, targets = [target()], monitors = [monitor()]) =>
  html`<dl-route-form .route=${route} .targets=${targets} .monitors=${monitors}></dl-route-form>`;

export default {
  empty: { draw: () => draw(null, [], []), says: ['There is no target yet', 'If nobody acknowledges', 'Save route'] },
  'long names': {
    draw: () =>
      draw(
        alertRoute({ name: long.slice(0, 100), tags: [long.slice(0, 60)] }),
        [target({ name: long })],
        [monitor({ name: long })],
      ),
    says: 'minutes to',
  },
  keyboard: {
    draw: () => draw(alertRoute()),
    answers: { 'PUT /alert-routes/ro1': alertRoute() },
    focus: '#route-name',
    press: ['End', '!', 'Enter'],
    then: (_, requests) => {
      const body = requests[0]?.body ?? {};
      const { id, sentence, version, createdAt } = body;
      return body.name === 'Crisis desk!' &&
        body.quiet.ranges.length === 1 &&
        body.escalation.length === 1 &&
        [id, sentence, version, createdAt].every((each) => each === undefined)
        ? []
        : [`sends ${JSON.stringify(requests)}`];
    },
  },
};
