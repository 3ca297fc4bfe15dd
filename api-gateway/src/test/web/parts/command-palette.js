import { html } from 'lit';
import { failed, long, monitor } from '/tests/samples.js';
import '/app/core/routes.js';
import '/app/parts/command-palette.js';

const names = (...all) => ({ items: all.map((name, i) => ({ id: `n${i}`, name })), next: null });
const answers = (found = names('Brackenfield'), stories = []) => ({
  'GET /entities': found,
  'GET /stories': { items: stories, next: null },
});
const draw = (monitors = [monitor()]) => {
  history.replaceState(null, '', location.href.split('#')[0]);
  return html`<dl-command-palette .monitors=${monitors}></dl-command-palette><button class="btn">Behind</button>`;
};
const open = () => document.querySelector('dl-command-palette dialog').open;
const options = () => [...document.querySelectorAll('[role=option]')].map((each) => each.textContent.trim());
const active = () => document.querySelector('[aria-selected=true]')?.textContent.trim();

export default {
  empty: {
    draw: () => draw([]),
    answers: answers(),
    then: () => (open() ? ['is open before anybody asked'] : []),
  },
  error: {
    draw,
    answers: { 'GET /entities': failed, 'GET /stories': failed },
    focus: 'button',
    press: ['Control+k', 'r', 'e', 'c', 'a', 'l', 'l'],
    then: () => (options()[0] === 'Brackenfield recall' ? [] : [`offers ${options()}`]),
  },
  'long names': {
    draw: () => draw([monitor({ name: long })]),
    answers: answers(names(long)),
    focus: 'button',
    press: ['Control+k'],
    then: () => (options().filter((name) => name === long.trim()).length === 2 ? [] : ['does not offer both']),
  },
  keyboard: {
    draw,
    answers: answers(),
    focus: 'button',
    press: ['Control+k', 'b', 'r', 'a', 'c', 'ArrowDown'],
    then: () => {
      const named = document.querySelector('#palette').getAttribute('aria-activedescendant');
      return [
        open() ? null : 'is not open',
        document.activeElement?.id === 'palette' ? null : 'the focus leaves the input',
        active() === 'Brackenfield' ? null : `${active()} is active`,
        document.getElementById(named)?.getAttribute('aria-selected') === 'true' ? null : 'the active one is not named',
      ].filter(Boolean);
    },
  },
  closing: {
    draw,
    answers: answers(),
    focus: 'button',
    press: ['Control+k', 'Escape'],
    then: () => {
      if (open()) return ['stays open'];
      return document.activeElement?.matches('.btn') ? [] : ['the focus does not come back'];
    },
  },
  'stories by their words': {
    draw,
    answers: answers(names(), [{ id: 's1', headline: 'Porridge recalled', language: 'en' }]),
    focus: 'button',
    press: ['Control+k', 'p', 'o', 'r', 'r'],
    then: () => {
      const found = options();
      return found[0] === 'Porridge recalled' && found.includes('Search articles for “porr”')
        ? []
        : [`offers ${found}`];
    },
  },
  'for who only reads': {
    rights: ['read'],
    draw,
    answers: answers(),
    focus: 'button',
    press: ['Control+k', 'n', 'e', 'w'],
    then: () => (options().some((name) => /^New/.test(name)) ? ['offers what is not allowed'] : []),
  },
};
