// Short messages that come and go, and what a screen reader hears.

import { headingOf } from './headings.js';

/** More at once are not read; what there was of an earlier one can be found where it happened. */
const MOST = 2;

const listeners = new Set();
let toasts = [];
let serial = 0;

function show(next) {
  toasts = next;
  listeners.forEach((listener) => listener(toasts));
}

export function onToasts(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Shows a message: `{title, text?, href?, kind: "plain"|"alert"|"error", action?: {label, run}, key?}`. One with a
 * key takes the place of
 * an earlier one with the same.
 */
export function toast(message, seconds = message.kind === 'error' || message.action ? 12 : 6) {
  const id = ++serial;
  const others = toasts.filter((each) => !message.key || each.key !== message.key);
  show([...others.slice(1 - MOST), { kind: 'plain', ...message, id }]);
  setTimeout(() => dismiss(id), seconds * 1000);
}

export const dismiss = (id) => show(toasts.filter((each) => each.id !== id));

/** Takes a message away by its key: what it offered has been done otherwise. */
export const dismissKey = (key) => show(toasts.filter((each) => each.key !== key));

/** Another page is shown: what was said of the one before is past. */
export const dismissAll = () => show([]);

export const shownToast = (key) => toasts.find((each) => each.key === key);

/** Runs something that may fail; a fault is told, and answers false. */
export async function attempt(action, done) {
  try {
    const value = await action();
    if (done) toast({ title: done });
    return value ?? true;
  } catch (problem) {
    toast({ kind: 'error', title: headingOf(problem), text: problem.message });
    return false;
  }
}

/** Says something to screen readers only. */
export function announce(text) {
  const region = document.getElementById('announcer');
  if (region) region.textContent = text;
}
