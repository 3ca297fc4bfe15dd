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
