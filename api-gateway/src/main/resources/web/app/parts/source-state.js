import { html } from 'lit';
import './source-state.css';

const kinds = {
  new: 'accent',
  healthy: 'positive',
  slowing: 'warn',
  failing: 'negative',
  gone: 'negative',
  blocked: 'negative',
};
const names = {
  new: 'New',
  healthy: 'Healthy',
  slowing: 'Slowing',
  failing: 'Failing',
  gone: 'Gone',
  blocked: 'Blocked',
};

/** The state of a source or feed; said in a word, the colour only repeats it. */
export const stateChip = (state) =>
  html`<span class="chip state ${kinds[state] ?? ''}">${names[state] ?? state}</span>`;

/**
 * Whether what happens next is worth saying: of a healthy source only where it is more than its feed's next poll, such
 * as pages that refuse to be read.
 */
export const saysNextStep = (source) =>
  Boolean(source.nextStep) &&
  (source.state !== 'healthy' || !(source.feeds ?? []).some((feed) => feed.nextStep === source.nextStep));
