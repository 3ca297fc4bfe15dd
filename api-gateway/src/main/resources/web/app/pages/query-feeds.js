import { html } from 'lit';
import { Page } from '../core/page.js';
import '../parts/query-feeds.js';

/** Searches, tags and channels of other services, to be read as sources. */
class DlQueryFeedPage extends Page {
  render() {
    return html`${this.head('Searches of other services', {
        crumb: html`<a href="/sources">Sources & health</a>`,
        lead: 'News searches, forums, channels, tags and podcasts as feeds; links lead to the publisher.',
      })}
      <section class="card" aria-labelledby="chosen">
        <h2 id="chosen">Choose what is read</h2>
        <dl-query-feeds .name=${this.route.query.get('name') ?? ''}></dl-query-feeds>
      </section>`;
  }
}

customElements.define('dl-query-feed-page', DlQueryFeedPage);
