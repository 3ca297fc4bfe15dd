import { html } from 'lit';
import { article, long } from '/tests/samples.js';
import { entityPanel } from '/app/parts/entity-panel.js';

const entity = (more) => ({
  id: 'e1',
  name: 'Gareth Pell',
  type: 'person',
  salience: 0.4,
  title: 'engineer',
  roleSpan: { field: 'text', start: 0, end: 12 },
  aliases: ['Pell'],
  knownAs: ['G. Pell'],
  mentions: [{ field: 'text', start: 0, end: 12 }],
  sentiment: { label: 'negative', score: -0.4, evidence: [{ field: 'text', start: 0, end: 30 }] },
  ...more,
});
let chosen;
const draw = (entities, id) =>
  entityPanel(
    article({ entities, watched: ['e1'] }),
    id,
    (e) => (chosen = e),
    () => {},
  );

export default {
  empty: { draw: () => html`${draw([], null)}` },
  open: { draw: () => draw([entity()], 'e1'), says: ['Names in this article', 'Here also: Pell', 'Tone towards'] },
  'long names': {
    draw: () => draw([entity({ name: long, title: long, aliases: [long] })], 'e1'),
    says: 'Names in this article',
  },
  'no tone': { draw: () => draw([entity({ sentiment: null })], 'e1'), says: 'Tone is not judged in this language.' },
  keyboard: {
    draw: () => draw([entity()], null),
    press: ['Enter'],
    then: () => (chosen === 'e1' ? [] : ['Enter chooses nothing']),
  },
};
