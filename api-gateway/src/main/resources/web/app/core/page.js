import { LitElement, html } from 'lit';
import { nameDocument } from './title.js';
import './page.css';

/** What every page has in common: it renders into the document itself and knows its route. */
export class Page extends LitElement {
  static properties = { route: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  /** Called when the route's parameters or query changed, the first time included. */
  enter() {}

  willUpdate(changed) {
    if (changed.has('route') && this.route) this.enter();
  }

  /** Gives the focus to the heading, and again to the one that is drawn in its place once the data is there. */
  focusHeading() {
    this.atHeading = true;
    this.querySelector('h1')?.focus({ preventScroll: true });
  }

  updated() {
    if (this.atHeading && document.activeElement === document.body)
      this.querySelector('h1')?.focus({ preventScroll: true });
  }

  /** The page's one main heading; names the document too. */
  head(title, { lead, actions, crumb } = {}) {
    nameDocument(title);
    return html`<header class="page-head">
      ${crumb ? html`<p class="crumb">${crumb}</p>` : null}
      <h1 tabindex="-1">${title}</h1>
      ${actions ? html`<div class="actions">${actions}</div>` : null} ${lead ? html`<p class="lead">${lead}</p>` : null}
    </header>`;
  }
}
