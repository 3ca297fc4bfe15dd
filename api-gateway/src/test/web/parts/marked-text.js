import { html } from 'lit';
import { long } from '/tests/samples.js';
import { markedLine, markedParagraphs, showPlace } from '/app/parts/marked-text.js';

let chosen;
const marks = [
  { start: 0, end: 12, kind: 'organisation', entity: 'e1', title: 'Brackenfield' },
  { start: 4, end: 20, kind: 'evidence-negative', title: 'negative' },
];
const prose = (text, all) => html`<div class="prose">${markedParagraphs(text, all, (id) => (chosen = id))}</div>`;

export default {
  empty: {
    draw: () =>
      html`<p>${markedLine('', [], () => {})}</p>
        ${prose('', [])}`,
  },
  overlapping: {
    draw: () => prose('Brackenfield recalls porridge.\nMetal was found.', marks),
    then: (stage) => {
      stage.querySelector('mark').click();
      const text = [...stage.querySelectorAll('p')].map((p) => p.textContent).join('|');
      return chosen === 'e1' && text === 'Brackenfield recalls porridge.|Metal was found.'
        ? []
        : [`${chosen}: ${text}`];
    },
  },
  keyboard: {
    draw: () => prose('Brackenfield recalls porridge.', marks),
    then: (stage) => {
      // The keyboard's way to a name is the panel beside the text, which shows its places.
      showPlace(stage, { field: 'text', start: 4 });
      return stage.querySelector('mark.flash') ? [] : ['the place is not shown'];
    },
  },
  'long names': { draw: () => prose(long, [{ start: 0, end: 60, kind: 'match' }]) },
};
