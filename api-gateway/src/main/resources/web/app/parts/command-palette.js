// Ctrl+K or Cmd+K: go to a page, a monitor, a name or a story, search, or do something, by a few letters of it. It
// offers nothing that the account may not do.

import { LitElement, html, nothing } from 'lit';
import { api } from '../core/api.js';
import { Choices } from '../core/choices.js';
import { deeds, pages } from '../core/places.js';
import { may, mayOpen } from '../core/rights.js';
import { navigate, queryString } from '../core/router.js';
import { setTheme, themeNames, themes } from '../core/theme.js';
import { plural } from '../core/format.js';
import { showShortcuts } from './dialogs.js';
import './command-palette.css';

const MOST = 6;
const WAIT = 250;

/** As it is compared: without accents, in small letters. */
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Whether every word that was written begins a word of the name, or stands in it. */
function fits(name, written) {
  const whole = folded(name);
  return folded(written)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

/** Names that begin with what was written go first. */
const ordered = (entries, written) => {
  const begun = folded(written.trim());
  return entries
    .filter(({ name }) => fits(name, written))
    .sort((a, b) => folded(b.name).startsWith(begun) - folded(a.name).startsWith(begun));
};

const place = ([path, name]) => ({ name, run: () => navigate(path) });

class DlCommandPalette extends LitElement {
  static properties = { monitors: { attribute: false }, written: { state: true }, stories: { state: true } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, { monitors: [], names: [], stories: [], written: '' });
    this.choices = new Choices(this, {
      count: () => this.entries.length,
      pick: (at) => this.pick(at),
      first: true,
    });
    this.pressed = (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      this.toggle();
    };
    this.asked = () => this.show();
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.pressed);
    window.addEventListener('dateline:palette', this.asked);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.pressed);
    window.removeEventListener('dateline:palette', this.asked);
    clearTimeout(this.waiting);
  }

  get dialog() {
    return this.querySelector('dialog');
  }

  toggle() {
    if (this.dialog.open) this.dialog.close();
    else this.show();
  }

  /** Not over another question that waits for an answer. */
  async show() {
    if (document.querySelector('dialog[open]')) return;
    this.written = '';
    this.stories = [];
    this.choices.reset();
    this.dialog.showModal();
    await this.updateComplete;
    const input = this.querySelector('input');
    input.value = '';
    input.focus();
    this.askNames();
  }

  /** What cannot be had is not offered; pages and monitors are. */
  async askNames() {
    try {
      this.names = (await api.get('/entities')).items;
    } catch {
      this.names = [];
    }
    this.requestUpdate();
  }

  write(text) {
    this.written = text;
    this.choices.reset();
    clearTimeout(this.waiting);
    if (text.trim().length < 3) this.stories = [];
    else this.waiting = setTimeout(() => this.askStories(text.trim()), WAIT);
  }

  /** What is no query yet, or cannot be answered, finds no story. */
  async askStories(q) {
    let found = [];
    try {
      found = (await api.get('/stories', { q, limit: 5 })).items;
    } catch {
      found = [];
    }
    if (this.written.trim() === q) this.stories = found;
  }

  get groups() {
    const written = this.written.trim();
    const searches = written
      ? [
          { name: `Search articles for “${written}”`, run: () => navigate(`/articles${queryString({ q: written })}`) },
          { name: `Search stories for “${written}”`, run: () => navigate(`/stories${queryString({ q: written })}`) },
        ]
      : [];
    const doing = [
      ...deeds.filter(([path]) => mayOpen(path)).map(place),
      ...(may('triage') ? [{ name: 'Mute: choose one of the alerts', run: () => navigate('/alerts') }] : []),
      ...themes.map((name) => ({ name: `Colours: ${themeNames[name]}`, run: () => setTheme(name) })),
      { name: 'Keyboard shortcuts', run: () => showShortcuts() },
    ];
    const named = (things, path) => things.map(({ id, name }) => ({ name, run: () => navigate(`${path}/${id}`) }));
    return [
      ['Go to', ordered(pages.filter(([path]) => mayOpen(path)).map(place), written)],
      ['Monitors', ordered(named(this.monitors, '/monitors'), written)],
      ['Names we watch', ordered(named(this.names, '/names'), written)],
      ['Do', ordered(doing, written)],
      [
        'Stories',
        this.stories.map(({ id, headline, language }) => ({
          name: headline,
          language,
          run: () => navigate(`/stories/${id}`),
        })),
      ],
      ['Search', searches],
    ]
      .map(([title, entries]) => [title, entries.slice(0, MOST)])
      .filter(([, entries]) => entries.length);
  }

  get entries() {
    return this.groups.flatMap(([, entries]) => entries);
  }

  pick(at) {
    const entry = this.entries[at];
    this.dialog.close();
    entry?.run();
  }

  group([title, entries], from) {
    return html`<div role="group" aria-labelledby="palette-group-${from}">
      <div class="group" id="palette-group-${from}" role="presentation">${title}</div>
      ${entries.map(
        ({ name, language }, i) =>
          html`<div
            id="palette-option-${from + i}"
            role="option"
            lang=${language ?? nothing}
            aria-selected=${from + i === this.choices.active}
            @click=${() => this.pick(from + i)}>
            ${name}
          </div>`,
      )}
    </div>`;
  }

  render() {
    const { groups, choices } = this;
    let from = 0;
    return html`<dialog
      class="palette"
      aria-label="Go to, search or do"
      @click=${(event) => {
        if (event.target === this.dialog) this.dialog.close();
      }}>
      <label class="sr" for="palette">Go to, search or do</label>
      <input
        id="palette"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls="palette-options"
        aria-activedescendant=${choices.idOf('palette-option') ?? nothing}
        placeholder="Go to, search or do…"
        autocomplete="off"
        spellcheck="false"
        @input=${(event) => this.write(event.target.value)}
        @keydown=${(event) => choices.key(event)} />
      <div id="palette-options" role="listbox" aria-label="Go to, search or do">
        ${groups.map((group) => {
          const drawn = this.group(group, from);
          from += group[1].length;
          return drawn;
        })}
      </div>
      <p class="sr" role="status">${this.written ? plural(from, 'choice') : ''}</p>
    </dialog>`;
  }
}

customElements.define('dl-command-palette', DlCommandPalette);
