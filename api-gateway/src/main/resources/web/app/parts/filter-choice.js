// What the bars have in common that narrow a list. Every choice stands in the page's address.

import { html } from 'lit';

/**
 * One of some values, from a list.
 *
 * @param id of the field
 * @param options `[[value, text]]`
 */
export const filterChoice = (id, name, label, options, value, change) =>
  html`<label class="sr" for=${id}>${label}</label>
    <select id=${id} class=${value ? 'active' : ''} @change=${(event) => change({ [name]: event.target.value })}>
      ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
    </select>`;

/**
 * One of a few states, side by side.
 *
 * @param states `[[value, text]]`
 */
export const stateChoice = (states, state, change) =>
  html`<div class="segmented" role="group" aria-label="State">
    ${states.map(
      ([value, name]) =>
        html`<button class="btn mini" aria-pressed=${state === value} @click=${() => change({ state: value })}>
          ${name}
        </button>`,
    )}
  </div>`;
