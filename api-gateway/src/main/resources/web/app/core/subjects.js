// What each of a team's monitors is about in a document: `{monitors, rivals, …}`, lists of ids. An empty list of our
// own means all that are in no other: once a monitor is left out, the others are named.

/** The list that a monitor is in, or `none`. */
export function subjectOf(lists, id) {
  const other = Object.keys(lists).find((subject) => subject !== 'monitors' && lists[subject].includes(id));
  if (other) return other;
  return lists.monitors.length === 0 || lists.monitors.includes(id) ? 'monitors' : 'none';
}

/**
 * The lists with one of the monitors in another one.
 *
 * @param ids of all monitors
 */
export function assigned(lists, ids, id, subject) {
  const of = (each) => (each === id ? subject : subjectOf(lists, each));
  const those = (wanted) => ids.filter((each) => of(each) === wanted);
  const leftOut = those('none').length > 0;
  return Object.fromEntries(
    Object.keys(lists).map((each) => [each, each === 'monitors' && !leftOut ? [] : those(each)]),
  );
}
