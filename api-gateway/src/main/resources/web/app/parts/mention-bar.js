// What can be done with the mention whose article is read, above the article: decide, then go on.

import { html } from 'lit';
import { session } from '../core/session.js';
import { icon } from './icons.js';
import { mentionForm } from './mention-forms.js';
import { matchLine, monitorChips, stateChip, tagChips } from './mention-row.js';
import { bothTones } from './tone.js';
import './mention-bar.css';

const held = {
  old: 'No alert was raised: it was published more than two days before it was first seen.',
  'first-listing': 'No alert was raised: its feed listed it already when the feed was added.',
};

/** Why a mention that is no news raised no alert. */
const heldLine = ({ alertHeld }) => (held[alertHeld] ? html`<p class="small muted">${held[alertHeld]}</p>` : null);

const button = (name, label, key, run, pressed) =>
  html`<button
    class="btn mini"
    aria-label=${label}
    title="${label} (${key})"
    aria-pressed=${pressed ?? 'false'}
    @click=${run}>
    ${icon(name)}<span>${label}</span>
  </button>`;

const deeds = (mention, act, form) => {
  const opens = (name) => () => act.open(mention, name);
  const mine = mention.owner === session.account.username;
  return html`<div class="deeds" role="group" aria-label="Decide">
    ${button('check', 'Keep', 's', () => act.keep(mention), mention.state === 'kept')}
    ${button('close', 'Dismiss', 'd', opens('dismiss'), mention.state === 'dismissed')}
    ${button('tag', 'Tags', 't', opens('tag'), form === 'tag')}
    ${button('note', 'Note', 'n', opens('note'), form === 'note')}
    ${button('tone', 'Tone', 'f', opens('tone'), form === 'tone')}
    ${button('person', mine ? 'Unassign me' : 'Assign to me', 'a', () => act.own(mention), mine)}
  </div>`;
};

/**
 * @param act what a person can do, as for a row
 * @param form name of the open form, or null
 * @param step goes to the next mention (1) or the one before (-1); null where there is no list
 * @param ends whether there is none before, none after
 */
export const mentionBar = (mention, { act, form, writable, step, ends = [false, false] }) =>
  html` <section
    class="mention-bar"
    aria-label="This mention"
    data-mention=${mention.id}
    @keydown=${(event) => {
      if (event.key !== 'Escape' || !form) return;
      event.stopPropagation();
      act.close();
    }}>
    <div class="line">
      ${writable ? deeds(mention, act, form) : null}
      ${
        step
          ? html`<div class="steps" role="group" aria-label="Other mentions">
              <button
                class="btn mini square"
                aria-label="Previous mention"
                title="Previous mention (k)"
                ?disabled=${ends[0]}
                @click=${() => step(-1)}>
                ${icon('up')}
              </button>
              <button
                class="btn mini square"
                aria-label="Next mention"
                title="Next mention (j)"
                ?disabled=${ends[1]}
                @click=${() => step(1)}>
                ${icon('down')}
              </button>
            </div>`
          : null
      }
    </div>
    ${form ? mentionForm(form, mention, act) : null}
  </section>
  <div class="mention-facts">
    <p class="chips">${stateChip(mention)} ${bothTones(mention)} ${monitorChips(mention)} ${tagChips(mention)}</p>
    ${matchLine(mention)} ${heldLine(mention)}
    ${mention.owner ? html`<p class="small muted">Assigned to ${mention.owner}</p>` : null}
    ${mention.note ? html`<p class="note">${mention.note}</p>` : null}
    ${
      form === 'history'
        ? null
        : html`<button class="linklike small muted" @click=${() => act.open(mention, 'history')}>
            Who changed what
          </button>`
    }
  </div>`;
