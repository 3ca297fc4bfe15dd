import { html } from 'lit';
import { notificationChoice } from '/app/core/notifications.js';
import '/app/parts/notification-choice.js';

/** The browser's own answer, and what it was asked. */
const asked = [];
class FakeNotification {
  static permission = 'default';
  static requestPermission() {
    asked.push('permission');
    FakeNotification.permission = 'granted';
    return Promise.resolve('granted');
  }
}

const draw = (permission) => () => {
  asked.length = 0;
  localStorage.removeItem('dateline.notifications');
  FakeNotification.permission = permission;
  window.Notification = FakeNotification;
  return html`<dl-notification-choice></dl-notification-choice>`;
};

export default {
  empty: {
    draw: draw('default'),
    says: 'Turn on notifications',
    then: () => (asked.length ? ['asks by itself'] : []),
  },
  'long names': { draw: draw('granted'), says: ['No alerts', 'Medium and large alerts', 'All alerts'] },
  refused: { draw: draw('denied'), says: 'does not allow' },
  keyboard: {
    draw: draw('default'),
    press: ['Enter'],
    then: (stage) =>
      notificationChoice() === 'weighty' && stage.querySelector('[value=weighty]')?.checked ? [] : ['is not turned on'],
  },
};
