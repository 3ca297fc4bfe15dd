// The shell: who is signed in, where one is, what comes in live.

import { LitElement, html, nothing } from 'lit';
import { api } from '../core/api.js';
import { Keys } from '../core/keys.js';
import { Listening, live } from '../core/live.js';
import { may } from '../core/rights.js';
import { current, keptPlace, matching, navigate, onPlace, onRoute, queryString } from '../core/router.js';
import { forget, restore, session, signOut } from '../core/session.js';
import { notify } from '../core/notifications.js';
import { tags } from '../core/tags.js';
import { nameDocument } from '../core/title.js';
import { attempt, dismissAll, onToasts, shownToast, toast } from '../core/toast.js';
import { unread } from '../core/unread.js';
import { showShortcuts } from '../parts/dialogs.js';
import { icon } from '../parts/icons.js';
import { navigation } from '../parts/nav.js';
import { problemNotice } from '../parts/notices.js';
import { toastList } from '../parts/toasts.js';
import '../parts/account-menu.js';
import '../parts/command-palette.js';
import './app.css';

const jumps = {
  t: '/',
  m: '/mentions',
  r: '/rules',
  a: '/articles',
  s: '/stories',
  l: '/alerts',
  o: '/monitors',
  i: '/sources',
  n: '/monitors/new',
};
const jumpNames = {
  t: 'Today',
  m: 'Mentions',
  r: 'Rules & outlets',
  a: 'Articles',
  s: 'Stories',
  l: 'Alerts',
  o: 'Monitors',
  i: 'Sources',
  n: 'New monitor',
};
// What is shown to whoever is not signed in.
const outside = ['dl-signin', 'dl-welcome'];
// What has the whole screen to itself, without menu, bar and messages.
const whole = ['dl-wall'];
const liveNames = { on: 'Live', lost: 'Reconnecting', off: 'Not live' };

class DlApp extends LitElement {
  static properties = {
    now: { state: true },
    ready: { state: true },
    fault: { state: true },
    menu: { state: true },
    toasts: { state: true },
    monitors: { state: true },
    unseen: { state: true },
    stream: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, {
      now: current(),
      ready: false,
      menu: false,
      toasts: [],
      monitors: [],
      unseen: 0,
      stream: 'off',
    });
    new Keys(this, 'Everywhere', [
      { keys: '/', label: 'Search', run: () => this.focusSearch() },
      { keys: '?', label: 'This list', run: () => showShortcuts() },
      // It listens by itself: it is no single letter, and works while one writes.
      { keys: 'Ctrl k', label: 'Go to, search or do', run: () => false },
      ...Object.entries(jumps).map(([key, path]) => ({
        keys: `g ${key}`,
        label: jumpNames[key],
        right: matching(path)?.right,
        run: () => navigate(path),
      })),
    ]);
    new Listening(this, {
      alert: (event) => this.alerted(event.detail),
      'alert-changed': (event) => this.alertChanged(event.detail),
      mention: () => this.countSoon(),
      reset: () => {
        this.count();
        unread.load();
      },
      state: (event) => (this.stream = event.detail),
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    onRoute((now, how) => this.moved(now, how));
    onToasts((toasts) => (this.toasts = toasts));
    unread.addEventListener('count', () => (this.unseen = unread.count));
    onPlace(() => this.scroller?.scrollTop ?? 0);
    // Who puts the focus elsewhere has left the heading.
    for (const deed of ['pointerdown', 'keydown'])
      this.addEventListener(
        deed,
        () => {
          if (this.element) this.element.atHeading = false;
        },
        { capture: true },
      );
    window.addEventListener('dateline:signed-out', () => this.signedOut());
    // What was allowed when the page came is not any more: the role has changed.
    window.addEventListener('dateline:refused', () =>
      restore().then(
        () => this.requestUpdate(),
        () => {},
      ),
    );
    window.addEventListener('dateline:signed-in', () => this.signedIn());
    this.addEventListener('triaged', () => {
      this.countSoon();
      tags.load();
    });
    this.addEventListener('monitors-changed', () => this.count());
    this.start();
  }

  async start() {
    this.fault = null;
    try {
      await restore();
      this.ready = true;
      if (session.account) this.signedIn();
      else this.signedOut();
    } catch (problem) {
      this.fault = problem;
    }
  }

  signedIn() {
    if (this.now.path === '/signin') navigate(this.now.query.get('next') || '/', { replace: true });
    live.start();
    this.count();
    tags.load();
    unread.load();
    this.requestUpdate();
    this.updateComplete.then(() => this.toHeading());
  }

  get scroller() {
    return this.querySelector('.scroller');
  }

  signedOut() {
    forget();
    dismissAll();
    unread.set(0);
    tags.set([]);
    live.stop();
    if (outside.includes(current().tag)) return this.requestUpdate();
    const next = location.pathname + location.search;
    return navigate(`/signin${queryString({ next: next === '/' ? '' : next })}`, { replace: true });
  }

  async count() {
    if (!session.account) return;
    try {
      this.monitors = (await api.all('/monitors')).items;
    } catch (problem) {
      if (problem.status !== 401) this.monitors = [];
    }
  }

  countSoon() {
    clearTimeout(this.counting);
    this.counting = setTimeout(() => this.count(), 800);
  }

  alerted(alert) {
    if (!alert) return;
    if (this.now.path === '/alerts' && document.visibilityState === 'visible') unread.seen();
    else unread.load();
    this.tell(alert);
    this.countSoon();
  }

  /** Only a rise of the level is worth a message; the rest is seen where the alert is. */
  alertChanged(alert) {
    if (alert?.change === 'rose') this.tell(alert);
  }

  tell(alert) {
    // One message for each article, however many monitors it matches.
    const key = alert.articleId ?? alert.id;
    const monitors = [...new Set([...(shownToast(key)?.monitors ?? []), alert.monitorName])].filter(Boolean);
    const article = alert.articleId && ['match', 'first'].includes(alert.kind ?? 'match');
    const href = article
      ? `/articles/${alert.articleId}${queryString({ mention: alert.mentionId })}`
      : `/alerts/${alert.id}`;
    const about = monitors.join(', ');
    toast({
      kind: 'alert',
      key,
      monitors,
      title: about ? `${about}: ${alert.headline}` : alert.headline,
      text: alert.explanation,
      href,
    });
    notify(alert, () => navigate(`/alerts/${alert.id}`));
  }

  async moved(now, how) {
    const samePage = now.pattern === this.now.pattern && now.path === this.now.path;
    this.now = now;
    this.menu = false;
    if (samePage) return;
    // Who goes on from one article to the next may still take back what was decided of the one before.
    if (how !== 'replace') dismissAll();
    this.countSoon();
    await this.updateComplete;
    if (this.scroller) this.scroller.scrollTop = 0;
    this.toHeading();
    if (how === 'pop') this.scrollBack(keptPlace());
  }

  toHeading() {
    requestAnimationFrame(() =>
      this.element?.focusHeading
        ? this.element.focusHeading()
        : this.querySelector('main h1')?.focus({ preventScroll: true }),
    );
  }

  /** To where the page was left, as soon as it is as long again; unless somebody has scrolled meanwhile. */
  scrollBack(place, end = Date.now() + 15_000) {
    const { scroller, now } = this;
    if (!scroller || !place) return;
    const again = () => {
      if (this.now !== now || scroller.scrollTop > 0 || Date.now() > end) return;
      if (scroller.scrollHeight - scroller.clientHeight >= place) scroller.scrollTop = place;
      else setTimeout(again, 50);
    };
    again();
  }

  /** The line of messages takes its room from the page: what has the focus stays in sight. */
  updated(changed) {
    if (changed.has('toasts'))
      document.activeElement?.closest?.('.scroller [data-row]')?.scrollIntoView({ block: 'nearest' });
  }

  focusSearch() {
    const box = this.querySelector('main [data-search]') ?? this.querySelector('#global-search');
    if (!box) return false;
    box.focus();
    box.select?.();
    return true;
  }

  /** Where the navigation lies over the page, the page is out of reach until it is closed. */
  async toggleMenu() {
    this.menu = !this.menu;
    await this.updateComplete;
    if (this.menu) this.querySelector('.side a').focus();
  }

  closeMenu() {
    this.menu = false;
    this.updateComplete.then(() => this.querySelector('.menu-button')?.focus());
  }

  search(event) {
    event.preventDefault();
    navigate(`/articles${queryString({ q: event.target.q.value.trim() })}`);
    event.target.q.blur();
  }

  async leave() {
    if (await attempt(() => signOut())) this.signedOut();
  }

  page() {
    const { tag, path, right } = this.now;
    if (session.account && !may(right)) {
      this.pageKey = null;
      this.element = null;
      nameDocument('Not for your role');
      return html`<header class="page-head">
        <h1 tabindex="-1">This page is not for your role</h1>
        <p class="lead">
          You are ${session.account.username}, ${session.account.role} of ${session.account.tenant?.name}. Ask an admin
          of your team if you need it. <a href="/">Go to today</a>.
        </p>
      </header>`;
    }
    const key = tag ? `${tag} ${path}` : null;
    if (key !== this.pageKey) {
      this.pageKey = key;
      this.element = tag ? document.createElement(tag) : null;
    }
    if (this.element) this.element.route = this.now;
    return (
      this.element ??
      html`<header class="page-head">
        <h1 tabindex="-1">No such page</h1>
        <p class="lead">The address does not name a page of Dateline. <a href="/">Go to today</a>.</p>
      </header>`
    );
  }

  topbar() {
    return html`<header class="topbar">
      <button
        class="btn quiet square menu-button"
        aria-label="Menu"
        aria-expanded=${this.menu}
        @click=${this.toggleMenu}>
        ${icon('menu')}
      </button>
      <form class="search" role="search" @submit=${this.search}>
        ${icon('search')}
        <label class="sr" for="global-search">Search articles</label>
        <input
          id="global-search"
          name="q"
          type="search"
          placeholder="Search articles"
          autocomplete="off"
          @keydown=${(e) => {
            if (e.key === 'Escape') e.target.blur();
          }} />
        <kbd aria-hidden="true">/</kbd>
      </form>
      <span
        class="live push ${this.stream}"
        role="status"
        title="Live stream of alerts and mentions: ${liveNames[this.stream]}"
        ><span>${liveNames[this.stream]}</span></span
      >
      <dl-account-menu @sign-out=${this.leave}></dl-account-menu>
    </header>`;
  }

  render() {
    const announcer = html`<div id="announcer" class="sr" role="status" aria-live="polite"></div>`;
    if (this.fault) {
      return html`<main class="signin">
        <div>
          <h1>Dateline is not there yet</h1>
          ${problemNotice(this.fault, () => this.start())}
        </div>
      </main>`;
    }
    if (!this.ready) return nothing;
    if (!session.account)
      return html`<main id="main">${outside.includes(this.now.tag) ? this.page() : nothing}</main>
        ${announcer}`;
    if (whole.includes(this.now.tag))
      return html`<main id="main">${this.page()}</main>
        ${announcer}`;
    return html` <a
        class="skip"
        href="#main"
        @click=${(e) => {
          e.preventDefault();
          this.querySelector('main h1')?.focus();
        }}
        >Skip to the content</a
      >
      <div class="app ${this.menu ? 'menu' : ''}">
        <aside
          class="side"
          aria-label="Navigation"
          @keydown=${(event) => {
            if (event.key === 'Escape' && this.menu) this.closeMenu();
          }}>
          <a class="logo" href="/">Dateline</a>
          ${navigation(this.now.path, { monitors: this.monitors, unseenAlerts: this.unseen })}
        </aside>
        <button class="scrim" aria-label="Close menu" @click=${this.closeMenu}></button>
        <div class="column" ?inert=${this.menu}>
          ${this.topbar()}
          <div class="scroller"><main id="main" class="page">${this.page()}</main></div>
          ${toastList(this.toasts)}
        </div>
      </div>
      <dl-command-palette .monitors=${this.monitors}></dl-command-palette>
      ${announcer}`;
  }
}

customElements.define('dl-app', DlApp);
