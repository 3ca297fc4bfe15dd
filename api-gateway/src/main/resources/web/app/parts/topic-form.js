import { html } from 'lit';
import { count, percent } from '../core/format.js';

const value = (form, name) => form.elements.namedItem(name).value.trim();

/** What a form says of a topic, as the API takes it. */
export const topicRequest = (form) => ({
  name: value(form, 'topic-name'),
  description: value(form, 'topic-description'),
  threshold: Number(value(form, 'topic-threshold')),
});

/** How far a topic has come. */
export const assigned = (topic) => {
  if (topic.state === 'being-read') return 'being read';
  const { state, looked, total } = topic.assignment;
  if (state === 'done') return 'ready';
  return state === 'running' && total ? `archive: ${percent(looked / total)}` : 'archive: waiting';
};

/** Fields of a topic; of a new one where there is none. */
export const topicForm = (submit, topic, label) =>
  html`<form class="form" @submit=${submit}>
    <div class="field">
      <label for="topic-name">Name</label>
      <input
        id="topic-name"
        name="topic-name"
        required
        maxlength="100"
        autocomplete="off"
        .value=${topic?.name ?? ''} />
    </div>
    <div class="field">
      <label for="topic-description">What its articles are about</label>
      <textarea
        id="topic-description"
        name="topic-description"
        required
        maxlength="4000"
        rows="4"
        aria-describedby="topic-hint"
        .value=${topic?.description ?? ''}></textarea>
      <p class="muted small" id="topic-hint">
        In English, a few sentences as an article on it might have them. Name what happens in it and who is in it.
      </p>
    </div>
    <div class="field">
      <label for="topic-threshold">Confidence threshold</label>
      <input
        id="topic-threshold"
        name="topic-threshold"
        type="number"
        min="0.05"
        max="0.95"
        step="0.05"
        required
        aria-describedby="threshold-hint"
        .value=${String(topic?.threshold ?? 0.5)} />
      <p class="muted small" id="threshold-hint">
        Usually 0.5${topic ? html`, judged against ${count(topic.background)} recent articles` : null}; higher lets less
        in.
      </p>
    </div>
    <div><button class="btn primary">${label}</button></div>
  </form>`;
