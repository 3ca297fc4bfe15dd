// Who is signed in, and what is theirs: profile, colours, keys, the way out.

import { LitElement, html } from 'lit';
import { hasShortcuts, setShortcuts } from '../core/keys.js';
import { session } from '../core/session.js';
import { setTheme, theme, themeNames, themes } from '../core/theme.js';
import { showShortcuts } from './dialogs.js';
import { icon } from './icons.js';
import './account-menu.css';

/** @fires sign-out */
class DlAccountMenu extends LitElement {
  static properties = { open: { state: true } };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.open = false;
    this.outside = (event) => {
      if (!this.contains(event.target)) this.open = false;
    };
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.outside);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.outside);
  }

  async toggle() {
    this.open = !this.open;
    await this.updateComplete;
    if (this.open) this.querySelector('.account a')?.focus();
  }

  close() {
    this.open = false;
    this.querySelector('.who').focus();
  }

  choose(name) {
    setTheme(name);
    this.requestUpdate();
  }

  /** A press inside goes on to something else, but for the colours, which one looks at. */
  pressed(event) {
    if (event.target.closest('a, .goes')) this.open = false;
  }

  render() {
    const { account } = session;
    return html`<button
        class="btn quiet who"
        aria-expanded=${this.open}
        aria-controls="account-menu"
        aria-label="Account: ${account.username} of ${account.tenant?.name ?? ''}"
        @click=${this.toggle}>
        ${icon('person')}<span class="name">${account.username}</span>${icon('down')}
      </button>
      <div
        id="account-menu"
        class="account"
        ?hidden=${!this.open}
        @click=${this.pressed}
        @focusout=${(event) => {
          if (event.relatedTarget && !this.contains(event.relatedTarget)) this.open = false;
        }}
        @keydown=${(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          this.close();
        }}>
        <p class="cut"><b>${account.username}</b></p>
        <p class="small muted">${account.role} of ${account.tenant?.name ?? 'no team'}</p>
        <ul>
          <li><a class="btn quiet" href="/profile">My profile</a></li>
          <li><a class="btn quiet" href="/team">My team & password</a></li>
          <li>
            <button class="btn quiet goes" @click=${() => window.dispatchEvent(new CustomEvent('dateline:palette'))}>
              Go to, search or do <kbd>Ctrl k</kbd>
            </button>
          </li>
          <li>
            <button class="btn quiet goes" @click=${showShortcuts}>Keyboard shortcuts <kbd>?</kbd></button>
          </li>
        </ul>
        <label class="check">
          <input type="checkbox" .checked=${hasShortcuts()} @change=${(event) => setShortcuts(event.target.checked)} />
          Single letters are shortcuts</label
        >
        <div class="segmented" role="group" aria-label="Colours">
          ${themes.map(
            (name) =>
              html`<button class="btn mini" aria-pressed=${theme() === name} @click=${() => this.choose(name)}>
                ${themeNames[name]}
              </button>`,
          )}
        </div>
        <button class="btn goes" @click=${() => this.dispatchEvent(new CustomEvent('sign-out'))}>
          ${icon('exit')} Sign out
        </button>
      </div>`;
  }
}

customElements.define('dl-account-menu', DlAccountMenu);
