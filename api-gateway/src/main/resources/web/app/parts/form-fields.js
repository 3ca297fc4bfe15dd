import { html } from 'lit';

/** What a field of a number says; null where it is empty. */
export const numberOf = (text) => (text === '' ? null : Number(text));

const toggled = (list, value, on) => (on ? [...list, value] : list.filter((each) => each !== value));

/**
 * Several of some options.
 *
 * @param options pairs of a value and its name
 * @param change called with what is chosen then
 */
export const checkboxes = (label, options, chosen, change) =>
  html`<fieldset class="choices">
    <legend>${label}</legend>
    ${options.map(
      ([value, name]) =>
        html`<label class="check">
          <input
            type="checkbox"
            .checked=${chosen.includes(value)}
            @change=${(e) => change(toggled(chosen, value, e.target.checked))} />
          ${name}</label
        >`,
    )}
  </fieldset>`;

/** @param change called with the number, or null */
export const numberField = (id, label, value, [min, max], change, { required = false, placeholder = '' } = {}) =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="number"
      min=${min}
      max=${max}
      step="1"
      placeholder=${placeholder}
      ?required=${required}
      .value=${String(value ?? '')}
      @change=${(e) => change(numberOf(e.target.value))} />
  </div>`;
