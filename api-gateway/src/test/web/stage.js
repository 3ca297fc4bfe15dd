// Where parts stand to be tested, one state after the other. A state is written in tests/parts/<part>.js:
//
//   draw      answers the part as a lit template
//   answers   what the API answers, by `GET /path`; `waits` for an answer that does not come
//   rights    of the signed-in account; all where nothing is said
//   says      words that must be there, or a list of them
//   focus     selector of what has the focus before that; the first thing that can be pressed where nothing is said
//   press     keys, in order
//   then      is run after all that and answers what is wrong, as a list

import { render } from 'lit';
import { session } from '/app/core/session.js';
import { wordingFaults } from '/tests/wording.js';

const rights = ['read', 'triage', 'monitors', 'sources', 'articles', 'keys', 'mails', 'team', 'operate'];
export const waits = Symbol('waits');

let answers = {};
/** Requests of the state that is shown: `{asked, body}`. */
export const requests = [];
const faults = [];

const known = window.fetch.bind(window);
window.fetch = (address, options = {}) => {
  const url = new URL(address, location.href);
  if (!url.pathname.startsWith('/api/v1')) return known(address, options);
  const asked = `${options.method ?? 'GET'} ${url.pathname.slice('/api/v1'.length)}`;
  requests.push({ asked, body: options.body ? JSON.parse(options.body) : undefined });
  const answer = answers[asked] ?? answers['*'];
  if (answer === waits) return new Promise(() => {});
  if (answer === undefined) faults.push(`the state has no answer for ${asked}`);
  const { status, ...body } = answer ?? { status: 404, title: 'Not found' };
  const failed = Number.isInteger(status) && status >= 400;
  return Promise.resolve(
    new Response(JSON.stringify(failed ? { status, ...body } : answer), {
      status: failed ? status : 200,
      headers: { 'Content-Type': failed ? 'application/problem+json' : 'application/json' },
    }),
  );
};
window.addEventListener('error', (event) => faults.push(`script: ${event.message}`));
window.addEventListener('unhandledrejection', (event) => faults.push(`script: ${event.reason}`));

const stage = document.getElementById('stage');
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function until(holds, ms = 3000) {
  for (const end = Date.now() + ms; Date.now() < end; await frame()) if (holds()) return true;
  return holds();
}

const shownText = () =>
  [document.body, ...document.querySelectorAll('textarea, input')]
    .map((each) => each.innerText || each.value || '')
    .join(' ')
    .replace(/\s+/g, ' ');

const statesOf = async (part) => (await import(`/tests/parts/${part}.js`)).default;

/** Names of the states of a part. */
export const statesNamed = async (part) => Object.keys(await statesOf(part));

/** Shows one state; answers what is wrong with it so far. */
export async function show(part, name) {
  const state = (await statesOf(part))[name];
  document.querySelectorAll('dialog').forEach((dialog) => dialog.remove());
  const place = document.createElement('div');
  stage.replaceChildren(place);
  faults.length = 0;
  requests.length = 0;
  answers = state.answers ?? {};
  session.account = { id: 'me', username: 'ada', role: 'admin', tenant: { name: 'Example team' } };
  session.rights = state.rights ?? rights;
  render(state.draw(), place);
  await frame();
  const missing = [];
  for (const words of [state.says ?? []].flat()) {
    if (!(await until(() => shownText().includes(words)))) missing.push(`does not say "${words}"`);
  }
  await frame();
  return [...faults, ...missing];
}

/** What the state itself finds wrong after its keys were pressed. */
export async function afterwards(part, name) {
  const state = (await statesOf(part))[name];
  await frame();
  let wrong = (await state.then?.(stage, requests)) ?? [];
  // What answers a key may take a while to be drawn.
  for (const end = Date.now() + 2000; wrong.length && Date.now() < end;) {
    await frame();
    wrong = await state.then(stage, requests);
  }
  return [...faults, ...wrong];
}

export const keysOf = async (part, name) => (await statesOf(part))[name].press ?? [];

export const wording = () => wordingFaults();

/** What is wider than the window allows. */
export const overflow = () => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room + 1) return [];
  return [...stage.querySelectorAll('*')]
    .filter((each) => each.getBoundingClientRect().right > room + 1 && !each.closest('.scroll-x, .sr'))
    .slice(0, 3)
    .map((each) => `wider than the window: ${each.outerHTML.slice(0, 120)}`);
};

const pressable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Puts the focus where a state wants it, or on the first thing that can be pressed; answers how many there are. */
export async function focusFirst(part, name) {
  const wanted = part && (await statesOf(part))[name].focus;
  const root = document.querySelector('dialog[open]') ?? stage;
  const all = [...root.querySelectorAll(pressable)].filter(
    (each) => each.checkVisibility() && !each.disabled && each.tabIndex >= 0,
  );
  (wanted ? root.querySelector(wanted) : all[0])?.focus();
  return all.length;
}

/** Whether who uses the keyboard sees where the focus is; answers what is wrong. */
export function focusSeen() {
  const at = document.activeElement;
  if (!at || at === document.body) return ['the focus is nowhere'];
  const marked = (each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  };
  const seen = [at, at.parentElement, at.closest('.query')].some((each) => each && marked(each));
  return seen ? [] : [`the focus cannot be seen: ${at.outerHTML.slice(0, 120)}`];
}
