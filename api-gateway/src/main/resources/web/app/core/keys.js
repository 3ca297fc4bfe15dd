// Keyboard shortcuts. Pages add theirs while they are shown; `?` lists all that work now.

import { may } from './rights.js';

const OFF = 'dateline-no-shortcuts';

/** Whether single letters do something. Who dictates, or types where the page has the focus, can switch them off. */
export const hasShortcuts = () => localStorage.getItem(OFF) !== 'true';

export const setShortcuts = (on) => localStorage.setItem(OFF, !on);

const scopes = [];
let prefix = null;
let prefixTimer = null;

const typing = (target) => {
  if (target.closest?.('dialog[open]')) return true;
  if (target.isContentEditable) return true;
  if (!/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return false;
  return target.type !== 'checkbox' && target.type !== 'radio';
};

const allowed = ({ right }) => !right || may(right);

/**
 * Adds `[{keys, label, run, right?}]` under a name; `keys` is e.g. `j`, `?` or `g a`, `right` what it takes.
 * Answers how to take them away.
 */
export function addKeys(name, bindings) {
  const scope = { name, bindings };
  scopes.push(scope);
  return () => scopes.splice(scopes.indexOf(scope), 1);
}

export const shownKeys = () =>
  scopes.map(({ name, bindings }) => ({ name, bindings: bindings.filter((b) => b.label && allowed(b)) }));

/** All that a key may mean now, what was added last first. */
const meanings = (keys) =>
  [...scopes]
    .reverse()
    .flatMap(({ bindings }) => bindings)
    .filter((binding) => binding.keys.split('|').includes(keys) && allowed(binding));

export function startKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key.length === 1 && !hasShortcuts()) return;
    const keys = prefix ? `${prefix} ${event.key}` : event.key;
    clearTimeout(prefixTimer);
    const began = prefix;
    prefix = null;
    if (!began && event.key === 'g') {
      prefix = 'g';
      prefixTimer = setTimeout(() => (prefix = null), 1200);
      return;
    }
    // One that has nothing to do leaves the key to the next.
    if (meanings(keys).some((binding) => binding.run(event) !== false)) event.preventDefault();
  });
}

/** A controller that holds a page's keys. */
export class Keys {
  constructor(host, name, bindings) {
    Object.assign(this, { name, bindings });
    host.addController(this);
  }

  hostConnected() {
    this.remove = addKeys(this.name, this.bindings);
  }

  hostDisconnected() {
    this.remove?.();
  }
}

/** Moves the focus over the `[data-row]` elements of a host by `step`; answers the row it came to. */
export function moveRow(host, step) {
  const rows = [...host.querySelectorAll('[data-row]')];
  if (rows.length === 0) return null;
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return next;
}

export const focusedRow = (host) =>
  [...host.querySelectorAll('[data-row]')].find((row) => row.contains(document.activeElement)) ?? null;

/**
 * The keys of every list: next, previous, open. Arrow keys count only once the focus is in the list; else they
 * scroll.
 */
export const listKeys = (host, { up = 'k|ArrowUp', down = 'j|ArrowDown' } = {}) => {
  const step = (by) => (event) => {
    if (event.key.startsWith('Arrow') && !focusedRow(host)) return false;
    return moveRow(host, by) !== null;
  };
  return [
    { keys: down, label: 'Next in the list', run: step(1) },
    { keys: up, label: 'Previous in the list', run: step(-1) },
    {
      keys: 'Enter',
      label: 'Open',
      run: (event) => {
        if (!event.target.matches('[data-row]')) return false;
        event.target.querySelector('[data-open]')?.click();
        return true;
      },
    },
  ];
};
