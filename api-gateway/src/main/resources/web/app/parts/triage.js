// The list of mentions that a person works through: one monitor's or all. By keyboard, one by one or many at once;
// everything can be undone.

import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { Pages } from '../core/load.js';
import { Keys, focusedRow, moveRow } from '../core/keys.js';
import { Listening } from '../core/live.js';
import { remember } from '../core/mentions.js';
import { may } from '../core/rights.js';
import { session } from '../core/session.js';
import { announce, toast } from '../core/toast.js';
import { count, plural } from '../core/format.js';
import { replaceQuery } from '../core/router.js';
import { empty } from './notices.js';
import { MentionChanges } from './mention-changes.js';
import { mentionKeys } from './mention-keys.js';
import { mentionRow } from './mention-row.js';
import { bulkBar } from './bulk-bar.js';
import { filterBar, filtersOf, requestOf } from './mention-filters.js';

class DlTriage extends LitElement {
  static properties = {
    monitor: {},
    query: { attribute: false },
    form: { state: true },
    arrived: { state: true },
    chosen: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, {
      monitor: '',
      query: new URLSearchParams(),
      form: null,
      arrived: 0,
      chosen: new Set(),
    });
    this.pages = new Pages(this, async (signal, query) => {
      const page = await api.get(this.monitor ? `/monitors/${this.monitor}/mentions` : '/mentions', query, signal);
      remember(page.items);
      return page;
    });
    this.changes = new MentionChanges(() => this.undone());
    this.act = {
      keep: (mention) => this.save(mention, { state: mention.state === 'kept' ? 'seen' : 'kept' }, true),
      own: (mention) =>
        this.save(mention, { owner: mention.owner === session.account.username ? '' : session.account.username }),
      open: (mention, form) => this.open(mention, form),
      save: (mention, change, onward) => this.save(mention, change, onward),
      choose: (id) => this.choose(id),
      close: () => this.close(),
    };
    new Keys(this, 'Mentions', mentionKeys(this));
    new Listening(this, { mention: (event) => this.heard(event.detail), reset: () => this.pages.reload() });
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
    announce(plural(chosen.size, 'mention') + ' selected');
  }

  chooseAll() {
    this.chosen = this.chosen.size ? new Set() : new Set(this.pages.items.map((m) => m.id));
    announce(plural(this.chosen.size, 'mention') + ' selected');
  }

  async save(mention, change, onward = false) {
    const saved = await this.changes.one(mention, change);
    if (!saved) return;
    this.form = null;
    this.pages.replace(mention.id, saved);
    await this.settled();
    this.row(mention.id)?.focus();
    if (onward) moveRow(this, 1);
  }

  async bulk(change) {
    if (!(await this.changes.many([...this.chosen], change, () => this.load()))) return;
    await this.settled();
    this.querySelector('[data-row]')?.focus();
  }

  async undone() {
    const id = focusedRow(this)?.dataset.id;
    await this.load();
    await this.settled();
    (this.row(id) ?? this.querySelector('[data-row]'))?.focus();
  }

  /** Says that mentions have changed; done when the list is drawn again. */
  settled() {
    this.dispatchEvent(new CustomEvent('triaged', { bubbles: true }));
    return this.updateComplete;
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
    if (mention?.state !== 'new' || !may('triage')) return;
    api
      .patch(`/mentions/${id}`, { state: 'seen' })
      .catch((problem) => toast({ kind: 'error', title: 'The mention stays new', text: problem.message }));
  }

  none() {
    if (this.filters.state === 'new')
      return empty(
        'Nothing to review',
        'Every mention that fits has been looked at. New ones appear here as articles arrive.',
      );
    return empty('No mentions here', 'No mention matches. Try another state or fewer filters.');
  }

  render() {
    const { filters } = this;
    return html` ${filterBar(
        filters,
        (change) => this.filter(change),
        this.arrived
          ? html`<button class="btn mini primary" @click=${() => this.load()}>${count(this.arrived)} new, show</button>`
          : null,
      )}
      ${
        this.chosen.size
          ? bulkBar(
              this.chosen.size,
              (change) => this.bulk(change),
              () => this.chooseAll(),
            )
          : null
      }
      <h2 class="sr">Mentions</h2>
      <div aria-busy=${this.pages.head.busy}>
        ${this.pages.view((items) =>
          items.length === 0
            ? this.none()
            : html` <ol
                  class="rows"
                  aria-label="Mentions"
                  @click=${this.opened}
                  @keydown=${(e) => {
                    if (e.key === 'Escape' && this.form) this.close();
                  }}>
                  ${items.map((m) =>
                    mentionRow(m, {
                      act: this.act,
                      writable: may('triage'),
                      withMonitor: !this.monitor,
                      chosen: this.chosen.has(m.id),
                      form: this.form?.id === m.id ? this.form.name : null,
                    }),
                  )}
                </ol>
                ${this.pages.moreButton()}`,
        )}
      </div>`;
  }
}

customElements.define('dl-triage', DlTriage);
