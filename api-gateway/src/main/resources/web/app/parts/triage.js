// The list of mentions that a person works through: one monitor's or all.

import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { Pages } from '../core/load.js';
import { Keys, focusedRow, listKeys, moveRow } from '../core/keys.js';
import { Listening } from '../core/live.js';
import { remember } from '../core/mentions.js';
import { mayWrite } from '../core/session.js';
import { announce, attempt, toast } from '../core/toast.js';
import { count } from '../core/format.js';
import { replaceQuery } from '../core/router.js';
import { empty } from './notices.js';
import { mentionRow } from './mention-row.js';

const states = [['new', 'New'], ['', 'All'], ['kept', 'Kept'], ['dismissed', 'Dismissed'], ['seen', 'Seen']];
const spans = [['', 'Any time'], ['1', 'Last 24 hours'], ['7', 'Last 7 days'], ['30', 'Last 30 days']];

class DlTriage extends LitElement {
  static properties = {
    monitor: {}, state: {}, span: {},
    form: { state: true }, arrived: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, { monitor: '', state: 'new', span: '', form: null, arrived: 0 });
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
    const write = (run) => on((mention) => mayWrite() && run(mention));
    new Keys(this, 'Mentions', [
      ...listKeys(this, { up: 'K|ArrowUp', down: 'j|ArrowDown' }),
      { keys: 'k', label: 'Keep', run: write((m) => this.act.keep(m)) },
      { keys: 'd', label: 'Dismiss, with a reason', run: write((m) => this.act.open(m, 'dismiss')) },
      { keys: 't', label: 'Tags', run: write((m) => this.act.open(m, 'tag')) },
      { keys: 'n', label: 'Note', run: write((m) => this.act.open(m, 'note')) },
      { keys: 's', label: 'Change the tone', run: write((m) => this.act.open(m, 'tone')) },
      { keys: 'o', label: 'Open too', run: on((m) => this.row(m.id).querySelector('[data-open]').click()) },
    ]);
    new Listening(this, { mention: (event) => this.heard(event.detail), reset: () => this.pages.reload() });
    this.act = {
      keep: (mention) => this.save(mention, { state: mention.state === 'kept' ? 'seen' : 'kept' }, true),
      open: (mention, form) => this.open(mention, form),
      save: (mention, change, onward) => this.save(mention, change, onward),
      close: () => this.close(),
    };
  }

  willUpdate(changed) {
    if (['monitor', 'state', 'span'].some((name) => changed.has(name))) this.load();
  }

  load() {
    this.arrived = 0;
    const from = this.span ? new Date(Date.now() - Number(this.span) * 86_400_000).toISOString() : '';
    return this.pages.load({ state: this.state, from });
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
    this.form = { id: mention.id, name: form };
    await this.updateComplete;
    this.row(mention.id)?.querySelector('form [autofocus]')?.focus();
  }

  async close() {
    const id = this.form?.id;
    this.form = null;
    await this.updateComplete;
    this.row(id)?.focus();
  }

  async save(mention, change, onward = false) {
    const saved = await attempt(() => api.patch(`/mentions/${mention.id}`, change));
    if (!saved) return;
    this.form = null;
    this.pages.replace(mention.id, { ...mention, ...change, ...(saved.id ? saved : {}) });
    announce(change.state ? `${mention.article.title}: ${change.state}` : 'Saved');
    this.dispatchEvent(new CustomEvent('triaged', { bubbles: true }));
    await this.updateComplete;
    this.row(mention.id)?.focus();
    if (onward) moveRow(this, 1);
  }

  filter(change) {
    Object.assign(this, change);
    replaceQuery({ state: this.state === 'new' ? '' : this.state || 'all', span: this.span });
  }

  /** To open a new mention is to have seen it. */
  opened(event) {
    const id = event.target.closest('[data-open]')?.closest('[data-row]').dataset.id;
    const mention = this.pages.items.find((m) => m.id === id);
    if (mention?.state !== 'new' || !mayWrite()) return;
    api.patch(`/mentions/${id}`, { state: 'seen' })
      .catch((problem) => toast({ kind: 'error', title: 'The mention stays new', text: problem.message }));
  }

  bar() {
    return html`<div class="triage-bar">
      <div class="segmented" role="group" aria-label="State">
        ${states.map(([value, name]) => html`<button class="btn mini" aria-pressed=${this.state === value} @click=${() => this.filter({ state: value })}>${name}</button>`)}
      </div>
      <label class="sr" for="span">Time span</label>
      <select id="span" @change=${(event) => this.filter({ span: event.target.value })}>
        ${spans.map(([value, name]) => html`<option value=${value} ?selected=${value === this.span}>${name}</option>`)}
      </select>
      ${this.arrived ? html`<button class="btn mini primary" @click=${() => this.load()}>${count(this.arrived)} new, show</button>` : null}
      <span class="push small muted keys-hint"><kbd>j</kbd> next <kbd>k</kbd> keep <kbd>d</kbd> dismiss <kbd>?</kbd> all keys</span>
    </div>`;
  }

  none() {
    if (this.state === 'new') return empty('Nothing to go through', 'Every mention has been looked at. New ones appear here as articles arrive.');
    return empty('No mentions here', 'No article of this state and time matched. Choose another state, or a wider span.');
  }

  render() {
    return html`${this.bar()}
      <div aria-busy=${this.pages.head.busy}>
      ${this.pages.view((items) => (items.length === 0 ? this.none() : html`
        <ol class="rows" aria-label="Mentions" @click=${this.opened} @keydown=${(e) => { if (e.key === 'Escape' && this.form) this.close(); }}>
          ${items.map((m) => mentionRow(m, { act: this.act, writable: mayWrite(), withMonitor: !this.monitor, form: this.form?.id === m.id ? this.form.name : null }))}
        </ol>${this.pages.moreButton()}`))}
      </div>`;
  }
}

customElements.define('dl-triage', DlTriage);
