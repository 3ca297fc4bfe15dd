// Several words, phrases or values of one row of the query builder, each added by Enter; what the server knows is
// offered while one is written.

import { LitElement, html, nothing } from 'lit';
import { termOffers, termWords } from '../core/builder.js';
import { Choices } from '../core/choices.js';
import { plural } from '../core/format.js';
import { announce } from '../core/toast.js';
import { icon } from './icons.js';
import './term-field.css';

/**
 * Fires `terms-changed` with the terms.
 *
 * `terms` are `[{text, form}]`; `field` is one of the query language or null; `names` what may stand in it:
 * `[{name, label?, meaning}]`; `parts` are the saved ones: `[{name, note}]`.
 */
class DlTermField extends LitElement {
  static properties = {
    name: {},
    label: {},
    field: {},
    terms: { attribute: false },
    names: { attribute: false },
    parts: { attribute: false },
    open: { state: true },
    written: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, { terms: [], names: [], parts: [], field: null, open: false, written: '' });
    this.choices = new Choices(this, {
      count: () => this.offers.length,
      pick: (at) => this.add(this.offers[at].text),
      close: () => this.shut(),
    });
  }

  get input() {
    return this.querySelector('input');
  }

  get offers() {
    return this.open ? termOffers(this.written, this.field, this.names, this.parts, this.terms) : [];
  }

  change(terms) {
    this.terms = terms;
    this.dispatchEvent(new CustomEvent('terms-changed', { detail: terms, bubbles: true }));
  }

  shut() {
    this.open = false;
    this.choices.reset();
  }

  /** @param text as it was written or offered; its form is left to the server */
  add(text) {
    const trimmed = text.trim();
    const known = this.names.find(({ label }) => label?.toLowerCase() === trimmed.toLowerCase());
    this.written = '';
    this.input.value = '';
    this.shut();
    if (trimmed === '') return;
    announce(`${trimmed} added`);
    this.change([...this.terms, { text: known?.name ?? trimmed, form: null }]);
  }

  async remove(at) {
    const { text } = termWords(this.terms[at], this.field, this.names);
    this.change(this.terms.filter((_, i) => i !== at));
    announce(`${text} removed`);
    await this.updateComplete;
    this.input.focus();
  }

  typed() {
    this.written = this.input.value;
    this.open = true;
    this.choices.reset();
    const offers = this.offers.map(({ label }) => label).join(' ');
    if (offers !== this.told) announce(offers ? plural(this.offers.length, 'suggestion') : 'No suggestions');
    this.told = offers;
  }

  pressed(event) {
    if (event.key === 'ArrowDown' && !this.open) this.typed();
    if (this.choices.key(event) || event.isComposing) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.add(this.written);
    } else if (event.key === 'Backspace' && this.written === '' && this.terms.length > 0) {
      this.remove(this.terms.length - 1);
    }
  }

  chip(term, at) {
    const { text, note } = termWords(term, this.field, this.names);
    return html`<li class="chip accent">
      <bdi>${text}</bdi>${note ? html`<small>${note}</small>` : null}
      <button type="button" aria-label="Remove ${text}" title="Remove" @click=${() => this.remove(at)}>
        ${icon('close')}
      </button>
    </li>`;
  }

  render() {
    const { name, label, offers, choices } = this;
    return html`<div class="terms">
        <ul aria-label="${label}, chosen" ?hidden=${this.terms.length === 0}>
          ${this.terms.map((term, at) => this.chip(term, at))}
        </ul>
        <input
          id=${name}
          dir="auto"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          maxlength="500"
          role="combobox"
          aria-label="${label}; Enter adds"
          aria-autocomplete="list"
          aria-expanded=${offers.length > 0}
          aria-controls="${name}-offers"
          aria-activedescendant=${choices.idOf(`${name}-offer`) ?? nothing}
          placeholder=${this.terms.length ? 'Add another' : 'Write one, then Enter'}
          @input=${() => this.typed()}
          @keydown=${(event) => this.pressed(event)}
          @blur=${() => this.add(this.written)} />
      </div>
      <ul class="offers" id="${name}-offers" role="listbox" aria-label="Suggestions" ?hidden=${offers.length === 0}>
        ${offers.map(
          (offer, at) =>
            html`<li
              id="${name}-offer-${at}"
              role="option"
              aria-selected=${at === choices.active}
              @pointerdown=${(event) => {
                event.preventDefault();
                this.add(offer.text);
              }}>
              <bdi>${offer.label}</bdi> <span class="muted small">${offer.meaning}</span>
            </li>`,
        )}
      </ul>`;
  }
}

customElements.define('dl-term-field', DlTermField);
