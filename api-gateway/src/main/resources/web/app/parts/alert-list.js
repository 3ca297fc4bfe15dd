import { LitElement, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../core/api.js';
import { plural } from '../core/format.js';
import { Keys, focusedRow, listKeys } from '../core/keys.js';
import { Listening } from '../core/live.js';
import { Pages } from '../core/load.js';
import { announce } from '../core/toast.js';
import { unread } from '../core/unread.js';
import { empty } from './notices.js';
import './alert-card.js';
import './alert-list.css';

/** Where alerts of a filter are listed, and how they change while one looks. */
class DlAlertList extends LitElement {
  static properties = { filters: { attribute: false }, waiting: { state: true } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    // What came while somebody reads further down: it moves nothing until it is asked for.
    this.waiting = [];
    this.fresh = new Set();
    this.unreadSince = null;
    this.pages = new Pages(this, (signal, query) => api.get('/alerts', query, signal));
    const onCard = (run) => () => {
      const card = focusedRow(this)?.querySelector('dl-alert-card');
      if (!card) return false;
      run(card);
      return true;
    };
    new Keys(this, 'Alerts', [
      ...listKeys(this),
      { keys: 'a', label: 'Acknowledge', right: 'triage', run: onCard((card) => card.acknowledge()) },
      { keys: 'm', label: 'Mute', right: 'triage', run: onCard((card) => card.open('mute')) },
      { keys: 'n', label: 'Note', right: 'triage', run: onCard((card) => card.open('note')) },
      { keys: 'h', label: 'Timeline', run: onCard((card) => card.open('timeline')) },
    ]);
    new Listening(this, {
      alert: (event) => this.heard(event.detail),
      'alert-changed': (event) => this.changed(event.detail),
      reset: () => this.pages.reload(),
    });
    this.addEventListener('alert-replaced', (event) => this.replace(event.detail));
  }

  connectedCallback() {
    super.connectedCallback();
    this.look();
  }

  /** Marks what is unread, and says that it is seen now. */
  async look() {
    const count = await unread.load();
    if (count > 0) {
      try {
        const { items } = await api.get('/alerts', { limit: Math.min(count, 100) });
        this.unreadSince = items.at(-1)?.raisedAt ?? null;
        this.requestUpdate();
      } catch {
        // The marks are missing, the alerts are not.
      }
    }
    if (document.visibilityState === 'visible') unread.seen();
  }

  willUpdate(changed) {
    if (!changed.has('filters') || !this.filters) return;
    const key = JSON.stringify(this.filters);
    if (key === this.key) return;
    this.key = key;
    this.waiting = [];
    this.pages.load(this.filters);
  }

  fits(alert) {
    const { state, kind, level, monitor, story, rule } = this.filters;
    return (
      (!state || state === alert.state) &&
      (!kind || kind === alert.kind) &&
      (!level || level === alert.level) &&
      (!monitor || monitor === alert.monitorId) &&
      (!story || story === alert.storyId) &&
      (!rule || rule === alert.ruleId)
    );
  }

  /** Whether somebody reads in the list, so that nothing may be put above. */
  get isRead() {
    return Boolean(focusedRow(this)) || (this.closest('.scroller')?.scrollTop ?? window.scrollY) > 0;
  }

  async heard(heard) {
    if (!heard || !this.filters || !this.fits(heard)) return;
    const known = () => [...this.pages.items, ...this.waiting].some((a) => a.id === heard.id);
    if (known()) return;
    const alert = await this.whole(heard);
    if (known()) return;
    this.fresh.add(alert.id);
    if (this.isRead) this.waiting = [alert, ...this.waiting];
    else this.pages.items = [alert, ...this.pages.items];
    this.requestUpdate();
  }

  /** The stream has no articles. */
  async whole(heard) {
    try {
      return await api.get(`/alerts/${heard.id}`);
    } catch {
      return { articles: [], useful: null, ...heard };
    }
  }

  async changed(heard) {
    const listed = () => [...this.pages.items, ...this.waiting].find((a) => a.id === heard?.id);
    if (!listed()) return;
    const alert = await this.whole(heard);
    if (listed()?.version <= alert.version) this.replace({ ...listed(), ...alert });
  }

  /** In its place: even what the filter would no longer hold stays until the list is asked for anew. */
  replace(alert) {
    this.waiting = this.waiting.map((each) => (each.id === alert.id ? alert : each));
    this.pages.replace(alert.id, alert);
  }

  async show() {
    const [first] = this.waiting;
    announce(`${plural(this.waiting.length, 'new alert')} shown`);
    this.pages.items = [...this.waiting, ...this.pages.items];
    this.waiting = [];
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector(`[data-id="${first.id}"]`)?.focus();
  }

  row(a) {
    return html`<li class="row" data-row data-id=${a.id} tabindex="-1">
      <dl-alert-card
        .alert=${a}
        .fresh=${this.fresh.has(a.id)}
        .unread=${!this.fresh.has(a.id) && this.unreadSince !== null && a.raisedAt >= this.unreadSince}></dl-alert-card>
    </li>`;
  }

  list(items) {
    if (items.length)
      return html`<ol class="rows" aria-label="Alerts">
          ${repeat(
            items,
            (a) => a.id,
            (a) => this.row(a),
          )}
        </ol>
        ${this.pages.moreButton()}`;
    if (Object.values(this.filters).some(Boolean))
      return empty('No alert fits', 'Choose another state, kind, level or monitor.');
    return empty(
      'No alert yet',
      'As soon as one of your alert rules fires, it appears here at once.',
      html`<a class="btn" href="/alerts/rules">Look at the rules</a>`,
    );
  }

  render() {
    return html`<h2 class="sr">Alerts</h2>
      <div class="alert-waiting" role="status">
        ${
          this.waiting.length
            ? html`<button class="btn mini primary" @click=${this.show}>
                Show ${plural(this.waiting.length, 'new alert')}
              </button>`
            : null
        }
      </div>
      ${this.pages.view((items) => this.list(items))}`;
  }
}

customElements.define('dl-alert-list', DlAlertList);
