import { html } from 'lit';
import { briefing, long, monitor } from '/tests/samples.js';
import '/app/parts/briefing-form.js';

const draw = (of = null, monitors = [monitor()]) =>
  html`<dl-briefing-form .briefing=${of} .monitors=${monitors}></dl-briefing-form>`;

export default {
  empty: { draw: () => draw(null, []), says: ['Your team has no monitor yet', 'On a schedule', 'Save briefing'] },
  'long names': {
    draw: () => draw(briefing({ name: long.slice(0, 100) }), [monitor({ name: long })]),
    says: 'About us',
  },
  keyboard: {
    draw: () => draw(briefing()),
    answers: { 'PUT /briefings/b1': briefing() },
    focus: '#briefing-name',
    press: ['End', '!', 'Enter'],
    then: (_, requests) => {
      const body = requests[0]?.body ?? {};
      const { id, nextRuns, version } = body;
      return body.name === 'Morning briefing!' &&
        body.schedule.at === '07:30' &&
        body.sections.length === 3 &&
        [id, nextRuns, version].every((each) => each === undefined)
        ? []
        : [`sends ${JSON.stringify(requests)}`];
    },
  },
  'a monitor that is left out names the others': {
    draw: () => draw(briefing(), [monitor(), monitor({ id: 'q2', name: 'Port' })]),
    then: (stage) => {
      const form = stage.querySelector('dl-briefing-form');
      form.assign('q2', 'none');
      return form.draft.monitors.join() === monitor().id ? [] : [`names ${form.draft.monitors.join()}`];
    },
  },
};
