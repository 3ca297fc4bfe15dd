import { html } from 'lit';
import { plural } from '../core/format.js';
import { reasons } from './mention-forms.js';
import './bulk-bar.css';

function submit(run) {
  return (event) => {
    event.preventDefault();
    run(event.target.elements);
  };
}

/** What can be done with all that are chosen. */
export const bulkBar = (size, change, clear) =>
  html`<section class="bulk-bar" aria-label="Change all that are selected">
    <strong>${plural(size, 'mention')} selected</strong>
    <button class="btn mini" @click=${() => change({ state: 'kept' })}>Keep</button>
    <button class="btn mini" @click=${() => change({ state: 'seen' })}>Seen</button>
    <form @submit=${submit(({ reason }) => change({ state: 'dismissed', reason: reason.value.trim() }))}>
      <label class="sr" for="bulk-reason">Reason for dismissing</label>
      <input id="bulk-reason" name="reason" list="bulk-reasons" required autocomplete="off" placeholder="Reason" />
      <datalist id="bulk-reasons">${reasons.map((r) => html`<option value=${r}></option>`)}</datalist>
      <button class="btn mini">Dismiss</button>
    </form>
    <form @submit=${submit(({ tag }) => change({ addTags: [tag.value.trim()] }))}>
      <label class="sr" for="bulk-tag">Tag to add</label>
      <input id="bulk-tag" name="tag" list="known-tags" required maxlength="60" autocomplete="off" placeholder="Tag" />
      <button class="btn mini">Add tag</button>
    </form>
    <button class="btn mini quiet push" @click=${clear}>Clear selection</button>
  </section>`;
