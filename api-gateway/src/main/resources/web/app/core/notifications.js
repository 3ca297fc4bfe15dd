// Notifications of the browser. Somebody must ask for them, on the profile page; the choice is kept in this browser.

const KEY = 'dateline.notifications';

/** `[value, name]`: which alerts are shown. */
export const notificationChoices = [
  ['off', 'No alerts'],
  ['weighty', 'Medium and large alerts'],
  ['all', 'All alerts'],
];

/** `granted`, `denied`, `default` (not asked), or `unsupported`. */
export const permission = () => ('Notification' in window ? Notification.permission : 'unsupported');

export function notificationChoice() {
  try {
    const kept = localStorage.getItem(KEY);
    return notificationChoices.some(([value]) => value === kept) ? kept : 'off';
  } catch {
    return 'off';
  }
}

export function keepNotificationChoice(choice) {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // A browser that keeps nothing shows them until it is closed, or not at all.
  }
}

/** Asks the person; only ever called by a button. */
export const askPermission = async () => ('Notification' in window ? Notification.requestPermission() : 'unsupported');

const wanted = (alert) => {
  const choice = notificationChoice();
  return choice === 'all' || (choice === 'weighty' && alert.level !== 'small');
};

/**
 * Shows an alert outside of the page, if that is wanted; a later change of the same takes the place of the first.
 *
 * @param open is called with the alert if somebody presses it
 */
export function notify(alert, open) {
  // Who looks at the page sees it there.
  if (permission() !== 'granted' || !wanted(alert) || document.visibilityState === 'visible') return null;
  const shown = new Notification(alert.headline, {
    body: alert.explanation,
    tag: `alert-${alert.id}`,
    renotify: alert.change === 'rose',
  });
  shown.onclick = () => {
    window.focus();
    open(alert);
    shown.close();
  };
  return shown;
}
