// What people do to one mention, wherever it is shown: in a list or beside its article. An article that several
// monitors found is decided once for all of them.

import { session } from '../core/session.js';
import { MentionChanges } from './mention-changes.js';

/** Those of the same article that a change is for too. What was decided otherwise for a monitor stays. */
export function alike(mention, change) {
  const others = mention.others ?? [];
  // A tone is towards whom one monitor looks for.
  if (change.sentimentOverride) return [];
  if (!change.state) return others.map(({ id }) => id);
  return others.filter(({ state }) => state === mention.state || state === 'new' || state === 'seen').map((o) => o.id);
}

export class MentionActs {
  /** `{id, name}` of the form that is open, or null. */
  form = null;

  /**
   * @param put called with a mention as it is now
   * @param drawn answers when that is drawn
   * @param focusForm puts the focus into the form that was opened
   * @param focusMention gives the focus back to a mention
   * @param onward called when one was decided, to go on to the next
   */
  constructor(host, { put, drawn, focusForm, focusMention, onward }) {
    Object.assign(this, { host, put, drawn, focusForm, focusMention, onward });
    this.changes = new MentionChanges((before) => this.undone(before));
    this.act = {
      keep: (mention) => this.save(mention, { state: mention.state === 'kept' ? 'seen' : 'kept' }, true),
      own: (mention) =>
        this.save(mention, { owner: mention.owner === session.account.username ? '' : session.account.username }),
      open: (mention, name) => this.open(mention, name),
      save: (mention, change, onward) => this.save(mention, change, onward),
      close: () => this.close(),
    };
  }

  show(form) {
    this.form = form;
    this.host.requestUpdate();
  }

  formOf(mention) {
    return mention && this.form?.id === mention.id ? this.form.name : null;
  }

  async open(mention, name) {
    this.show(this.formOf(mention) === name ? null : { id: mention.id, name });
    await this.drawn();
    this.focusForm(mention.id);
  }

  async close() {
    const id = this.form?.id;
    this.show(null);
    await this.drawn();
    this.focusMention(id);
  }

  async save(mention, change, onward = false) {
    const saved = await this.changes.one(mention, change, alike(mention, change));
    if (!saved) return;
    const { activeElement } = document;
    const wasInForm = Boolean(this.form) || activeElement === document.body;
    this.show(null);
    this.put(saved);
    await this.drawn();
    if (wasInForm) this.focusMention(mention.id);
    if (onward) this.onward(mention.id);
  }

  async undone(before) {
    before.forEach((mention) => this.put(mention));
    await this.drawn();
    this.focusMention(before[0]?.id);
  }
}
