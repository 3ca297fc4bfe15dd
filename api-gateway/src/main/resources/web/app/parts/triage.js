// The list of mentions that a person works through: one monitor's or all. By keyboard, one by one or many at once; everything can be taken back.

import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { Pages } from '../core/load.js';
import { Keys, focusedRow, listKeys, moveRow } from '../core/keys.js';
import { Listening } from '../core/live.js';
import { remember } from '../core/mentions.js';
import { mayWrite, session } from '../core/session.js';
import { announce, attempt, toast } from '../core/toast.js';
import { count, plural } from '../core/format.js';
import { replaceQuery } from '../core/router.js';
import { empty } from './notices.js';
import { mentionRow } from './mention-row.js';
import { bulkBar } from './bulk-bar.js';
import { filterBar, filtersOf, requestOf } from './mention-filters.js';

const done = { new: 'New again', seen: 'Seen', kept: 'Kept', dismissed: 'Dismissed' };

class DlTriage extends LitElement {
  static properties = {
    monitor: {}, query: { attribute: false },
    form: { state: true }, arrived: { state: true }, chosen: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, { monitor: '', query: new URLSearchParams(), form: null, arrived: 0, chosen: new Set(), actions: [] });
    this.pages = new Pages(this, async (signal, query) => {
      const page = await api.get(this.monitor ? `/monitors/${this.monitor}/mentions` : '/mentions', query, signal);
      remember(page.items);
      return page;
    });
    const on = (run) => () => {
      const mention = this.focused();
      if (!mention) return false;
      run(mention);
      return true;
    };
    // What is chosen goes before what is focused.
    const write = (one, many) => () => {
      if (!mayWrite()) return false;
      if (this.chosen.size && many) {
        many();
        return true;
      }
      return on(one)();
    };
    new Keys(this, 'Mentions', [
      ...listKeys(this),
      { keys: 's', label: 'Keep', run: write((m) => this.act.keep(m), () => this.bulk({ state: 'kept' })) },
      { keys: 'e', label: 'Seen, go on', run: write((m) => this.save(m, { state: 'seen' }, true), () => this.bulk({ state: 'seen' })) },
      { keys: 'd', label: 'Dismiss, with a reason', run: write((m) => this.act.open(m, 'dismiss'), () => this.openBulk('reason')) },
      { keys: 't', label: 'Tags', run: write((m) => this.act.open(m, 'tag'), () => this.openBulk('tag')) },
      { keys: 'n', label: 'Note', run: write((m) => this.act.open(m, 'note')) },
      { keys: 'f', label: 'Change the tone', run: write((m) => this.act.open(m, 'tone')) },
      { keys: 'a', label: 'Mine, or nobody’s', run: write((m) => this.act.own(m), () => this.bulk({ owner: session.account.username })) },
      { keys: 'h', label: 'Who changed what', run: on((m) => this.act.open(m, 'history')) },
      { keys: 'x', label: 'Choose, for several at once', run: write((m) => this.choose(m.id)) },
      { keys: 'X', label: 'Choose all that are shown, or none', run: () => this.chooseAll() },
      { keys: 'u', label: 'Take the last change back', run: () => mayWrite() && this.undo() },
      { keys: 'o', label: 'Open too', run: on((m) => this.row(m.id).querySelector('[data-open]').click()) },
    ]);
    new Listening(this, { mention: (event) => this.heard(event.detail), reset: () => this.pages.reload() });
    this.act = {
      keep: (mention) => this.save(mention, { state: mention.state === 'kept' ? 'seen' : 'kept' }, true),
      own: (mention) => this.save(mention, { owner: mention.owner === session.account.username ? '' : session.account.username }),
      open: (mention, form) => this.open(mention, form),
      save: (mention, change, onward) => this.save(mention, change, onward),
      choose: (id) => this.choose(id),
      close: () => this.close(),
    };
  }

  get filters() {
    return filtersOf(this.query);
  }

  willUpdate(changed) {
    const asked = `${this.monitor} ${JSON.stringify(this.filters)}`;
    if ((changed.has('query') || changed.has('monitor')) && asked !== this.asked) {
      this.asked = asked;
      this.load();
    }
  }

  load() {
    this.arrived = 0;
    this.chosen = new Set();
    return this.pages.load(requestOf(this.filters));
  }

  heard(mention) {
    if (!mention || (this.monitor && mention.monitorId !== this.monitor)) return;
    this.arrived += 1;
  }

  focused() {
    const id = focusedRow(this)?.dataset.id;
    return this.pages.items.find((m) => m.id === id);
  }

  row(id) {
    return this.querySelector(`[data-row][data-id="${id}"]`);
  }

  async open(mention, form) {
    this.form = this.form?.id === mention.id && this.form.name === form ? null : { id: mention.id, name: form };
    await this.updateComplete;
    this.row(mention.id)?.querySelector('form [autofocus]')?.focus();
  }

  openBulk(name) {
    this.querySelector(`.bulk-bar [name=${name}]`)?.focus();
  }

  async close() {
    const id = this.form?.id;
    this.form = null;
    await this.updateComplete;
    this.row(id)?.focus();
  }

  choose(id) {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
    announce(plural(chosen.size, 'mention') + ' chosen');
  }

  chooseAll() {
    this.chosen = this.chosen.size ? new Set() : new Set(this.pages.items.map((m) => m.id));
    announce(plural(this.chosen.size, 'mention') + ' chosen');
  }

  async save(mention, change, onward = false) {
    const saved = await attempt(() => api.patch(`/mentions/${mention.id}`, change));
    if (!saved) return;
    this.form = null;
    this.pages.replace(mention.id, saved);
    if (saved.lastAction && saved.version !== mention.version) {
      this.offerUndo(saved.lastAction, change.state ? done[change.state] : 'Saved', mention.article.title);
    }
    this.dispatchEvent(new CustomEvent('triaged', { bubbles: true }));
    await this.updateComplete;
    this.row(mention.id)?.focus();
    if (onward) moveRow(this, 1);
  }

  async bulk(change) {
    const ids = [...this.chosen];
    const answer = await attempt(() => api.post('/mentions/bulk', { ids, change }));
    if (!answer) return;
    await this.load();
    this.offerUndo(answer.actionId, `${plural(answer.changed, 'mention')}: ${change.state ? done[change.state].toLowerCase() : 'changed'}`);
    this.dispatchEvent(new CustomEvent('triaged', { bubbles: true }));
    await this.updateComplete;
    this.querySelector('[data-row]')?.focus();
  }

  offerUndo(action, title, text) {
    this.actions.push(action);
    toast({ title, text, action: { label: 'Undo', run: () => this.undo(action) } });
    announce(title);
  }

  undo(action = this.actions.at(-1)) {
    if (!action) return false;
    this.actions = this.actions.filter((each) => each !== action);
    this.takeBack(action);
    return true;
  }

  async takeBack(action) {
    const answer = await attempt(() => api.post('/mentions/undo', { actionId: action }));
    if (!answer) return;
    const id = focusedRow(this)?.dataset.id;
    toast({ title: 'Taken back', text: answer.skipped ? 'What somebody has changed again since stays.' : undefined });
    await this.load();
    this.dispatchEvent(new CustomEvent('triaged', { bubbles: true }));
    await this.updateComplete;
    (this.row(id) ?? this.querySelector('[data-row]'))?.focus();
  }

  filter(change) {
    const others = Object.fromEntries([...this.query].filter(([name]) => name === 'tab'));
    const filters = { ...this.filters, ...change };
    replaceQuery({ ...others, ...filters, state: filters.state === 'new' ? '' : filters.state || 'all' });
  }

  /** To open a new mention is to have seen it. */
  opened(event) {
    const id = event.target.closest('[data-open]')?.closest('[data-row]').dataset.id;
    const mention = this.pages.items.find((m) => m.id === id);
    if (mention?.state !== 'new' || !mayWrite()) return;
    api.patch(`/mentions/${id}`, { state: 'seen' })
      .catch((problem) => toast({ kind: 'error', title: 'The mention stays new', text: problem.message }));
  }

  none() {
    if (this.filters.state === 'new') return empty('Nothing to go through', 'Every mention that fits has been looked at. New ones appear here as articles arrive.');
    return empty('No mentions here', 'No article fits. Choose another state, or fewer filters.');
  }

  render() {
    const { filters } = this;
    return html`
      ${filterBar(filters, (change) => this.filter(change), this.arrived
    ? html`<button class="btn mini primary" @click=${() => this.load()}>${count(this.arrived)} new, show</button>` : null)}
      ${this.chosen.size ? bulkBar(this.chosen.size, (change) => this.bulk(change), () => this.chooseAll()) : null}
      <div aria-busy=${this.pages.head.busy}>
      ${this.pages.view((items) => (items.length === 0 ? this.none() : html`
        <ol class="rows" aria-label="Mentions" @click=${this.opened} @keydown=${(e) => { if (e.key === 'Escape' && this.form) this.close(); }}>
          ${items.map((m) => mentionRow(m, {
    act: this.act, writable: mayWrite(), withMonitor: !this.monitor, chosen: this.chosen.has(m.id), form: this.form?.id === m.id ? this.form.name : null,
  }))}
        </ol>${this.pages.moreButton()}`))}
      </div>`;
  }
}

customElements.define('dl-triage', DlTriage);
