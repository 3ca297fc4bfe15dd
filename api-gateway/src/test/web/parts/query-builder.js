import { html } from 'lit';
import { language, long } from '/tests/samples.js';
import '/app/parts/query-builder.js';

let rows;
const whole = {
  ...language,
  fields: ['title', 'country', 'entity', 'exact'].map((name) => ({ text: `${name}:`, meaning: name, example: name })),
};
const draw = (shown, more = {}) => {
  rows = shown;
  return html`<dl-query-builder
    .rows=${shown}
    .unshown=${more.unshown ?? null}
    .unread=${more.unread ?? null}
    .waiting=${more.waiting ?? false}
    .problem=${more.problem ?? null}
    .language=${more.language === undefined ? whole : more.language}
    .names=${{ entity: [{ name: 'Marguerite Oduya', meaning: 'watched name' }] }}
    .parts=${[]}
    @rows-changed=${(event) => (rows = event.detail)}></dl-query-builder>`;
};
const row = (kind, field, texts, more = {}) => ({
  kind,
  field,
  terms: texts.map((text) => ({ text, form: 'word' })),
  others: null,
  distance: null,
  ordered: null,
  ...more,
});
const near = () =>
  row('near', null, ['leak'], { others: [{ text: 'data', form: 'word' }], distance: 3, ordered: true });
const options = (stage, id) => [...stage.querySelector(id).options].map((each) => each.innerText).join();

export default {
  empty: {
    draw: () => draw([]),
    says: ['All of', 'Add a row'],
    then: (stage) => (stage.querySelectorAll('ol > li').length === 1 ? [] : ['does not begin with one row']),
  },
  loading: { draw: () => draw([row('all', null, ['recall'])], { language: null }), says: 'recall' },
  error: {
    draw: () =>
      draw([row('all', null, ['acme']), row('all', 'country', ['Britain'])], {
        problem: {
          slug: 'request-invalid',
          message: '“Britain” is not a country.',
          errors: [{ pointer: '/conditions/1', detail: '“Britain” cannot be looked for. Write GB.' }],
        },
      }),
    then: (stage) =>
      stage.querySelector('li.wrong')?.innerText.includes('Write GB') ? [] : ['the fault is not at its row'],
  },
  'nothing but what must not occur': {
    draw: () =>
      draw([row('none', null, ['football'])], {
        problem: { slug: 'query-invalid', message: 'This says only what must not occur.', errors: [] },
      }),
    says: 'This says only what must not occur.',
  },
  'long names': { draw: () => draw([row('any', null, [long, long])]), says: long.trim().slice(0, 40) },
  'right to left': { draw: () => draw([row('any', null, ['سحب', 'リコール'])]), says: 'سحب' },
  'more than rows can say': {
    draw: () => draw([], { unshown: { detail: 'The builder counts nothing.', start: 0, end: 3 } }),
    says: ['The builder counts nothing. The text below stays as it is.', 'Show the place'],
    then: (stage) => (stage.querySelector('ol') ? ['shows rows all the same'] : []),
  },
  unreadable: {
    draw: () => draw([], { unread: { slug: 'query-invalid' } }),
    says: 'as soon as the text below can be read',
  },
  'a text that could not be read now': {
    draw: () => draw([row('all', null, ['old'])], { unread: { status: 503, slug: 'unavailable', message: 'Later.' } }),
    says: 'Dateline cannot answer at the moment',
    then: (stage) => (stage.querySelector('ol') ? ['offers rows of an earlier text'] : []),
  },
  'rows of an earlier text': {
    draw: () => draw([row('all', null, ['old'])], { waiting: true }),
    then: (stage) => (stage.querySelector('#row-0-terms').matches(':disabled') ? [] : ['can be changed']),
  },
  near: {
    draw: () => draw([near()]),
    says: ['leak', 'at most', 'in this order', 'data'],
    then: (stage) =>
      options(stage, '#row-0-field') === 'headline or text,headline' ? [] : [options(stage, '#row-0-field')],
  },
  'an exact phrase': {
    draw: () => draw([row('phrase', 'title', [])]),
    focus: '#row-0-phrase',
    press: ['a', ' ', 'b'],
    then: () => (rows[0].terms[0]?.text === 'a b' ? [] : [JSON.stringify(rows)]),
  },
  keyboard: {
    draw: () => draw([]),
    focus: '#row-0-terms',
    press: ['r', 'Enter'],
    then: () => (rows[0]?.terms[0]?.text === 'r' && rows[0].kind === 'all' ? [] : [JSON.stringify(rows)]),
  },
  'a completed name': {
    draw: () => draw([row('any', 'entity', [])]),
    focus: '#row-0-terms',
    press: ['O', 'd', 'ArrowDown', 'Enter'],
    then: () => (rows[0].terms[0]?.text === 'Marguerite Oduya' ? [] : [JSON.stringify(rows)]),
  },
  'another kind': {
    draw: () => draw([row('all', 'country', ['GB'])]),
    then: (stage) => {
      const kind = stage.querySelector('#row-0-kind');
      if (kind.value === 'all') {
        kind.value = 'near';
        kind.dispatchEvent(new Event('change'));
      }
      const [{ field, distance, terms }] = rows;
      return field === null && distance === 5 && terms.length === 0 ? [] : [JSON.stringify(rows)];
    },
  },
  removing: {
    draw: () => draw([row('all', null, ['a']), row('all', null, ['b'])]),
    focus: 'button[aria-label="Remove row 1"]',
    press: ['Enter'],
    then: () => (rows.length === 1 && rows[0].terms[0].text === 'b' ? [] : [JSON.stringify(rows)]),
  },
};
