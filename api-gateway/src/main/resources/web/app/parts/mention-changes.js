// What people do to mentions, one by one or many at once, and the way back from each change.

import { api } from '../core/api.js';
import { plural } from '../core/format.js';
import { attempt, dismissKey, toast } from '../core/toast.js';

const done = { new: 'New again', seen: 'Seen', kept: 'Kept', dismissed: 'Dismissed' };

export class MentionChanges {
  /** Changes that can be undone, latest last. */
  #actions = [];
  #undone;

  /** @param undone called when a change has been undone, with mentions as they were before */
  constructor(undone) {
    this.#undone = undone;
  }

  /** Changes one mention; answers it as it is now, or null where that failed. */
  async one(mention, change) {
    const saved = await attempt(() => api.patch(`/mentions/${mention.id}`, change));
    if (!saved) return null;
    if (saved.lastAction && saved.version !== mention.version) {
      this.#offerUndo(saved.lastAction, change.state ? done[change.state] : 'Saved', mention.article.title);
    }
    return saved;
  }

  /** Changes many at once; answers whether that went well. `afterwards` runs before undo is offered. */
  async many(ids, change, afterwards) {
    const answer = await attempt(() => api.post('/mentions/bulk', { ids, change }));
    if (!answer) return false;
    await afterwards();
    const what = change.state ? done[change.state].toLowerCase() : 'changed';
    this.#offerUndo(answer.actionId, `${plural(answer.changed, 'mention')}: ${what}`);
    return true;
  }

  /** Undoes a change, the latest where none is named; false where there is nothing to undo. */
  undo(action = this.#actions.at(-1)) {
    if (!action) return false;
    this.#actions = this.#actions.filter((each) => each !== action);
    dismissKey(action);
    this.#takeBack(action);
    return true;
  }

  async #takeBack(action) {
    const answer = await attempt(() => api.post('/mentions/undo', { actionId: action }));
    if (!answer) return;
    toast({ title: 'Undone', text: answer.skipped ? 'What somebody has changed again since stays.' : undefined });
    await this.#undone();
  }

  #offerUndo(action, title, text) {
    this.#actions.push(action);
    toast({ key: action, title, text, action: { label: 'Undo', run: () => this.undo(action) } });
  }
}
