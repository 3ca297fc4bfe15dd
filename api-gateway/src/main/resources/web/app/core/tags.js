// The tags of the team's mentions, with their colours: the shell asks for them, and again after a change.

import { api } from './api.js';

/** Colours of tags, and how a chip of each is drawn. */
export const tagColours = {
  grey: { name: 'Grey', chip: '' },
  blue: { name: 'Blue', chip: 'accent' },
  green: { name: 'Green', chip: 'positive' },
  red: { name: 'Red', chip: 'negative' },
  amber: { name: 'Amber', chip: 'warn' },
  purple: { name: 'Purple', chip: 'person' },
  teal: { name: 'Teal', chip: 'place' },
  pink: { name: 'Pink', chip: 'event' },
};

class Tags extends EventTarget {
  items = [];

  /** What cannot be had leaves tags without colours, and offers none. */
  async load() {
    try {
      this.set((await api.get('/tags')).items);
    } catch {
      this.set([]);
    }
  }

  set(items) {
    this.items = items;
    this.dispatchEvent(new Event('change'));
  }

  chip(name) {
    const colour = this.items.find((tag) => tag.name === name)?.colour;
    return colour ? (tagColours[colour]?.chip ?? 'accent') : 'accent';
  }

  /**
   * What somebody who has written so much of a tag may mean, most used first.
   *
   * @param without names that are there already
   */
  suggestions(written, without = [], most = 6) {
    const begun = written.trim().toLocaleLowerCase();
    return this.items
      .filter(({ name }) => !without.includes(name) && name.toLocaleLowerCase().includes(begun))
      .sort(
        (a, b) =>
          b.name.toLocaleLowerCase().startsWith(begun) - a.name.toLocaleLowerCase().startsWith(begun) ||
          b.mentions - a.mentions ||
          a.name.localeCompare(b.name),
      )
      .slice(0, most)
      .map(({ name }) => name);
  }
}

export const tags = new Tags();

/** Draws a host again when the tags are there, or others. */
export class TagsShown {
  #changed = () => this.host.requestUpdate();

  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {
    tags.addEventListener('change', this.#changed);
  }

  hostDisconnected() {
    tags.removeEventListener('change', this.#changed);
  }
}
