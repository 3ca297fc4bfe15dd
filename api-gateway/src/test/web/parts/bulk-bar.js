import { long } from '/tests/samples.js';
import { bulkBar } from '/app/parts/bulk-bar.js';

let changes = [];
const draw = (size) => {
  changes = [];
  return bulkBar(
    size,
    (change) => changes.push(change),
    () => changes.push('none'),
  );
};

export default {
  empty: { draw: () => draw(0), says: '0 mentions selected' },
  'long names': {
    draw: () => draw(12_345),
    says: '12,345 mentions selected',
    then: (stage) => {
      const tag = stage.querySelector('#bulk-tag');
      tag.value = long.slice(0, 60);
      return tag.reportValidity() ? [] : ['a tag of 60 letters is refused'];
    },
  },
  keyboard: {
    draw: () => draw(2),
    press: ['Enter', 'Tab', 'Enter'],
    then: () =>
      JSON.stringify(changes) === '[{"state":"kept"},{"state":"seen"}]' ? [] : [`changed ${JSON.stringify(changes)}`],
  },
};
