// A query as rows, for people who do not write Boolean. The text is the truth: the page asks the server what rows it
// has, and what text rows make.

import { LitElement, html } from 'lit';
import { changedRow, fieldsFor, kinds, looksAtWords, newRow } from '../core/builder.js';
import { announce } from '../core/toast.js';
import { icon } from './icons.js';
import { problemNotice } from './notices.js';
import './term-field.js';
import './query-builder.css';

const MAX_DISTANCE = 200;

/**
 * Fires `rows-changed` with all rows.
 *
 * `rows` are the conditions as the API has them; `unshown` is why the text cannot be shown as rows:
 * `{detail, start, end}`; `unread` is the problem with reading the text, if there is one; `waiting` says that the rows
 * are still those of an earlier text; `problem` is what the server says of rows that cannot be written; `language`,
 * `names` and `parts` are those of the editor of the text.
 */
class DlQueryBuilder extends LitElement {
  static properties = {
    rows: { attribute: false },
    unshown: { attribute: false },
    unread: { attribute: false },
    waiting: { type: Boolean },
    problem: { attribute: false },
    language: { attribute: false },
    names: { attribute: false },
    parts: { attribute: false },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, { rows: [], unshown: null, unread: null, waiting: false, problem: null, names: {}, parts: [] });
  }

  /** As many as there are, but one to begin with. */
  get shown() {
    return this.rows.length ? this.rows : [newRow()];
  }

  change(rows) {
    this.rows = rows;
    this.dispatchEvent(new CustomEvent('rows-changed', { detail: rows, bubbles: true }));
  }

  put(at, change) {
    this.change(this.shown.map((row, i) => (i === at ? changedRow(row, change) : row)));
  }

  async add() {
    this.rows = [...this.shown, newRow()];
    await this.updateComplete;
    this.querySelector(`#row-${this.rows.length - 1}-kind`).focus();
  }

  async remove(at) {
    this.change(this.shown.filter((_, i) => i !== at));
    announce(`Row ${at + 1} removed`);
    await this.updateComplete;
    this.querySelector(`#row-${Math.min(at, this.shown.length - 1)}-kind`).focus();
  }

  select(id, label, options, value, change) {
    return html`<label class="sr" for=${id}>${label}</label>
      <select id=${id} @change=${(event) => change(event.target.value)}>
        ${options.map(([each, name]) => html`<option value=${each} .selected=${each === value}>${name}</option>`)}
      </select>`;
  }

  termField(name, label, row, terms, change) {
    return html`<dl-term-field
      .name=${name}
      .label=${label}
      .field=${row.field}
      .terms=${terms}
      .names=${this.names[row.field ?? ''] ?? []}
      .parts=${this.parts}
      @terms-changed=${(event) => {
        event.stopPropagation();
        change(event.detail);
      }}></dl-term-field>`;
  }

  phrase(row, at) {
    return html`<input
      id="row-${at}-phrase"
      class="whole"
      dir="auto"
      autocomplete="off"
      maxlength="500"
      aria-label="Row ${at + 1}: the words in their order"
      placeholder="The words in their order"
      .value=${row.terms[0]?.text ?? ''}
      @input=${({ target }) => {
        const text = target.value.trim();
        const form = row.terms[0]?.form === 'exact-phrase' ? 'exact-phrase' : null;
        this.put(at, { terms: text ? [{ text, form }] : [] });
      }} />`;
  }

  near(row, at) {
    return html`${this.termField(`row-${at}-terms`, `Row ${at + 1}: one of these`, row, row.terms, (terms) =>
        this.put(at, { terms }),
      )}
      <div class="line">
        at most
        <input
          id="row-${at}-distance"
          type="number"
          min="0"
          max=${MAX_DISTANCE}
          step="1"
          aria-label="Row ${at + 1}: words between at most"
          .value=${String(row.distance ?? 5)}
          @change=${({ target }) => this.put(at, { distance: target.value === '' ? 5 : Number(target.value) })} />
        words from
        <label class="check">
          <input
            type="checkbox"
            .checked=${row.ordered ?? false}
            @change=${({ target }) => this.put(at, { ordered: target.checked })} />
          in this order
        </label>
      </div>
      ${this.termField(`row-${at}-others`, `Row ${at + 1}: one of those`, row, row.others ?? [], (others) =>
        this.put(at, { others }),
      )}`;
  }

  body(row, at) {
    if (row.kind === 'near') return this.near(row, at);
    if (row.kind === 'phrase') return this.phrase(row, at);
    const what = looksAtWords(row.field) ? 'words and phrases' : 'values';
    return this.termField(`row-${at}-terms`, `Row ${at + 1}: ${what}`, row, row.terms, (terms) =>
      this.put(at, { terms }),
    );
  }

  row(row, at) {
    const label = (what) => `Row ${at + 1}: ${what}`;
    const wrong = this.problem?.errors?.find(({ pointer }) => pointer?.split('/')[2] === String(at));
    return html`<li class=${wrong ? 'wrong' : ''}>
      <div class="line">
        ${this.select(`row-${at}-kind`, label('what must be there'), kinds, row.kind, (kind) => this.put(at, { kind }))}
        <span>in</span>
        ${this.select(`row-${at}-field`, label('where'), fieldsFor(row.kind, this.language), row.field ?? '', (field) =>
          this.put(at, { field: field || null }),
        )}
        <button
          class="btn quiet mini square push"
          type="button"
          aria-label="Remove row ${at + 1}"
          title="Remove"
          @click=${() => this.remove(at)}>
          ${icon('close')}
        </button>
      </div>
      ${this.body(row, at)} ${wrong ? html`<p class="wrong" role="alert">${wrong.detail}</p>` : null}
    </li>`;
  }

  /** What is no matter of one row. */
  fault() {
    const { problem } = this;
    if (!problem || problem.errors?.some(({ pointer }) => pointer?.startsWith('/conditions/'))) return null;
    if (problem.slug === 'query-invalid') return html`<p class="wrong" role="alert">${problem.message}</p>`;
    return problemNotice(problem);
  }

  content() {
    if (this.unread?.slug === 'query-invalid')
      return html`<p class="muted">The rows come back as soon as the text below can be read.</p>`;
    if (this.unread) return problemNotice(this.unread);
    if (this.unshown) {
      return html`<p class="unshown">
        ${this.unshown.detail} The text below stays as it is.
        <button
          class="linklike"
          type="button"
          @click=${() => this.dispatchEvent(new CustomEvent('show-place', { detail: this.unshown, bubbles: true }))}>
          Show the place
        </button>
      </p>`;
    }
    return html`<ol>
        ${this.shown.map((row, at) => this.row(row, at))}
      </ol>
      ${this.fault()}
      <button class="btn mini" type="button" @click=${() => this.add()}>${icon('add')} Add a row</button>`;
  }

  render() {
    return html`<fieldset class="builder" ?disabled=${this.waiting}>
      <legend>What an article must have</legend>
      ${this.content()}
    </fieldset>`;
  }
}

customElements.define('dl-query-builder', DlQueryBuilder);
