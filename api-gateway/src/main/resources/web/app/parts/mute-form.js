import { html } from 'lit';
import './mute-form.css';

/** `[minutes, name]`; there is no mute without an end. */
const lengths = [
  [30, '30 minutes'],
  [60, '1 hour'],
  [240, '4 hours'],
  [1440, '1 day'],
  [10080, '1 week'],
  [43200, '30 days'],
];

const UNTIL_STORY_ENDS = 'story';

/** A mute of an outlet takes the alerts that no other one gave rise to. */
const outlets = ({ articles }) =>
  [...new Map((articles ?? []).map((a) => [a.sourceId, a.outlet])).entries()].map(([id, name]) => [
    'source',
    id,
    `What ${name} alone writes`,
  ]);

/** What of an alert can be muted: `[kind, id, name]`, the closest first. */
export const mutable = (alert) =>
  [
    ['story', alert.storyId, 'This story'],
    ['entity', alert.entityId, `Whom it names: ${alert.headline}`],
    ...outlets(alert),
    ['rule', alert.ruleId, 'The rule that raised it'],
    ['monitor', alert.monitorId, `The monitor ${alert.monitorName ?? ''}`.trim()],
  ].filter(([, id]) => id);

/** What a form says, as `POST /mutes` takes it. */
export function muteRequest(form) {
  const value = (name) => form.elements.namedItem(name).value;
  const [kind, thingId] = value('mute-what').split(' ');
  const untilStoryEnds = value('mute-for') === UNTIL_STORY_ENDS;
  return {
    kind,
    thingId,
    minutes: untilStoryEnds ? null : Number(value('mute-for')),
    untilStoryEnds,
    reason: value('mute-reason').trim(),
  };
}

/** Only a story ends: who chooses that mutes the story. */
function onlyStoriesEnd({ target }) {
  const what = target.form.elements.namedItem('mute-what');
  const story = [...what.options].find((option) => option.value.startsWith('story '));
  if (target.value === UNTIL_STORY_ENDS && story) what.value = story.value;
}

/** @param id begins the fields' ids */
export const muteForm = (alert, submit, cancel, id = 'mute') =>
  html`<form class="mute-form" aria-label="Mute" @submit=${submit}>
    <div class="fields">
      <div class="field">
        <label for="${id}-what-${alert.id}">Mute</label>
        <select id="${id}-what-${alert.id}" name="mute-what" data-first>
          ${mutable(alert).map(([kind, id, name]) => html`<option value="${kind} ${id}">${name}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="${id}-for-${alert.id}">For</label>
        <select id="${id}-for-${alert.id}" name="mute-for" @change=${onlyStoriesEnd}>
          ${lengths.map(
            ([minutes, name]) => html`<option value=${minutes} ?selected=${minutes === 240}>${name}</option>`,
          )}
          ${alert.storyId ? html`<option value=${UNTIL_STORY_ENDS}>Until this story ends</option>` : null}
        </select>
      </div>
      <div class="field">
        <label for="${id}-reason-${alert.id}">Reason</label>
        <input id="${id}-reason-${alert.id}" name="mute-reason" required maxlength="500" autocomplete="off" />
      </div>
    </div>
    <p class="small muted">Alerts are still found and counted; nobody gets a message about them.</p>
    <p class="line">
      <button class="btn mini primary">Mute</button>
      <button class="btn mini" type="button" @click=${cancel}>Cancel</button>
    </p>
  </form>`;
