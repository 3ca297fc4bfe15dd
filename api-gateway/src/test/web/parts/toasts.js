import { html } from 'lit';
import { long } from '/tests/samples.js';
import { onToasts, toast } from '/app/core/toast.js';
import { toastList } from '/app/parts/toasts.js';
import '/app/pages/app.css';

const message = (more) => ({ id: 1, kind: 'plain', title: 'Saved', ...more });
let ran;

/** A page with more rows and buttons than fit, as the shell frames it. */
const framed = (toasts) =>
  html`<div class="app">
    <div class="column">
      <div class="topbar"></div>
      <div class="scroller">
        <div class="page">
          <button class="btn primary">First</button>
          ${Array.from(
            { length: 40 },
            (_, i) => html`<p><button class="btn mini">Row ${i}</button> <button class="btn">Act ${i}</button></p>`,
          )}
          <button class="btn primary">Last</button>
        </div>
      </div>
      ${toastList(toasts)}
    </div>
  </div>`;

/** Buttons that something else lies over once they are scrolled to. */
const covered = (stage) =>
  [...stage.querySelectorAll('.scroller button')].filter((button) => {
    button.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = button.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return !button.contains(at);
  });

export default {
  empty: {
    draw: () => toastList([]),
    then: (stage) => (stage.querySelector('.toasts').offsetHeight ? ['takes room without a message'] : []),
  },
  'long names': {
    draw: () => toastList([message({ title: long, text: long, href: '/alerts' }), message({ kind: 'error' })]),
    says: 'Saved',
  },
  'covers no button of the page': {
    draw: () =>
      framed([
        message({ title: long, text: long, kind: 'alert', action: { label: 'Undo', run: () => {} } }),
        message({ id: 2, title: long, text: long, kind: 'error' }),
      ]),
    says: 'Undo',
    then: (stage) => covered(stage).map((button) => `lies over ${button.innerText}`),
  },
  keyboard: {
    draw: () => {
      ran = false;
      return toastList([message({ action: { label: 'Undo', run: () => (ran = true) } })]);
    },
    press: ['Enter'],
    then: () => (ran ? [] : ['Undo does nothing']),
  },
  'one of each key': {
    draw: () => toastList([]),
    then: () => {
      let shown = [];
      const stop = onToasts((toasts) => (shown = toasts));
      toast({ title: 'one', key: 'a' }, 0.1);
      toast({ title: 'two', key: 'a' }, 0.1);
      stop();
      return shown.map((t) => t.title).join() === 'two' ? [] : [`shows ${shown.map((t) => t.title)}`];
    },
  },
};
