// The live stream (SSE). EventSource reconnects by itself and sends Last-Event-ID; where it gives up, a new one is
// opened.

import { api } from './api.js';

class Live extends EventTarget {
  #source = null;
  #retry = 0;
  #timer = null;
  state = 'off';

  start() {
    this.stop();
    const source = new EventSource(api.href('/stream'));
    this.#source = source;
    source.onopen = () => {
      if (this.#retry > 0) this.#emit('reset', null);
      this.#retry = 0;
      this.#enter('on');
    };
    source.onerror = () => {
      this.#enter('lost');
      if (source.readyState === EventSource.CLOSED) this.#again();
    };
    for (const name of ['alert', 'alert-changed', 'mention', 'reset']) {
      source.addEventListener(name, (event) => this.#emit(name, event.data ? JSON.parse(event.data) : null));
    }
  }

  stop() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
    this.#enter('off');
  }

  #again() {
    clearTimeout(this.#timer);
    this.#retry += 1;
    this.#timer = setTimeout(() => this.start(), Math.min(60_000, 1000 * 2 ** this.#retry));
  }

  #enter(state) {
    if (this.state === state) return;
    this.state = state;
    this.#emit('state', state);
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

export const live = new Live();

/** A controller that listens to the stream as long as its host is in the page. */
export class Listening {
  constructor(host, handlers) {
    this.handlers = handlers;
    host.addController(this);
  }

  hostConnected() {
    for (const [name, run] of Object.entries(this.handlers)) live.addEventListener(name, run);
  }

  hostDisconnected() {
    for (const [name, run] of Object.entries(this.handlers)) live.removeEventListener(name, run);
  }
}
