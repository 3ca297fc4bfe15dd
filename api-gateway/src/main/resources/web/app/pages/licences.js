import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import '../parts/licence-list.js';

/** What may be passed on of publishers' articles, and what was. */
class DlLicences extends Page {
  constructor() {
    super();
    this.sources = new Load(this, (signal) => api.all('/sources', {}, signal));
  }

  enter() {
    this.sources.load();
  }

  render() {
    return html`${this.head('Licences', {
      lead: 'What editions and reports may pass on of a publisher’s articles; they say what is withheld.',
      actions: html`<a class="btn" href=${api.href('/licences/copies.csv')} download>Copies for the yearly return</a>`,
    })}
    ${this.sources.view(
      ({ items }) =>
        html`<section class="card"><dl-licence-list .sources=${items}></dl-licence-list></section>`,
    )}`;
  }
}

customElements.define('dl-licences', DlLicences);
