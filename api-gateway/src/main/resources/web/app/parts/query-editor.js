import { LitElement, html, nothing } from 'lit';
import { plural } from '../core/format.js';
import { colours, completions, faultMarks } from '../core/query.js';
import { segments } from '../core/segments.js';
import { announce } from '../core/toast.js';
import './query-editor.css';

/**
 * A field for one query: coloured as it is typed, faults marked where they are. Fires `query-changed` and
 * `query-submitted`.
 *
 * `errors` and `lint` are as the API gives them: `{detail|message, start, end, hint}`; `language` is what
 * `GET /query-language` answers; `names` what may stand after a field: `{field: [{name, meaning}]}`.
 */
class DlQueryEditor extends LitElement {
  static properties = {
    value: {},
    label: {},
    errors: { attribute: false },
    lint: { attribute: false },
    parts: { attribute: false },
    language: { attribute: false },
    names: { attribute: false },
    offered: { state: true },
    active: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, {
      value: '',
      label: 'Query',
      errors: [],
      lint: [],
      parts: [],
      language: null,
      names: {},
      offered: { start: 0, choices: [] },
      active: 0,
    });
  }

  createRenderRoot() {
    return this;
  }

  get area() {
    return this.querySelector('textarea');
  }

  focus() {
    this.area?.focus();
  }

  typed() {
    this.value = this.area.value;
    this.offered = completions(this.value, this.area.selectionStart, this.parts, this.language, this.names);
    this.active = 0;
    this.tell();
    this.dispatchEvent(new CustomEvent('query-changed', { detail: this.value, bubbles: true }));
  }

  /** What is offered is heard too: the focus stays in the text. */
  tell() {
    const { choices } = this.offered;
    const told = choices.map(({ text }) => text).join(' ');
    if (told && told !== this.told)
      announce(`${plural(choices.length, 'completion')}. Tab takes ${choices[this.active].text}`);
    this.told = told;
  }

  /** Puts the chosen word in place of the begun one. */
  complete(choice) {
    const end = this.area.selectionStart;
    const space = choice.text.endsWith(':') ? '' : ' ';
    this.area.setRangeText(choice.text + space, this.offered.start, end, 'end');
    this.typed();
    this.offered = { start: 0, choices: [] };
    this.area.focus();
  }

  /** Keys of the list of offers; true if the key was one. */
  chosen(event) {
    const { choices } = this.offered;
    if (choices.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.active = (this.active + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length;
      announce(choices[this.active].text);
    } else if (event.key === 'Tab' && !event.shiftKey) {
      this.complete(choices[this.active]);
    } else if (event.key === 'Escape') {
      this.offered = { start: 0, choices: [] };
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  pressed(event) {
    if (this.chosen(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.dispatchEvent(new CustomEvent('query-submitted', { bubbles: true }));
    }
    if (event.key === 'Escape') this.area.blur();
  }

  show(fault) {
    this.area.focus();
    this.area.setSelectionRange(fault.start, Math.max(fault.end ?? fault.start, fault.start + 1));
  }

  updated() {
    this.area.style.height = 'auto';
    this.area.style.height = `${Math.max(96, this.area.scrollHeight)}px`;
  }

  ground() {
    const marks = [
      ...colours(this.value, this.language),
      ...faultMarks(this.value, this.errors, 'fault'),
      ...faultMarks(this.value, this.lint, 'caution'),
    ];
    return segments(this.value, marks).map(
      (s) => html`<span class=${s.marks.map((m) => m.kind).join(' ')}>${this.value.slice(s.start, s.end)}</span>`,
    );
  }

  offers() {
    return html`<ul
      class="offers"
      id="query-offers"
      ?hidden=${this.offered.choices.length === 0}
      role="listbox"
      aria-label="Completions; Tab takes one">
      ${this.offered.choices.map(
        (choice, i) =>
          html`<li
            role="option"
            id="query-offer-${i}"
            aria-selected=${i === this.active}
            @mousedown=${(event) => {
              event.preventDefault();
              this.complete(choice);
            }}>
            <code>${choice.text}</code> <span class="muted">${choice.meaning}</span>
          </li>`,
      )}
    </ul>`;
  }

  fault(entry, kind) {
    const at = Number.isInteger(entry.start);
    return html`<li class=${kind}>
      ${
        at
          ? html`<button class="linklike" type="button" @click=${() => this.show(entry)}>
              At character ${entry.start + 1}:
            </button> `
          : null
      }
      ${entry.detail ?? entry.message} ${entry.hint ? html`<span class="hint">${entry.hint}</span>` : null}
    </li>`;
  }

  render() {
    const wrong = this.errors.length > 0;
    return html`<div class="field">
      <label for="query-text">${this.label}</label>
      <div class="query ${wrong ? 'wrong' : ''}">
        <div class="ground" aria-hidden="true">${this.ground()}</div>
        <textarea
          id="query-text"
          rows="4"
          spellcheck="false"
          autocomplete="off"
          autocapitalize="off"
          .value=${this.value}
          aria-invalid=${wrong}
          aria-describedby="query-faults"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls="query-offers"
          aria-activedescendant=${this.offered.choices.length ? `query-offer-${this.active}` : nothing}
          @input=${this.typed}
          @keydown=${this.pressed}
          @blur=${() => {
            this.offered = { start: 0, choices: [] };
          }}></textarea>
      </div>
      ${this.offers()}
      <div id="query-faults" aria-live="polite">
        <ul class="faults">
          ${this.errors.map((e) => this.fault(e, ''))}${this.lint.map((e) =>
            this.fault(e, (e.severity ?? 'warning').toLowerCase()),
          )}
        </ul>
      </div>
    </div>`;
  }
}

customElements.define('dl-query-editor', DlQueryEditor);

const entry = ({ example, meaning }) =>
  html`<dt>${example}</dt>
    <dd>${meaning}</dd>`;

/** How to write a query, by example; nothing as long as the language is not known. */
export const grammarHelp = (language) =>
  language
    ? html`<details class="card">
        <summary><b>How to write a query</b></summary>
        <dl class="grammar">${[...language.signs, ...language.operators, ...language.fields].map(entry)}</dl>
      </details>`
    : null;
