import { long } from '/tests/samples.js';
import { topicForm, topicRequest } from '/app/parts/topic-form.js';

let request;
const submit = (event) => {
  event.preventDefault();
  request = topicRequest(event.target);
};
const topic = (name) => ({ name, description: name, threshold: 0.3, background: 1000 });

export default {
  empty: { draw: () => topicForm(submit, null, 'Create topic'), says: ['Confidence threshold', 'Create topic'] },
  'long names': { draw: () => topicForm(submit, topic(long.slice(0, 100)), 'Save'), says: '1,000 recent articles' },
  keyboard: {
    draw: () => topicForm(submit, topic('Safety'), 'Save'),
    press: ['Tab', 'Tab', 'Tab', 'Enter'],
    then: () =>
      JSON.stringify(request) === '{"name":"Safety","description":"Safety","threshold":0.3}' ? [] : ['not sent'],
  },
};
