import { html } from 'lit';
import { Page } from '../core/page.js';
import { session } from '../core/session.js';
import { nameDocument } from '../core/title.js';
import '../parts/wall-board.js';
import './wall.css';

/**
 * A screen on the wall, of the team or of one monitor. It has no menu, and is dark unless the address says otherwise.
 */
class DlWall extends Page {
  render() {
    const { query } = this.route;
    nameDocument('Wall screen');
    return html`<div class="wall ${query.get('theme') === 'light' ? 'light' : 'dark'}">
      <dl-wall-board
        .monitor=${query.get('monitor')}
        .title=${session.account.tenant?.name ?? 'Dateline'}></dl-wall-board>
    </div>`;
  }
}

customElements.define('dl-wall', DlWall);
