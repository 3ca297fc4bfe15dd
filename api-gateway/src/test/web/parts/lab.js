import { html } from 'lit';
import { article, language, long } from '/tests/samples.js';
import { comparison, explanation, facetLists, importForm } from '/app/parts/lab.js';

const clause = (text, parts = []) => ({ clause: text, holds: !parts.length, matches: [1], zones: ['title'], parts });
const found = { count: 1, gained: 1, lost: 0, gainedSamples: [article()], lostSamples: [] };
let taken;

export default {
  empty: { draw: () => html`${facetLists({})}${comparison(null)}${importForm([], null, () => {})}` },
  'long names': {
    draw: () =>
      html`${facetLists({ source: [{ value: 's1', label: long, count: 3 }] })} ${comparison(found, () => null)}
      ${explanation({ article: article({ title: long }), matches: false, clause: clause(long, [clause(long)]) })}`,
    says: ['does not match', '1 place: headline', 'It finds 1 article.'],
  },
  imported: {
    draw: () =>
      importForm(language.dialects, { changes: [{ before: 'w/5', after: 'NEAR/5', note: 'distance' }] }, () => {}),
    press: ['Enter'],
    then: (stage) => (stage.innerText.includes('1 changed:') ? [] : ['does not say what was changed']),
  },
  keyboard: {
    draw: () => importForm(language.dialects, null, (answer) => (taken = answer)),
    answers: { 'POST /monitors/import': { query: 'a NEAR/5 b', changes: [] } },
    press: ['Enter', 'Tab', 'Tab', 'a', ' ', 'b', 'Tab', 'Enter'],
    then: (_, requests) =>
      taken?.query === 'a NEAR/5 b' && requests[0]?.body.dialect === 'meltwater' ? [] : ['nothing is translated'],
  },
};
