import { LitElement, html } from 'lit';
import {
  askPermission,
  keepNotificationChoice,
  notificationChoice,
  notificationChoices,
  permission,
} from '../core/notifications.js';
import { announce } from '../core/toast.js';

/** Whether this browser shows alerts outside of the page. It asks only after somebody pressed the button. */
class DlNotificationChoice extends LitElement {
  createRenderRoot() {
    return this;
  }

  async ask() {
    if ((await askPermission()) === 'granted') {
      if (notificationChoice() === 'off') keepNotificationChoice('weighty');
      announce('Notifications are on');
    }
    this.requestUpdate();
  }

  choose(choice) {
    keepNotificationChoice(choice);
    this.requestUpdate();
  }

  render() {
    const state = permission();
    if (state === 'unsupported')
      return html`<p class="muted">This browser cannot show notifications, or the address is not a secure one.</p>`;
    if (state === 'denied')
      return html`<p class="notice warn">
        This browser does not allow Dateline to show notifications. Allow it in the browser’s settings for this site.
      </p>`;
    if (state === 'default')
      return html`<div class="stack-tight">
        <p>Dateline can show alerts while its window is in the background. The browser will ask you to allow it.</p>
        <p><button class="btn primary" @click=${this.ask}>Turn on notifications</button></p>
      </div>`;
    const choice = notificationChoice();
    return html`<fieldset class="stack-tight">
      <legend class="sr">Show notifications of</legend>
      ${notificationChoices.map(
        ([value, name]) =>
          html`<div>
            <label class="check">
              <input
                type="radio"
                name="notifications"
                value=${value}
                .checked=${choice === value}
                @change=${() => this.choose(value)} />
              ${name}</label
            >
          </div>`,
      )}
      <p class="small muted">
        Kept in this browser only. They are shown while Dateline is open in a window or tab that is out of sight.
      </p>
    </fieldset>`;
  }
}

customElements.define('dl-notification-choice', DlNotificationChoice);
