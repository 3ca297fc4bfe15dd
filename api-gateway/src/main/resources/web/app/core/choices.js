// A list of choices under an input, walked by the arrow keys while the input keeps the focus (a combobox).

export class Choices {
  /** Which is active; -1 for none. */
  active = -1;

  /**
   * @param count how many there are
   * @param pick takes one, by its place
   * @param close closes the list; absent where Escape is somebody else's
   * @param first whether the first is active where nobody has chosen
   */
  constructor(host, { count, pick, close, first = false }) {
    Object.assign(this, { host, count, pick, close, first });
    this.reset();
  }

  reset() {
    this.active = this.first ? 0 : -1;
    this.host.requestUpdate();
  }

  /** The ids of the options begin with this. */
  idOf(prefix) {
    return this.active >= 0 && this.active < this.count() ? `${prefix}-${this.active}` : null;
  }

  #move(to) {
    const n = this.count();
    this.active = (to + n) % n;
    this.host.requestUpdate();
    this.host.updateComplete.then(() =>
      this.host.querySelector('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  /** Answers whether the key was for the list. */
  key(event) {
    if (event.isComposing || this.count() === 0) return false;
    if (event.key === 'ArrowDown') this.#move(this.active + 1);
    else if (event.key === 'ArrowUp') this.#move(this.active < 0 ? this.count() - 1 : this.active - 1);
    else if (event.key === 'Enter' && this.active >= 0) this.pick(this.active);
    else if (event.key === 'Escape' && this.close) this.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
