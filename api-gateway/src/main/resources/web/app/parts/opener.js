import { html } from 'lit';
import { icon } from './icons.js';
import './opener.css';

const fields = 'input:not([type=hidden], .sr), select, textarea';

function toggled({ target }) {
  if (target.open) target.querySelector(`.opened :is(${fields})`)?.focus();
}

function keyed(event) {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.stopPropagation();
  closeOpener(event.currentTarget);
}

/** Closes what an element stands in, and puts the focus on what opens it. */
export function closeOpener(element) {
  const opener = element.closest('details.opener');
  if (!opener) return;
  opener.open = false;
  opener.querySelector('summary').focus();
}

/**
 * A form that comes when it is asked for.
 *
 * @param open whether it is there from the beginning, as where it is all that there is to do
 */
export const opener = (label, content, open = false) =>
  html`<details class="opener" ?open=${open} @toggle=${open ? null : toggled} @keydown=${keyed}>
    <summary class="btn">${icon('add')} ${label}</summary>
    <div class="opened">${content}</div>
  </details>`;
