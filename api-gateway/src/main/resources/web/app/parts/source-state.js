import { html } from 'lit';

const kinds = { new: 'accent', healthy: 'positive', slowing: 'warn', failing: 'negative', gone: 'negative', blocked: 'negative' };
const names = { new: 'New', healthy: 'Healthy', slowing: 'Slowing', failing: 'Failing', gone: 'Gone', blocked: 'Blocked' };

/** The state of a source or feed; said in a word, the colour only repeats it. */
export const stateChip = (state) => html`<span class="chip state ${kinds[state] ?? ''}">${names[state] ?? state}</span>`;
