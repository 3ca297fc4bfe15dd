// How many alerts have opened since one looked last. The server knows, so that it survives a reload.

import { api } from './api.js';

class Unread extends EventTarget {
  count = 0;

  set(count) {
    if (count === this.count) return;
    this.count = count;
    this.dispatchEvent(new CustomEvent('count'));
  }

  /** Asks the server; a fault leaves what is shown. */
  async load() {
    try {
      this.set((await api.get('/alerts/unread')).count);
    } catch {
      // It is asked again with the next alert.
    }
    return this.count;
  }

  /** Somebody looks at the alerts. */
  async seen() {
    try {
      await api.post('/alerts/seen');
      this.set(0);
    } catch {
      // They stay unread, which is no loss.
    }
  }
}

export const unread = new Unread();
