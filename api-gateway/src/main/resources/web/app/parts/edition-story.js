import { html, nothing } from 'lit';
import { sectionName, storySections } from '../core/briefings.js';
import './edition-story.css';

const value = (form, name) => form.elements[name].value.trim() || null;

const scoreWords = { tier: 'reach', prominence: 'prominence', outlets: 'outlets', tone: 'tone', quoted: 'own quote' };

/** What a story's rank is made of, as a sentence. */
export const scoreText = (score) =>
  `Weight ${score.total}: ${Object.entries(scoreWords)
    .map(([part, word]) => `${word} ${score[part]}`)
    .join(', ')}`;

function field(id, name, label, entry, max) {
  return html`<div class="field">
    <label for="${name}-${id}">${label}</label>
    <input id="${name}-${id}" name=${name} maxlength=${max} autocomplete="off" .value=${entry[name] ?? ''} />
  </div>`;
}

function form(entry, act) {
  const save = (event) => {
    event.preventDefault();
    const { target } = event;
    act.save(Object.fromEntries(['heading', 'comment', 'action', 'owner'].map((name) => [name, value(target, name)])));
  };
  const leave = (event) => {
    if (event.key === 'Escape') act.leave();
  };
  return html`<form class="form gap-small" aria-label="Story" @submit=${save} @keydown=${leave}>
    ${field(entry.id, 'heading', 'Heading in place of the headline', entry, 300)}
    ${field(entry.id, 'comment', 'Why it matters', entry, 2000)}
    <div class="fields">
      ${field(entry.id, 'action', 'Action', entry, 500)} ${field(entry.id, 'owner', 'Owner', entry, 100)}
    </div>
    <div class="line">
      <button class="btn primary mini">Save</button>
      <button class="btn mini" type="button" @click=${act.leave}>Close</button>
    </div>
  </form>`;
}

function buttons(entry, { act, first, last, edited }) {
  const name = entry.heading ?? entry.headline.text;
  const button = (label, run, options = {}) =>
    html`<button
      class="btn mini"
      aria-label="${label}: ${name}"
      aria-pressed=${options.pressed ?? nothing}
      aria-expanded=${options.expanded ?? nothing}
      ?disabled=${options.disabled}
      @click=${run}>
      ${label}
    </button>`;
  return html`<div class="line gap-small">
    ${button('Up', () => act.move(-1), { disabled: first })} ${button('Down', () => act.move(1), { disabled: last })}
    ${button('Hide', () => act.flip('hidden'), { pressed: entry.hidden })}
    ${button('Pin', () => act.flip('pinned'), { pressed: entry.pinned })}
    ${button('Edit', edited ? act.leave : act.edit, { expanded: edited })}
    <label class="sr" for="section-of-${entry.id}">Section of ${name}</label>
    <select id="section-of-${entry.id}" class="push" @change=${(e) => act.section(e.target.value)}>
      ${storySections.map(
        (word) => html`<option value=${word} ?selected=${word === entry.section}>${sectionName[word]}</option>`,
      )}
    </select>
  </div>`;
}

/**
 * A story of an edition, as its editor sees it.
 *
 * @param of `{editable, edited, over, first, last, act}`; `act` is called with what was done
 */
export const editionStory = (entry, of) => {
  const { act, editable } = of;
  const drag = (event) => event.dataTransfer.setData('text/plain', entry.id);
  const over = (event) => {
    event.preventDefault();
    act.over(true);
  };
  const drop = (event) => {
    event.preventDefault();
    act.drop(event.dataTransfer.getData('text/plain'));
  };
  return html`<li
    class="card edition-story ${entry.hidden ? 'hidden-story' : ''} ${of.over ? 'over' : ''}"
    data-row=${entry.id}
    tabindex="-1"
    draggable=${editable && !of.edited ? 'true' : 'false'}
    @dragstart=${drag}
    @dragover=${editable ? over : nothing}
    @dragleave=${() => act.over(false)}
    @drop=${editable ? drop : nothing}>
    <div class="line">
      <h3 class="title" lang=${(entry.heading ? 'en' : entry.headline.language) ?? nothing}>
        <a data-open href="/articles/${entry.articleId}">${entry.heading ?? entry.headline.text}</a>
      </h3>
      ${entry.pinned ? html`<span class="chip accent">pinned</span>` : null}
      ${entry.hidden ? html`<span class="chip">hidden</span>` : null}
      <span class="chip push" title=${scoreText(entry.score)}
        >${entry.score.total.toFixed(1)}<span class="sr"> weight: ${scoreText(entry.score)}</span></span
      >
    </div>
    <p class="small muted">${entry.facts}</p>
    ${entry.since ? html`<p class="strong">${entry.since}</p>` : null}
    ${entry.comment ? html`<p><span class="strong">Why it matters:</span> ${entry.comment}</p>` : null}
    ${
      entry.action
        ? html`<p>
            <span class="strong">Action:</span> ${entry.action}${entry.owner ? ` (${entry.owner})` : nothing}
          </p>`
        : null
    }
    ${editable ? buttons(entry, of) : null} ${of.edited ? form(entry, act) : null}
  </li>`;
};
