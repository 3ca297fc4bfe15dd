import { session } from '../core/session.js';

/**
 * The keys that change the mention one is at. What is selected goes before it, where something can be.
 *
 * @param at `{focused(), act, changes}`; a list has `chosen`, `bulk` and `openBulk` too
 */
export function triageKeys(at) {
  const on = (run) => () => {
    const mention = at.focused();
    if (!mention) return false;
    run(mention);
    return true;
  };
  const write = (keys, label, one, many) => ({
    keys,
    label,
    right: 'triage',
    run: () => {
      if (!at.chosen?.size || !many) return on(one)();
      many();
      return true;
    },
  });
  const { act } = at;
  return [
    write('s', 'Keep', act.keep, () => at.bulk({ state: 'kept' })),
    write(
      'e',
      'Seen, go on',
      (m) => act.save(m, { state: 'seen' }, true),
      () => at.bulk({ state: 'seen' }),
    ),
    write(
      'd',
      'Dismiss, with a reason',
      (m) => act.open(m, 'dismiss'),
      () => at.openBulk('reason'),
    ),
    write(
      't',
      'Tags',
      (m) => act.open(m, 'tag'),
      () => at.openBulk('tag'),
    ),
    write('n', 'Note', (m) => act.open(m, 'note')),
    write('f', 'Change the tone', (m) => act.open(m, 'tone')),
    write('a', 'Assign to me, or to nobody', act.own, () => at.bulk({ owner: session.account.username })),
    { keys: 'h', label: 'Who changed what', run: on((m) => act.open(m, 'history')) },
    { keys: 'u', label: 'Undo the last change', right: 'triage', run: () => at.changes.undo() },
  ];
}

/**
 * The keys of a list of mentions.
 *
 * @param list the `dl-triage` that they work on
 */
export function mentionKeys(list) {
  const step = (by) => (event) => {
    // Arrow keys count only once the focus is in the list; else they scroll.
    if (event.key.startsWith('Arrow') && !event.target.closest?.('[data-row]')) return false;
    list.step(by);
    return true;
  };
  return [
    { keys: 'j|ArrowDown', label: 'Next mention', run: step(1) },
    { keys: 'k|ArrowUp', label: 'Previous mention', run: step(-1) },
    {
      keys: 'Enter',
      label: 'Read',
      run: (event) => {
        if (!event.target.matches('[data-row]')) return false;
        list.read(event.target.dataset.id, { enter: true });
        return true;
      },
    },
    ...triageKeys(list),
    {
      keys: 'x',
      label: 'Select, for several at once',
      right: 'triage',
      run: () => {
        const mention = list.focused();
        if (!mention) return false;
        list.choose(mention.id);
        return true;
      },
    },
    { keys: 'X', label: 'Select all that are shown, or none', right: 'triage', run: () => list.chooseAll() },
    { keys: 'Escape', label: 'Back to the list', run: () => list.leave() },
  ];
}
