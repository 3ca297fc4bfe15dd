import { listKeys } from '../core/keys.js';
import { session } from '../core/session.js';

/**
 * The keys of a list of mentions. What is chosen goes before what is focused.
 *
 * @param list the `dl-triage` that they work on
 */
export function mentionKeys(list) {
  const on = (run) => () => {
    const mention = list.focused();
    if (!mention) return false;
    run(mention);
    return true;
  };
  const write = (keys, label, one, many) => ({
    keys,
    label,
    right: 'triage',
    run: () => {
      if (!list.chosen.size || !many) return on(one)();
      many();
      return true;
    },
  });
  const { act } = list;
  return [
    ...listKeys(list),
    write('s', 'Keep', act.keep, () => list.bulk({ state: 'kept' })),
    write(
      'e',
      'Seen, go on',
      (m) => act.save(m, { state: 'seen' }, true),
      () => list.bulk({ state: 'seen' }),
    ),
    write(
      'd',
      'Dismiss, with a reason',
      (m) => act.open(m, 'dismiss'),
      () => list.openBulk('reason'),
    ),
    write(
      't',
      'Tags',
      (m) => act.open(m, 'tag'),
      () => list.openBulk('tag'),
    ),
    write('n', 'Note', (m) => act.open(m, 'note')),
    write('f', 'Change the tone', (m) => act.open(m, 'tone')),
    write('a', 'Assign to me, or to nobody', act.own, () => list.bulk({ owner: session.account.username })),
    { keys: 'h', label: 'Who changed what', run: on((m) => act.open(m, 'history')) },
    write('x', 'Select, for several at once', (m) => act.choose(m.id)),
    { keys: 'X', label: 'Select all that are shown, or none', right: 'triage', run: () => list.chooseAll() },
    { keys: 'u', label: 'Undo the last change', right: 'triage', run: () => list.changes.undo() },
    { keys: 'o', label: 'Open', run: on((m) => list.row(m.id).querySelector('[data-open]').click()) },
  ];
}
