// Loading from the API into a page: one value, or a list that goes on.

import { html } from 'lit';
import { live } from './live.js';
import { problemNotice, skeleton } from '../parts/notices.js';

/** One value. `load(...)` fetches it anew and forgets the answer of an earlier call that is still under way. */
export class Load {
  #abort = null;
  value = null;
  problem = null;
  busy = false;

  constructor(host, fetcher) {
    Object.assign(this, { host, fetcher });
    host.addController(this);
  }

  /** What could not be reached is asked for again as soon as Dateline answers. */
  #reachable = () => {
    if (this.problem?.status === 0 && live.state !== 'lost') this.reload();
  };

  hostConnected() {
    window.addEventListener('online', this.#reachable);
    live.addEventListener('state', this.#reachable);
  }

  hostDisconnected() {
    window.removeEventListener('online', this.#reachable);
    live.removeEventListener('state', this.#reachable);
    this.#abort?.abort();
  }

  async load(...args) {
    this.args = args;
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.busy = true;
    this.host.requestUpdate();
    try {
      const value = await this.fetcher(abort.signal, ...args);
      if (abort.signal.aborted) return;
      this.value = value;
      this.problem = null;
    } catch (problem) {
      if (abort.signal.aborted || problem.name === 'AbortError') return;
      this.problem = problem;
    } finally {
      if (!abort.signal.aborted) {
        this.busy = false;
        this.host.requestUpdate();
      }
    }
  }

  reload() {
    return this.load(...(this.args ?? []));
  }

  view(ready, lines = 6) {
    if (this.problem) return problemNotice(this.problem, () => this.reload());
    if (this.value === null) return skeleton(lines);
    return ready(this.value);
  }
}

/** A list behind cursors. */
export class Pages {
  items = [];
  next = null;
  first = null;

  constructor(host, fetcher) {
    this.host = host;
    this.head = new Load(host, fetcher);
    this.tail = new Load(host, fetcher);
  }

  async load(query) {
    this.query = query;
    await this.head.load(query);
    if (this.head.value && !this.head.problem) this.#take(this.head.value, []);
  }

  #take(page, before) {
    this.first = page;
    this.items = [...before, ...page.items];
    this.next = page.next ?? null;
    this.host.requestUpdate();
  }

  reload() {
    return this.load(this.query);
  }

  async more() {
    if (!this.next || this.tail.busy) return;
    const { total, facets } = this.first;
    await this.tail.load({ ...this.query, cursor: this.next });
    if (this.tail.problem || !this.tail.value) return;
    this.#take(
      { ...this.tail.value, total: this.tail.value.total ?? total, facets: this.tail.value.facets ?? facets },
      this.items,
    );
  }

  replace(id, item) {
    this.items = this.items.map((each) => (each.id === id ? item : each));
    this.host.requestUpdate();
  }

  view(ready, lines = 9) {
    if (this.head.problem) return problemNotice(this.head.problem, () => this.reload());
    if (this.first === null) return skeleton(lines);
    return ready(this.items);
  }

  moreButton() {
    if (this.tail.problem) return problemNotice(this.tail.problem, () => this.more());
    if (!this.next) return null;
    return html`<div class="more-row">
      <button class="btn" ?disabled=${this.tail.busy} @click=${() => this.more()}>
        ${this.tail.busy ? 'Loading…' : 'Show more'}
      </button>
    </div>`;
  }
}
