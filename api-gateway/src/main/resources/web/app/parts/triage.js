// The mentions that a person works through, one monitor's or all: the list, and beside it the article. By keyboard, one
// by one or many at once; everything can be undone, and nothing leaves the list while it is looked at.

import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { Load, Pages } from '../core/load.js';
import { Keys, focusedRow, moveRow } from '../core/keys.js';
import { Listening } from '../core/live.js';
import { listed, remember } from '../core/mentions.js';
import { may } from '../core/rights.js';
import { TagsShown } from '../core/tags.js';
import { announce } from '../core/toast.js';
import { count, plural } from '../core/format.js';
import { navigate, queryString } from '../core/router.js';
import { empty, problemNotice } from './notices.js';
import { MentionActs, alike } from './mention-acts.js';
import { mentionBar } from './mention-bar.js';
import { mentionKeys } from './mention-keys.js';
import { mentionRow } from './mention-row.js';
import { ReadingPane } from './reading-pane.js';
import { bulkBar } from './bulk-bar.js';
import { filterBar, filtersOf, requestOf } from './mention-filters.js';
import './reading.js';
import './triage.css';

const DENSE = 'dateline-dense';

class DlTriage extends LitElement {
  static properties = {
    monitor: {},
    query: { attribute: false },
    arrived: { state: true },
    chosen: { state: true },
    dense: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, {
      monitor: '',
      query: new URLSearchParams(),
      arrived: new Set(),
      chosen: new Set(),
      dense: localStorage.getItem(DENSE) === 'true',
    });
    this.pages = new Pages(this, async (signal, query) => {
      const page = await api.get(this.monitor ? `/monitors/${this.monitor}/mentions` : '/mentions', query, signal);
      remember(page.items);
      return page;
    });
    this.asked = new Load(this, (signal, id) => api.get(`/mentions/${id}`, {}, signal));
    this.acts = new MentionActs(this, {
      put: (mention) => this.put(mention),
      drawn: () => this.settled(),
      focusForm: () => this.querySelector('form.inline [autofocus]')?.focus(),
      focusMention: (id) => this.focusMention(id),
      onward: () => this.step(1),
    });
    this.changes = this.acts.changes;
    this.act = { ...this.acts.act, choose: (id) => this.choose(id) };
    this.pane = new ReadingPane(this);
    new TagsShown(this);
    new Keys(this, 'Mentions', mentionKeys(this));
    new Listening(this, { mention: (event) => this.heard(event.detail), reset: () => this.pages.reload() });
  }

  get filters() {
    return filtersOf(this.query);
  }

  get wide() {
    return this.pane.wide;
  }

  /** Id of the mention that is read; null where the list is shown alone. */
  get reading() {
    return this.query.get('read') ?? (this.wide ? (this.pages.items[0]?.id ?? null) : null);
  }

  get mention() {
    const { reading } = this;
    const found = this.pages.items.find((m) => m.id === reading);
    return found ?? (this.asked.value?.id === reading ? this.asked.value : null);
  }

  willUpdate(changed) {
    const asked = `${this.monitor} ${JSON.stringify(this.filters)}`;
    if ((changed.has('query') || changed.has('monitor')) && asked !== this.request) {
      this.request = asked;
      this.load();
    }
    const read = this.query.get('read');
    if (read && this.pages.first && !this.mention && this.asked.args?.[0] !== read) this.asked.load(read);
    listed(this.pages.items);
  }

  updated() {
    this.pane.keepPlace();
    if (this.more && this.more !== this.watched) this.watchEnd(this.more);
  }

  get more() {
    return this.querySelector('.list .more-row');
  }

  /** The next ones come before somebody has scrolled to the last. */
  watchEnd(row) {
    this.watched = row;
    this.ending?.disconnect();
    this.ending = new IntersectionObserver(
      ([entry]) => {
        if (entry.isIntersecting && !this.pages.tail.problem) this.pages.more();
      },
      { root: this.closest('.scroller'), rootMargin: '400px' },
    );
    this.ending.observe(row);
  }

  load() {
    this.arrived = new Set();
    this.chosen = new Set();
    return this.pages.load({ ...requestOf(this.filters), articles: this.monitor ? '' : 'once' });
  }

  heard(mention) {
    if (!mention || (this.monitor && mention.monitorId !== this.monitor)) return;
    this.arrived = new Set([...this.arrived, mention.articleId ?? mention.id]);
  }

  /** The mention that keys are for: whose row has the focus, else the one that is read. */
  focused() {
    const id = focusedRow(this)?.dataset.id ?? this.reading;
    return this.pages.items.find((m) => m.id === id) ?? (this.mention?.id === id ? this.mention : undefined);
  }

  row(id) {
    return this.querySelector(`[data-row][data-id="${id}"]`);
  }

  focusMention(id) {
    const row = this.row(id);
    if (row?.checkVisibility()) row.focus({ preventScroll: true });
    else this.querySelector('.mention-bar .btn')?.focus();
  }

  openBulk(name) {
    this.querySelector(`.bulk-bar [name=${name}]`)?.focus();
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

  read(id, how) {
    this.pane.read(id, how);
  }

  leave() {
    return this.pane.leave();
  }

  /** Looked at, which is no decision. */
  async see(id) {
    const mention = this.pages.items.find((m) => m.id === id);
    if (mention?.state !== 'new') return;
    const others = (mention.others ?? []).filter((o) => !this.monitor && o.state === 'new').map((o) => o.id);
    try {
      this.put(await this.changes.seen(mention, others));
      this.settled();
    } catch {
      // It stays new, and is shown as that.
    }
  }

  /** To the next mention of the list, or the one before. */
  async step(by) {
    const { items } = this.pages;
    const reads = this.wide || this.query.get('read');
    if (!reads) return moveRow(this, by);
    const at = items.findIndex((m) => m.id === (focusedRow(this)?.dataset.id ?? this.query.get('read')));
    const to = at < 0 ? 0 : Math.max(0, at + by);
    if (to >= items.length && this.pages.next) await this.pages.more();
    const next = this.pages.items[Math.min(to, this.pages.items.length - 1)];
    if (!next) return null;
    this.read(next.id);
    await this.updateComplete;
    const row = this.row(next.id);
    if (this.wide && row) {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    }
    return next;
  }

  put(mention) {
    this.pages.replace(mention.id, mention);
    remember([mention]);
    if (this.asked.value?.id === mention.id) this.asked.value = mention;
  }

  async bulk(change) {
    const mentions = this.pages.items.filter((m) => this.chosen.has(m.id));
    const ids = mentions.flatMap((m) => [m.id, ...(this.monitor ? [] : alike(m, change))]);
    const saved = await this.changes.many(mentions, ids, change);
    if (!saved) return;
    saved.forEach((mention) => this.put(mention));
    this.chosen = new Set();
    await this.settled();
    this.querySelector('[data-row]')?.focus();
  }

  /** Says that mentions have changed; done when the list is drawn again. */
  settled() {
    this.dispatchEvent(new CustomEvent('triaged', { bubbles: true }));
    return this.updateComplete;
  }

  filter(change) {
    const others = Object.fromEntries([...this.query].filter(([name]) => name === 'tab'));
    const filters = { ...this.filters, ...change };
    const state = filters.state === 'new' ? '' : filters.state || 'all';
    navigate(`${location.pathname}${queryString({ ...others, ...filters, state })}`, { replace: true });
  }

  /** A plain click reads beside the list; with a key held down it opens the page, as with any link. */
  clicked(event) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const row = event.target.closest('[data-row]');
    const pressed = event.target.closest('a, button, input, label, form, select, summary');
    if (!row || (pressed && !pressed.matches('[data-open]'))) return;
    event.preventDefault();
    this.read(row.dataset.id);
  }

  toggleDense() {
    this.dense = !this.dense;
    localStorage.setItem(DENSE, this.dense);
  }

  none() {
    if (this.filters.state === 'new')
      return empty(
        'Nothing to review',
        'Every mention that fits has been looked at. New ones appear here as articles arrive.',
      );
    return empty('No mentions here', 'No mention matches. Try another state or fewer filters.');
  }

  list(items) {
    const { reading } = this;
    // A form stands where one looks: in the bar of the article that is read, else in the row.
    const inBar = this.wide || Boolean(this.query.get('read'));
    return html`<ol
        class="rows"
        aria-label="Mentions"
        @click=${this.clicked}
        @keydown=${(e) => {
          if (e.key !== 'Escape' || !this.acts.form) return;
          e.stopPropagation();
          this.act.close();
        }}>
        ${items.map((m) =>
          mentionRow(m, {
            act: this.act,
            writable: may('triage'),
            withMonitor: !this.monitor,
            chosen: this.chosen.has(m.id),
            current: m.id === reading,
            form: inBar && m.id === reading ? null : this.acts.formOf(m),
          }),
        )}
      </ol>
      ${this.pages.moreButton()}`;
  }

  /** The article of the mention that is read. */
  article() {
    const { reading, mention, wide } = this;
    if (!reading) return null;
    if (this.asked.problem && this.asked.args[0] === reading)
      return problemNotice(this.asked.problem, () => this.asked.reload());
    if (!mention) return null;
    const { items, next } = this.pages;
    const at = items.findIndex((m) => m.id === reading);
    return html`${wide ? null : html`<button class="btn mini" @click=${() => this.leave()}>Back to the list</button>`}
      ${mentionBar(mention, {
        act: this.act,
        form: this.acts.formOf(mention),
        writable: may('triage'),
        step: (by) => this.step(by),
        ends: [at <= 0, at === items.length - 1 && !next],
      })}
      <dl-reading
        .article=${mention.article.id}
        .matched=${mention.matches}
        .mention=${mention.id}
        .level=${2}
        @loaded=${() => requestAnimationFrame(() => this.pane.focusHeading())}></dl-reading>`;
  }

  bar() {
    const { filters } = this;
    const n = this.arrived.size;
    const fresh = n
      ? html`<button class="btn mini primary" @click=${() => this.load()}>${count(n)} new, show</button>`
      : null;
    const dense = html`<button
      class="btn mini quiet"
      aria-pressed=${this.dense}
      title="One line for each mention"
      @click=${() => this.toggleDense()}>
      Dense
    </button>`;
    return filterBar(filters, (change) => this.filter(change), html`${fresh}${dense}`);
  }

  render() {
    const alone = !this.wide && Boolean(this.query.get('read'));
    return html`<div class="list-head" ?hidden=${alone}>
        ${this.bar()}
        ${
          this.chosen.size
            ? bulkBar(
                this.chosen.size,
                (change) => this.bulk(change),
                () => this.chooseAll(),
              )
            : null
        }
      </div>
      <div class="panes ${this.dense ? 'dense' : ''}">
        <section class="list" aria-label="List" ?hidden=${alone} aria-busy=${this.pages.head.busy}>
          <h2 class="sr">Mentions</h2>
          ${this.pages.view((items) => (items.length === 0 ? this.none() : this.list(items)))}
        </section>
        ${this.reading ? html`<section class="reading-pane" aria-label="Article">${this.article()}</section>` : null}
      </div>`;
  }
}

customElements.define('dl-triage', DlTriage);
