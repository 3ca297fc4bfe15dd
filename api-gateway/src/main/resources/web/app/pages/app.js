// The shell: who is signed in, where one is, what comes in live.

import { LitElement, html, nothing } from 'lit';
import { api } from '../core/api.js';
import { Keys } from '../core/keys.js';
import { Listening, live } from '../core/live.js';
import { current, navigate, onRoute, queryString } from '../core/router.js';
import { restore, session, signOut } from '../core/session.js';
import { nextTheme, theme } from '../core/theme.js';
import { attempt, dismiss, onToasts, toast } from '../core/toast.js';
import { showShortcuts } from '../parts/dialogs.js';
import { icon } from '../parts/icons.js';
import { navigation } from '../parts/nav.js';
import { problemNotice } from '../parts/notices.js';

const jumps = { t: '/', m: '/mentions', r: '/rules', a: '/articles', s: '/stories', l: '/alerts', o: '/monitors', i: '/sources', n: '/monitors/new' };
const jumpNames = { t: 'Today', m: 'Mentions', r: 'Rules & outlets', a: 'Articles', s: 'Stories', l: 'Alerts', o: 'Monitors', i: 'Sources', n: 'New monitor' };
const themeNames = { system: 'as the system', light: 'light', dark: 'dark' };
// What is shown to whoever is not signed in.
const outside = ['dl-signin', 'dl-welcome'];
const liveNames = { on: 'Live', lost: 'Reconnecting', off: 'Not live' };

class DlApp extends LitElement {
  static properties = {
    now: { state: true }, ready: { state: true }, fault: { state: true }, menu: { state: true },
    toasts: { state: true }, monitors: { state: true }, unseen: { state: true }, stream: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, { now: current(), ready: false, menu: false, toasts: [], monitors: [], unseen: 0, stream: 'off' });
    new Keys(this, 'Everywhere', [
      { keys: '/', label: 'Search', run: () => this.focusSearch() },
      { keys: '?', label: 'This list', run: () => showShortcuts() },
      ...Object.entries(jumps).map(([key, path]) => ({ keys: `g ${key}`, label: jumpNames[key], run: () => navigate(path) })),
    ]);
    new Listening(this, {
      alert: (event) => this.alerted(event.detail),
      mention: () => this.countSoon(),
      reset: () => this.count(),
      state: (event) => (this.stream = event.detail),
    });
  }

  connectedCallback() {
    super.connectedCallback();
    onRoute((now, how) => this.moved(now, how));
    onToasts((toasts) => (this.toasts = toasts));
    window.addEventListener('dateline:signed-out', () => this.signedOut());
    window.addEventListener('dateline:signed-in', () => this.signedIn());
    this.addEventListener('triaged', () => this.countSoon());
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
    this.requestUpdate();
  }

  signedOut() {
    session.account = null;
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
    if (this.now.path !== '/alerts') this.unseen += 1;
    toast({ kind: 'alert', title: `${alert.monitorName}: ${alert.headline}`, text: alert.explanation, href: alert.articleId ? `/articles/${alert.articleId}` : '/alerts' });
    this.countSoon();
  }

  async moved(now, how) {
    const samePage = now.pattern === this.now.pattern && now.path === this.now.path;
    this.now = now;
    this.menu = false;
    if (now.path === '/alerts') this.unseen = 0;
    if (samePage || how === 'replace') return;
    this.countSoon();
    await this.updateComplete;
    if (how === 'push') window.scrollTo(0, 0);
    requestAnimationFrame(() => this.querySelector('main h1')?.focus({ preventScroll: true }));
  }

  focusSearch() {
    const box = this.querySelector('main [data-search]') ?? this.querySelector('#global-search');
    if (!box) return false;
    box.focus();
    box.select?.();
    return true;
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
    const { tag, path } = this.now;
    const key = tag ? `${tag} ${path}` : null;
    if (key !== this.pageKey) {
      this.pageKey = key;
      this.element = tag ? document.createElement(tag) : null;
    }
    if (this.element) this.element.route = this.now;
    return this.element ?? html`<header class="page-head"><h1 tabindex="-1">Nothing lives here</h1>
      <p class="lead">The address does not name a page of Dateline. <a href="/">Go to today</a>.</p></header>`;
  }

  topbar() {
    const account = session.account;
    return html`<header class="topbar">
      <button class="btn quiet square menu-button" aria-label="Menu" aria-expanded=${this.menu} @click=${() => (this.menu = !this.menu)}>${icon('menu')}</button>
      <form class="search" role="search" @submit=${this.search}>
        ${icon('search')}
        <label class="sr" for="global-search">Search articles</label>
        <input id="global-search" name="q" type="search" placeholder="Search articles" autocomplete="off"
          @keydown=${(e) => { if (e.key === 'Escape') e.target.blur(); }}>
        <kbd aria-hidden="true">/</kbd>
      </form>
      <span class="live push ${this.stream}" role="status" title="Live stream of alerts and mentions: ${liveNames[this.stream]}"><span>${liveNames[this.stream]}</span></span>
      <button class="btn quiet square" aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)" @click=${showShortcuts}>${icon('keyboard')}</button>
      <button class="btn quiet square" aria-label="Colours: ${themeNames[theme()]}. Change" title="Colours: ${themeNames[theme()]}"
        @click=${() => { nextTheme(); this.requestUpdate(); }}>${icon({ system: 'system', light: 'sun', dark: 'moon' }[theme()])}</button>
      <button class="btn quiet who" aria-label="Sign out ${account.username} of ${account.tenant?.name ?? ''}" title="Sign out ${account.username}" @click=${this.leave}>
        <span>${account.username}${account.tenant ? html` <span class="muted">${account.tenant.name}</span>` : null}</span>${icon('exit')}</button>
    </header>`;
  }

  toastList() {
    return html`<div class="toasts" role="status" aria-live="polite">
      ${this.toasts.map((t) => html`<div class="toast ${t.kind}">
        <div>${t.href ? html`<a href=${t.href}><strong>${t.title}</strong></a>` : html`<strong>${t.title}</strong>`}${t.text && t.text !== t.title ? html`<p class="small">${t.text}</p>` : null}</div>
        ${t.action ? html`<button class="btn mini undo" @click=${() => { dismiss(t.id); t.action.run(); }}>${t.action.label}</button>` : null}
        <button class="btn quiet mini square" aria-label="Close message" @click=${() => dismiss(t.id)}>${icon('close')}</button>
      </div>`)}
    </div>`;
  }

  render() {
    const announcer = html`<div id="announcer" class="sr" role="status" aria-live="polite"></div>`;
    if (this.fault) {
      return html`<main class="signin"><div><h1>Dateline is not there yet</h1>${problemNotice(this.fault, () => this.start())}</div></main>`;
    }
    if (!this.ready) return nothing;
    if (!session.account) return html`<main id="main">${outside.includes(this.now.tag) ? this.page() : nothing}</main>${announcer}`;
    return html`
      <a class="skip" href="#main" @click=${(e) => { e.preventDefault(); this.querySelector('main h1')?.focus(); }}>Skip to the content</a>
      <div class="app ${this.menu ? 'menu' : ''}">
        <aside class="side" aria-label="Navigation">
          <a class="logo" href="/">Dateline</a>
          ${navigation(this.now.path, { monitors: this.monitors, unseenAlerts: this.unseen })}
        </aside>
        <button class="scrim" aria-label="Close menu" @click=${() => (this.menu = false)}></button>
        <div>
          ${this.topbar()}
          <main id="main" class="page">${this.page()}</main>
        </div>
      </div>
      ${this.toastList()}${announcer}`;
  }
}

customElements.define('dl-app', DlApp);
