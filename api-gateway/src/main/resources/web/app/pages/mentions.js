import { html } from 'lit';
import { Page } from '../core/page.js';
import '../parts/triage.js';

class DlMentions extends Page {
  render() {
    return html`${this.head('Mentions', {
        lead: 'What your monitors found, to keep or to dismiss.',
        actions: html`<a class="btn" href="/rules">Rules & outlets</a>`,
      })} <dl-triage .query=${this.route.query}></dl-triage>`;
  }
}

customElements.define('dl-mentions', DlMentions);
