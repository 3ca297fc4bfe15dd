import { html } from 'lit';
import { language, long } from '/tests/samples.js';
import { grammarHelp } from '/app/parts/query-editor.js';

let value;
const draw = (query, more = {}) =>
  html`<dl-query-editor
    .value=${query}
    .language=${more.language === undefined ? language : more.language}
    .errors=${more.errors ?? []}
    .lint=${more.lint ?? []}
    .names=${{ entity: [{ name: 'Marguerite Oduya', meaning: 'watched name' }, { name: 'Quillon', meaning: '' }] }}
    .parts=${[{ name: 'sports', note: null }]}
    @query-changed=${(event) => (value = event.detail)}></dl-query-editor>`;
const kinds = (stage) =>
  [...stage.querySelectorAll('.ground [class]:not([class=""])')]
    .map((each) => `${each.className}:${each.textContent}`)
    .join(' ');

export default {
  empty: { draw: () => draw(''), says: 'Query' },
  loading: {
    draw: () => html`${draw('title:a AND b', { language: null })}${grammarHelp(null)}`,
    says: 'title:a AND b',
  },
  error: {
    draw: () =>
      draw('(recall AND', {
        errors: [{ detail: 'This bracket is never closed.', start: 0, end: 1, hint: 'Close it.' }],
      }),
    says: ['At character 1:', 'This bracket is never closed.', 'Close it.'],
    then: (stage) => (stage.querySelector('textarea').getAttribute('aria-invalid') === 'true' ? [] : ['not marked']),
  },
  'long names': {
    draw: () => draw(long, { lint: [{ message: long, severity: 'NOTE' }] }),
    says: long.trim().slice(0, 40),
  },
  coloured: {
    draw: () => draw('title:recall AND "a phrase" near/5 @sports foo:bar'),
    then: (stage) => {
      const expected = 'scope:title: op:AND phrase:"a phrase" op:near/5 part:@sports';
      return kinds(stage) === expected ? [] : [`coloured ${kinds(stage)}`];
    },
  },
  help: {
    draw: () => grammarHelp(language),
    press: ['Enter'],
    then: (stage) => (stage.innerText.includes('leak NEAR/5 data') ? [] : ['the help does not show the operators']),
  },
  keyboard: {
    draw: () => draw(''),
    press: ['t', 'i', 'Tab', 'x'],
    then: () => (value === 'title:x' ? [] : [`Tab completes to ${value}`]),
  },
  'names by keyboard': {
    draw: () => draw('-entity:'),
    press: ['End', 'O', 'd', 'Tab'],
    then: () => (value === '-entity:"Marguerite Oduya" ' ? [] : [`Tab completes to ${value}`]),
  },
  'an offer that is heard': {
    draw: () => draw('entity:'),
    press: ['End', 'q'],
    then: (stage) => {
      const active = stage.querySelector('textarea').getAttribute('aria-activedescendant');
      const offer = active && stage.querySelector(`#${active}`);
      if (!offer?.innerText.includes('Quillon')) return ['the offer is not the active one'];
      return document.getElementById('announcer').textContent.includes('Quillon') ? [] : ['the offer is not said'];
    },
  },
};
