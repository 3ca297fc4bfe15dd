import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { may } from '../core/rights.js';
import '../parts/first-run.js';

/** From an empty installation to the first mention. */
class DlStart extends Page {
  constructor() {
    super();
    this.starter = new Load(this, (signal) => api.get('/sources/starter', {}, signal));
  }

  enter() {
    this.starter.load();
  }

  render() {
    return html`${this.head('Set up your team', {
      lead: 'Say who you are. Dateline suggests names to watch, monitors, news feeds and alerts; each can be undone.',
    })}
    ${this.starter.view(
      ({ items }) =>
        html`<section class="card narrow">
          <dl-first-run .starter=${may('sources') ? items : []}></dl-first-run>
        </section>`,
    )}`;
  }
}

customElements.define('dl-start', DlStart);
