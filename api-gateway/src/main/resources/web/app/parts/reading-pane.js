// Which mention of a list is read, and where the list was left: the article stands beside the list, or in its place
// where there is no room for both.

import { may } from '../core/rights.js';
import { navigate, queryString } from '../core/router.js';

/** Whoever looks at an article that long has seen it. */
const SEEN_AFTER_MS = 1500;

const twoPanes = matchMedia('(min-width: 1180px)');

/** A controller of a list with `query`, `row(id)` and `see(id)`; what is read stands in the address, as `read`. */
export class ReadingPane {
  #resized;
  #seeing;
  #toHeading = false;
  /** Whether the list is not shown now. */
  #alone = false;
  /** How far the page was scrolled when the article took the place of the list, and for which mention. */
  #place = 0;
  #left = null;
  /** Whether the entry of the history before this one is the list. */
  #came = false;

  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#resized = () => this.host.requestUpdate();
    twoPanes.addEventListener('change', this.#resized);
  }

  hostDisconnected() {
    twoPanes.removeEventListener('change', this.#resized);
    clearTimeout(this.#seeing);
  }

  /** Whether the article stands beside the list, and not in its place. */
  get wide() {
    return twoPanes.matches;
  }

  get asked() {
    return this.host.query.get('read');
  }

  get scroller() {
    return this.host.closest('.scroller');
  }

  #go(query, replace) {
    navigate(`${location.pathname}${queryString(query)}`, { replace });
  }

  /** @param enter whether the focus goes on to the article */
  read(id, { enter = false } = {}) {
    if (!this.asked) {
      this.#place = this.scroller?.scrollTop ?? 0;
      this.#left = id;
      this.#came = !this.wide;
    }
    this.#go({ ...Object.fromEntries(this.host.query), read: id }, this.wide || Boolean(this.asked));
    clearTimeout(this.#seeing);
    if (may('triage')) this.#seeing = setTimeout(() => this.host.see(id), SEEN_AFTER_MS);
    this.#toHeading = enter || !this.wide;
    requestAnimationFrame(() => this.focusHeading());
  }

  /** Back to the list where the article stands in its place; false where it does not. */
  leave() {
    if (this.wide || !this.asked) return false;
    this.#left = this.asked;
    if (this.#came) history.back();
    else {
      const { read, ...others } = Object.fromEntries(this.host.query);
      this.#go(others, Boolean(read));
    }
    this.#came = false;
    return true;
  }

  /** Who opens an article hears its headline, as soon as it is there. */
  focusHeading() {
    const heading = this.host.querySelector('dl-reading h2');
    if (!this.#toHeading || !heading) return;
    this.#toHeading = false;
    heading.focus({ preventScroll: true });
  }

  /** Called when the list is drawn: who comes back to it is where it was left. */
  keepPlace() {
    const alone = !this.wide && Boolean(this.asked);
    if (alone === this.#alone || !this.scroller) return;
    this.#alone = alone;
    this.scroller.scrollTop = alone ? 0 : this.#place;
    if (!alone) this.host.row(this.#left)?.focus({ preventScroll: true });
  }
}
