import { html } from 'lit';
import { long } from '/tests/samples.js';
import { empty, problemNotice, skeleton } from '/app/parts/notices.js';

let retried = 0;
const problem = (more) => ({ status: 503, slug: 'unavailable', title: 'Unavailable', message: 'Soon.', ...more });

export default {
  empty: {
    draw: () => empty('No monitor yet', 'Write one.', html`<a class="btn" href="/x">New monitor</a>`),
    says: 'Write',
  },
  loading: { draw: () => skeleton(3), says: 'Loading…' },
  error: {
    draw: () => problemNotice(problem(), () => {}),
    says: ['Dateline cannot answer at the moment', 'Try again'],
  },
  'an error nobody knows': {
    draw: () => problemNotice(problem({ slug: 'flux-capacitor-empty', title: 'Flux capacitor empty' })),
    says: 'Something went wrong',
    then: (stage) => (stage.innerText.includes('Flux') ? ['shows the name of the kind'] : []),
  },
  'an error with a moment': {
    draw: () => problemNotice(problem({ message: 'It is asked again at 2026-11-29T15:49:36Z.' })),
    says: 'on 29 Nov',
  },
  'long names': {
    draw: () => problemNotice(problem({ message: long, errors: [{ detail: long, hint: 'Shorten it.' }] })),
    says: 'Shorten it.',
  },
  keyboard: {
    draw: () => problemNotice(problem(), () => (retried += 1)),
    press: ['Enter'],
    then: () => (retried > 0 ? [] : ['Enter does not try again']),
  },
};
