// Tags of a mention, written with commas; what the team has used already is offered for the one being written.

import { LitElement, html, nothing } from 'lit';
import { Choices } from '../core/choices.js';
import { TagsShown, tags } from '../core/tags.js';
import './tag-field.css';

/** What is written of the last tag, and the tags before it. */
function parted(text) {
  const at = text.lastIndexOf(',') + 1;
  return { before: text.slice(0, at), last: text.slice(at) };
}

export const tagsOf = (text) => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

class DlTagField extends LitElement {
  static properties = { field: {}, value: {}, open: { state: true } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, { field: 'tags', value: '', open: false });
    new TagsShown(this);
    this.choices = new Choices(this, {
      count: () => (this.open ? this.offers.length : 0),
      pick: (at) => this.pick(at),
      close: () => (this.open = false),
    });
  }

  /** Comes with a form that somebody has opened. */
  firstUpdated() {
    this.input.focus();
  }

  get input() {
    return this.querySelector('input');
  }

  get offers() {
    const { before, last } = parted(this.input?.value ?? this.value ?? '');
    return tags.suggestions(last, tagsOf(before));
  }

  pick(at) {
    const { input, offers } = this;
    const { before } = parted(input.value);
    input.value = `${before}${before && !before.endsWith(' ') ? ' ' : ''}${offers[at]}, `;
    this.choices.reset();
    input.focus();
  }

  written() {
    this.open = true;
    this.choices.reset();
  }

  render() {
    const { field, choices, open } = this;
    const offers = open ? this.offers : [];
    return html`<label class="sr" for=${field}>Tags, separated by commas</label>
      <input
        id=${field}
        name="tags"
        autofocus
        autocomplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded=${offers.length > 0}
        aria-controls="${field}-offers"
        aria-activedescendant=${choices.idOf(`${field}-offer`) ?? nothing}
        placeholder="Tags, separated by commas"
        .value=${this.value}
        @input=${() => this.written()}
        @keydown=${(event) => {
          if (event.key === 'ArrowDown' && !open) this.written();
          choices.key(event);
        }}
        @blur=${() => (this.open = false)} />
      <ul class="offers" id="${field}-offers" role="listbox" aria-label="Tags of your team" ?hidden=${!offers.length}>
        ${offers.map(
          (name, at) =>
            html`<li
              id="${field}-offer-${at}"
              role="option"
              aria-selected=${at === choices.active}
              @pointerdown=${(event) => {
                event.preventDefault();
                this.pick(at);
              }}>
              <span class="chip ${tags.chip(name)}">#${name}</span>
            </li>`,
        )}
      </ul>`;
  }
}

customElements.define('dl-tag-field', DlTagField);
