import { html } from 'lit';
import { Page } from '../core/page.js';
import '../parts/triage.js';

class DlMentions extends Page {
  render() {
    const { query } = this.route;
    const state = query.get('state');
    return html`${this.head('Mentions', { lead: 'What your monitors found, to keep or to dismiss.' })}
      <dl-triage .state=${state === 'all' ? '' : state ?? 'new'} .span=${query.get('span') ?? ''}></dl-triage>`;
  }
}

customElements.define('dl-mentions', DlMentions);
