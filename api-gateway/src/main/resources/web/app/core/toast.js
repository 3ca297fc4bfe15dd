// Short messages that come and go, and what a screen reader hears.

const listeners = new Set();
let toasts = [];
let serial = 0;

const tell = () => listeners.forEach((listener) => listener(toasts));

export function onToasts(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows a message: `{title, text?, href?, kind: "plain"|"alert"|"error", action?: {label, run}}`. */
export function toast(message, seconds = message.kind === 'error' || message.action ? 12 : 6) {
  const id = ++serial;
  toasts = [...toasts.slice(-3), { kind: 'plain', ...message, id }];
  tell();
  setTimeout(() => dismiss(id), seconds * 1000);
}

export function dismiss(id) {
  toasts = toasts.filter((each) => each.id !== id);
  tell();
}

/** Runs something that may fail; a fault is told, and answers false. */
export async function attempt(action, done) {
  try {
    const value = await action();
    if (done) toast({ title: done });
    return value ?? true;
  } catch (problem) {
    toast({ kind: 'error', title: problem.title ?? 'This did not work', text: problem.message });
    return false;
  }
}

/** Says something to screen readers only. */
export function announce(text) {
  const region = document.getElementById('announcer');
  if (region) region.textContent = text;
}
