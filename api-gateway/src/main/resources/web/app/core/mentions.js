// The mentions that were listed last, so that an article opened from one can mark what matched.

const known = new Map();

export function remember(mentions) {
  for (const mention of mentions) {
    known.delete(mention.id);
    known.set(mention.id, mention);
  }
  while (known.size > 500) known.delete(known.keys().next().value);
}

export const knownMention = (id) => known.get(id) ?? null;

let order = [];

/** Says which mentions are listed, in which order: who opens one of them goes on to the next from there. */
export const listed = (mentions) => (order = mentions);

/** The mention `by` places after another in the list that was shown last; null at its end, and for a strange one. */
export function neighbour(id, by) {
  const at = order.findIndex((each) => each.id === id);
  return at < 0 ? null : (order[at + by] ?? null);
}
