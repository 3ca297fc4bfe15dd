import { html, render } from 'lit';
import { api } from '../core/api.js';
import { plural, when, words } from '../core/format.js';
import './dialogs.css';

const patience = 20_000;
const pause = (ms) =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

/** The line of the history that tells what became of a correction; null if it does not come in time. */
export async function outcomeOf(story, id) {
  for (const end = Date.now() + patience; Date.now() < end; await pause(300)) {
    const { items } = await api.get(`/stories/${story}/history`);
    const line = items.find((each) => each.id === id);
    if (line) return line;
  }
  return null;
}

const refusals = {
  'articles-elsewhere': 'The articles have moved on meanwhile.',
  'story-merged': 'Another story has taken that one over meanwhile.',
  'nothing-left': 'No article would be left in the story.',
  'undone-already': 'Somebody has undone it already.',
  'headline-of-own-text': 'The headline of your own text is not shown to others.',
};
export const refusalText = (refusal) => refusals[refusal] ?? `It was refused: ${words(refusal)}.`;

/** Asks for another story; answers its id, or null. */
export const anotherStory = (own, title) =>
  new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', title);
    document.body.append(dialog);
    let found = null;
    const show = () =>
      render(
        html`<h2>${title}</h2>
          <form class="line" @submit=${look}>
            <label class="sr" for="story-words">Words of the story</label>
            <input
              id="story-words"
              name="q"
              class="grow"
              required
              autocomplete="off"
              placeholder="Words of the story"
              autofocus />
            <button class="btn">Search</button>
          </form>
          ${
            found && found.length === 0
              ? html`<p class="muted" role="status">No other story contains these words.</p>`
              : null
          }
          <ul class="stack-tight" aria-label="Stories found">
            ${(found ?? []).map(
              (story) =>
                html`<li>
                  <button class="btn quiet" @click=${() => dialog.close(story.id)}>
                    ${story.headline}
                    <span class="muted small">${plural(story.articleCount, 'article')}, ${when(story.lastAt)}</span>
                  </button>
                </li>`,
            )}
          </ul>
          <div class="actions"><button class="btn" @click=${() => dialog.close('')}>Cancel</button></div>`,
        dialog,
      );
    async function look(event) {
      event.preventDefault();
      const q = event.target.elements.namedItem('q').value.trim();
      try {
        found = (await api.get('/stories', { q, limit: 20 })).items.filter(
          (story) => story.id !== own.id && story.language === own.language,
        );
      } catch {
        found = [];
      }
      show();
      dialog.querySelector('li button')?.focus();
    }
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue || null);
    });
    show();
    dialog.showModal();
  });

const articlesOf = (line) => plural(line.articleIds.length, 'article');
const link = (id, text) => html`<a href="/stories/${id}">${text}</a>`;

/** One line of a story's history as a sentence. */
function sentence(line, own) {
  const gave = line.storyId === own;
  const other = gave ? line.intoStoryId : line.storyId;
  if (line.refusal) return html`tried to ${line.kind}, without success: ${refusalText(line.refusal)}`;
  if (line.kind === 'lead') return 'chose the headline';
  if (line.kind === 'undo' && !line.intoStoryId) return 'undid the choice of the headline';
  if (line.kind === 'undo')
    return html`undid a change: ${articlesOf(line)}
    ${gave ? html`to ${link(other, 'another story')}` : html`from ${link(other, 'another story')}`}`;
  if (line.kind === 'merge')
    return gave
      ? html`this story went into ${link(other, 'another')}`
      : html`took over ${link(other, 'another story')} with ${articlesOf(line)}`;
  if (line.kind === 'split')
    return gave
      ? html`split off ${articlesOf(line)} as ${link(other, 'a story of their own')}`
      : html`began with ${articlesOf(line)} split off ${link(other, 'another story')}`;
  return gave
    ? html`moved ${articlesOf(line)} to ${link(other, 'another story')}`
    : html`took ${articlesOf(line)} from ${link(other, 'another story')}`;
}

/** Who did it and, where it was Dateline, why. */
function actor(line) {
  if (line.cause === 'bridge') return 'Dateline, since an article is like both,';
  if (line.cause === 'division')
    return `Dateline, since the two parts are ${Math.round(
      (line.alike ?? 0) * 100,
    )} % as alike as articles of one part,`;
  return line.by ?? 'Another team';
}

/** What became of a story; `undo` takes a line back and is null for who may not. */
export const storyHistory = (lines, own, undo) =>
  lines?.length
    ? html`<section class="card" aria-labelledby="history-heading">
        <h2 id="history-heading">History</h2>
        <ol class="history small">
          ${lines.map(
            (line) =>
              html`<li>
                ${when(line.at)} <b>${actor(line)}</b> ${sentence(line, own)}
                ${line.undone ? html`<span class="muted">(undone)</span>` : null}
                ${
                  undo && !line.undone && !line.refusal && line.kind !== 'undo'
                    ? html`<button class="btn mini quiet" @click=${() => undo(line.id)}>Undo</button>`
                    : null
                }
              </li>`,
          )}
        </ol>
      </section>`
    : null;
