import { html } from 'lit';
import { dismiss } from '../core/toast.js';
import { icon } from './icons.js';
import './toasts.css';

const one = (t) =>
  html`<div class="toast ${t.kind}">
    <div>
      ${
        t.href ? html`<a href=${t.href}><strong>${t.title}</strong></a>` : html`<strong>${t.title}</strong>`
      }${t.text && t.text !== t.title ? html`<p class="small">${t.text}</p>` : null}
    </div>
    ${
      t.action
        ? html`<button
            class="btn mini undo"
            @click=${() => {
              dismiss(t.id);
              t.action.run();
            }}>
            ${t.action.label}
          </button>`
        : null
    }
    <button class="btn quiet mini square" aria-label="Close message" @click=${() => dismiss(t.id)}>
      ${icon('close')}
    </button>
  </div>`;

/** Messages in a line of their own, which takes its room from the page: they never lie over anything. */
export function toastList(toasts) {
  const region = (role, list) => html`<div role=${role}>${list.map(one)}</div>`;
  return html`<div class="toasts">
    ${region(
      'status',
      toasts.filter((t) => t.kind !== 'error'),
    )}${region(
      'alert',
      toasts.filter((t) => t.kind === 'error'),
    )}
  </div>`;
}
