import { LitElement, html } from 'lit';

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

  /** The page's one main heading; names the document too. */
  head(title, { lead, actions, crumb } = {}) {
    document.title = `${title} · Dateline`;
    return html`<header class="page-head">
      ${crumb ? html`<p class="crumb">${crumb}</p>` : null}
      <h1 tabindex="-1">${title}</h1>
      ${actions ? html`<div class="actions">${actions}</div>` : null}
      ${lead ? html`<p class="lead">${lead}</p>` : null}
    </header>`;
  }
}
