import { LitElement, html, render } from 'lit';
import { shownKeys } from '../core/keys.js';
import './dialogs.css';

function open(content, onClose) {
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  const close = (value) => dialog.close(value ?? '');
  render(content(close), dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose?.(dialog.returnValue);
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  dialog.showModal();
  return dialog;
}

/** Asks before something that cannot be taken back; answers whether to go on. */
export const confirmed = (title, text, action) =>
  new Promise((resolve) => {
    open(
      (close) =>
        html` <h2>${title}</h2>
          <p>${text}</p>
          <div class="actions">
            <button class="btn" autofocus @click=${() => close()}>Cancel</button>
            <button class="btn danger" @click=${() => close('yes')}>${action}</button>
          </div>`,
      (value) => resolve(value === 'yes'),
    ).setAttribute('aria-label', title);
  });

const caps = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc', K: 'Shift k' };
const shown = (keys) =>
  keys
    .split('|')
    .map((one, i) => html`${i ? ' or ' : ''}${one.split(' ').map((k) => html`<kbd>${caps[k] ?? k}</kbd> `)}`);

/** All keys that work on this page. */
export function showShortcuts() {
  if (document.querySelector('dialog[open]')) return;
  open(
    (close) =>
      html` <h2>Keyboard shortcuts</h2>
        ${shownKeys()
          .filter((s) => s.bindings.length)
          .map(
            ({ name, bindings }) =>
              html` <h3>${name}</h3>
                <dl class="shortcuts">
                  ${bindings.map(
                    (b) =>
                      html`<dt>${shown(b.keys)}</dt>
                        <dd>${b.label}</dd>`,
                  )}
                </dl>`,
          )}
        <div class="actions"><button class="btn primary" autofocus @click=${() => close()}>Close</button></div>`,
  ).setAttribute('aria-label', 'Keyboard shortcuts');
}

/** A secret that is shown once, with a button that copies it. */
class DlSecret extends LitElement {
  static properties = { value: {}, copied: { state: true } };

  createRenderRoot() {
    return this;
  }

  async copy() {
    await navigator.clipboard?.writeText(this.value);
    this.copied = true;
  }

  render() {
    return html`<p class="secret">
      <code>${this.value}</code>
      <button class="btn mini push" type="button" @click=${this.copy}>${this.copied ? 'Copied' : 'Copy'}</button>
    </p>`;
  }
}

customElements.define('dl-secret', DlSecret);
