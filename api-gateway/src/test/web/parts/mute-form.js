import { alert, longAlert } from '/tests/samples.js';
import { muteForm, muteRequest } from '/app/parts/mute-form.js';

let request;
const submit = (event) => {
  event.preventDefault();
  request = muteRequest(event.target);
};
const draw = (of = alert()) => muteForm(of, submit, () => {});

export default {
  empty: { draw: () => draw(alert({ storyId: null, ruleId: null })), says: ['The monitor', '4 hours', 'Reason'] },
  'long names': { draw: () => draw(longAlert()), says: 'Until this story ends' },
  keyboard: {
    draw,
    focus: '[name=mute-reason]',
    press: ['x', 'Enter'],
    then: () => {
      const wanted = { kind: 'story', thingId: 's1', minutes: 240, untilStoryEnds: false, reason: 'x' };
      return JSON.stringify(request) === JSON.stringify(wanted) ? [] : [`mutes ${JSON.stringify(request)}`];
    },
  },
  'only a story ends': {
    draw,
    then: (stage) => {
      const [what, length] = ['what', 'for'].map((name) => stage.querySelector(`[name=mute-${name}]`));
      what.value = 'rule r1';
      length.value = 'story';
      length.dispatchEvent(new Event('change'));
      return what.value === 'story s1' ? [] : ['mutes a rule until the story ends'];
    },
  },
  'a reason is asked for': {
    draw: () => {
      request = null;
      return draw();
    },
    focus: '[name=mute-reason]',
    press: ['Enter'],
    then: () => (request ? ['mutes without a reason'] : []),
  },
};
