import { html } from 'lit';
import { editionEntry, long } from '/tests/samples.js';
import { arrangementOf, moved, placed } from '/app/core/briefings.js';
import { editionStory } from '/app/parts/edition-story.js';

let done = [];
const act = new Proxy({}, { get: (_, name) => (value) => done.push([name, value]) });
const draw = (entry = editionEntry(), of = {}) => {
  done = [];
  return html`<ol>
    ${editionStory(entry, { editable: true, edited: false, over: false, first: false, last: false, act, ...of })}
  </ol>`;
};

export default {
  empty: { draw, says: ['Brackenfield recalls porridge', 'Why it matters', 'Call the plant (Robin)', '8.3'] },
  'for who may only read': {
    draw: () => draw(editionEntry(), { editable: false }),
    then: (stage) => (stage.querySelector('button') ? ['has buttons'] : []),
  },
  'long names': {
    draw: () =>
      draw(editionEntry({ heading: long, facts: long, comment: long, action: long, owner: long.slice(0, 100) })),
    says: 'Action:',
  },
  'hidden, pinned, and since then': {
    draw: () => draw(editionEntry({ hidden: true, pinned: true, since: 'Since then: +7 outlets' })),
    says: ['hidden', 'pinned', 'Since then: +7 outlets'],
  },
  keyboard: {
    draw: () => draw(editionEntry(), { edited: true }),
    focus: '#comment-n1',
    press: ['End', '!', 'Enter'],
    then: () => {
      const [name, fields] = done.find(([what]) => what === 'save') ?? [];
      return name && fields.comment === 'Our largest customer.!' && fields.heading === null
        ? []
        : [`saves ${JSON.stringify(done)}`];
    },
  },
  'stories move within their section, or to where they are dropped': {
    draw,
    then: () => {
      const entries = [
        editionEntry({ id: 'a' }),
        editionEntry({ id: 'b' }),
        editionEntry({ id: 'c', section: 'about-us' }),
      ];
      const ids = (list) => list.map((each) => each.id).join('');
      const faults = [];
      if (ids(moved(entries, 'a', 1)) !== 'bac') faults.push('does not move down');
      if (moved(entries, 'b', 1) !== entries) faults.push('leaves its section by a key');
      const dropped = placed(entries, 'a', 2);
      if (ids(dropped) !== 'bca' || dropped[2].section !== 'about-us') faults.push('is not dropped where it should');
      if (Object.keys(arrangementOf(entries)[0]).includes('facts')) faults.push('sends what is not asked for');
      return faults;
    },
  },
};
