import { LitElement, html } from 'lit';
import { colours, faultMarks } from '../core/query.js';
import { segments } from '../core/segments.js';

/**
 * A field for one query: coloured as it is typed, faults marked where they are. Fires `query-changed` and `query-submitted`.
 *
 * `errors` and `lint` are as the API gives them: `{detail|message, start, end, hint}`.
 */
class DlQueryEditor extends LitElement {
  static properties = { value: {}, label: {}, errors: { attribute: false }, lint: { attribute: false } };

  constructor() {
    super();
    Object.assign(this, { value: '', label: 'Query', errors: [], lint: [] });
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
    this.dispatchEvent(new CustomEvent('query-changed', { detail: this.value, bubbles: true }));
  }

  pressed(event) {
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
    const marks = [...colours(this.value), ...faultMarks(this.value, this.errors, 'fault'), ...faultMarks(this.value, this.lint, 'caution')];
    return segments(this.value, marks).map((s) => html`<span class=${s.marks.map((m) => m.kind).join(' ')}>${this.value.slice(s.start, s.end)}</span>`);
  }

  fault(entry, kind) {
    const at = Number.isInteger(entry.start);
    return html`<li class=${kind}>
      ${at ? html`<button class="linklike" type="button" @click=${() => this.show(entry)}>At character ${entry.start + 1}:</button> ` : null}
      ${entry.detail ?? entry.message}
      ${entry.hint ? html`<span class="hint">${entry.hint}</span>` : null}
    </li>`;
  }

  render() {
    const wrong = this.errors.length > 0;
    return html`<div class="field">
      <label for="query-text">${this.label}</label>
      <div class="query ${wrong ? 'wrong' : ''}">
        <div class="ground" aria-hidden="true">${this.ground()}</div>
        <textarea id="query-text" rows="4" spellcheck="false" autocomplete="off" autocapitalize="off" .value=${this.value}
          aria-invalid=${wrong} aria-describedby="query-faults" @input=${this.typed} @keydown=${this.pressed}></textarea>
      </div>
      <div id="query-faults" aria-live="polite">
        <ul class="faults">${this.errors.map((e) => this.fault(e, ''))}${this.lint.map((e) => this.fault(e, (e.severity ?? 'warning').toLowerCase()))}</ul>
      </div>
    </div>`;
  }
}

customElements.define('dl-query-editor', DlQueryEditor);

const examples = [
  ['"Sony Pictures"', 'the words in this order'],
  ['hack* AND (FBI OR CISA)', 'words that begin so, and one of two'],
  ['leak NEAR/5 data', 'at most five words apart, either order'],
  ['strike ONEAR/3 harbour', 'the same, in this order'],
  ['Sony NOT PlayStation', 'without'],
  ['title:recall', 'only in the headline; text: only below it'],
  ['source:"Harbour Post" strike', 'only of one outlet'],
  ['topic:health sentiment:negative', 'what analysis found; entity: finds a name in all its forms'],
  ['country:GB language:en', 'where the outlet is, what the text is written in; author: and tag: work too'],
];

export const grammarHelp = () => html`<details class="card">
  <summary><b>How to write a query</b></summary>
  <dl class="grammar">${examples.map(([query, meaning]) => html`<dt>${query}</dt><dd>${meaning}</dd>`)}</dl>
</details>`;
