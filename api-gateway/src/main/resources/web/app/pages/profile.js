import { html } from 'lit';
import { Page } from '../core/page.js';
import { session } from '../core/session.js';
import '../parts/notification-choice.js';
import '../parts/quiet-hours.js';

/** What one person sets for oneself. */
class DlProfile extends Page {
  render() {
    const { username, role, tenant } = session.account;
    return html`${this.head('Profile', {
        lead: html`${username}, ${role} of ${tenant?.name}. Your password is under
          <a href="/team">My team & password</a>.`,
      })}
      <div class="stack narrow">
        <section class="card" aria-labelledby="quiet-heading">
          <header><h2 id="quiet-heading">Quiet hours</h2></header>
          <dl-quiet-hours></dl-quiet-hours>
        </section>
        <section class="card" aria-labelledby="notifications-heading">
          <header><h2 id="notifications-heading">Notifications in this browser</h2></header>
          <dl-notification-choice></dl-notification-choice>
        </section>
      </div>`;
  }
}

customElements.define('dl-profile', DlProfile);
