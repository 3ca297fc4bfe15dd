import { html, nothing } from 'lit';
import './form-fields.css';

/** What a field of a number says; null where it is empty. */
export const numberOf = (text) => (text === '' ? null : Number(text));

const toggled = (list, value, on) => (on ? [...list, value] : list.filter((each) => each !== value));

/**
 * Several of some options.
 *
 * @param options pairs of a value and its name
 * @param change called with what is chosen then
 * @param name of the boxes, in a form that reads them itself
 */
export const checkboxes = (label, options, chosen, change, name = nothing) =>
  html`<fieldset class="choices">
    <legend>${label}</legend>
    ${options.map(
      ([value, text]) =>
        html`<label class="check">
          <input
            type="checkbox"
            name=${name}
            value=${value}
            .checked=${chosen.includes(value)}
            @change=${(e) => change(toggled(chosen, value, e.target.checked))} />
          ${text}</label
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

/**
 * What each monitor is about.
 *
 * @param subjects `{value: name}`
 * @param subjectOf the value of a monitor, by its id
 * @param assign called with the id of a monitor and its new value
 */
export const subjectFields = (monitors, subjects, subjectOf, assign) => {
  if (monitors.length === 0) return html`<p class="muted">Your team has no monitor yet.</p>`;
  return html`<fieldset class="subjects">
    <legend class="strong">Monitors</legend>
    ${monitors.map(
      (m) =>
        html`<label for="subject-${m.id}">${m.name}</label>
          <select id="subject-${m.id}" @change=${(e) => assign(m.id, e.target.value)}>
            ${Object.entries(subjects).map(
              ([value, text]) => html`<option value=${value} ?selected=${value === subjectOf(m.id)}>${text}</option>`,
            )}
          </select>`,
    )}
  </fieldset>`;
};
