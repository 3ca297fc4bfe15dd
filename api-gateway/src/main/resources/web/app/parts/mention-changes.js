// What people do to mentions, one by one or many at once, and the way back from each change.

import { api } from '../core/api.js';
import { plural } from '../core/format.js';
import { attempt, dismissKey, toast } from '../core/toast.js';

const done = { new: 'New again', seen: 'Seen', kept: 'Kept', dismissed: 'Dismissed' };

/**
 * Changes that can be undone, latest last, wherever they were made: `{id, before, undone}` with the mentions as they
 * were.
 */
let actions = [];

export class MentionChanges {
  #undone;

  /** @param undone called when a change has been undone, with the mentions as they are again */
  constructor(undone) {
    this.#undone = undone;
  }

  /**
   * Changes one mention, and those of the same article with it; answers it as it is now, or null where that failed.
   *
   * @param alike ids of the others
   */
  async one(mention, change, alike = []) {
    if (alike.length) {
      const answer = await attempt(() => api.post('/mentions/bulk', { ids: [mention.id, ...alike], change }));
      if (!answer) return null;
      const saved = await attempt(() => api.get(`/mentions/${mention.id}`));
      if (!saved) return null;
      const monitors = `${mention.article.title} (${plural(alike.length + 1, 'monitor')})`;
      if (answer.changed) this.#offerUndo(answer.actionId, [mention], change, monitors);
      return saved;
    }
    const saved = await attempt(() => api.patch(`/mentions/${mention.id}`, change));
    if (!saved) return null;
    if (saved.lastAction && saved.version !== mention.version)
      this.#offerUndo(saved.lastAction, [mention], change, mention.article.title);
    return saved;
  }

  /** Notes that an article was looked at; that is no decision, and nothing to take back. */
  async seen(mention, alike) {
    const change = { state: 'seen' };
    await (alike.length
      ? api.post('/mentions/bulk', { ids: [mention.id, ...alike], change })
      : api.patch(`/mentions/${mention.id}`, change));
    return api.get(`/mentions/${mention.id}`);
  }

  /**
   * Changes many at once; answers them as they are now, or null where that failed.
   *
   * @param ids of the mentions and of those of the same articles
   */
  async many(mentions, ids, change) {
    const answer = await attempt(() => api.post('/mentions/bulk', { ids, change }));
    if (!answer) return null;
    const what = change.state ? done[change.state].toLowerCase() : 'changed';
    this.#offerUndo(answer.actionId, mentions, {}, null, `${plural(answer.changed, 'mention')}: ${what}`);
    return mentions.map((mention) => changed(mention, change));
  }

  /** Undoes a change, the latest where none is named; false where there is nothing to undo. */
  undo(id = actions.at(-1)?.id) {
    const action = actions.find((each) => each.id === id);
    if (!action) return false;
    actions = actions.filter((each) => each !== action);
    dismissKey(id);
    this.#takeBack(action);
    return true;
  }

  async #takeBack({ id, before, undone }) {
    const answer = await attempt(() => api.post('/mentions/undo', { actionId: id }));
    if (!answer) return;
    toast({ title: 'Undone', text: answer.skipped ? 'What somebody has changed again since stays.' : undefined });
    const now = await Promise.all(before.map((m) => attempt(() => api.get(`/mentions/${m.id}`))));
    const found = now.filter(Boolean);
    await undone(found);
    if (undone !== this.#undone) await this.#undone(found);
  }

  #offerUndo(id, before, change, text, title = change.state ? done[change.state] : 'Saved') {
    actions.push({ id, before, undone: this.#undone });
    toast({ key: id, title, text, action: { label: 'Undo', run: () => this.undo(id) } });
  }
}

/** A mention after a change that the server took for many at once. */
function changed(mention, { addTags, ...change }) {
  const tags = addTags ? [...new Set([...(mention.tags ?? []), ...addTags])] : (change.tags ?? mention.tags);
  return { ...mention, ...change, owner: change.owner === '' ? null : (change.owner ?? mention.owner), tags };
}
