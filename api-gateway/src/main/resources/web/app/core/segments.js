// Overlapping marks over one text, cut into flat segments. Offsets are UTF-16, ends exclusive, as in every string here.

/**
 * Cuts `[from, to)` of a text at every border of a mark.
 *
 * @param marks `[{start, end, …}]`; those that do not lie within the text are left out
 * @returns `[{start, end, marks}]` in order, without gaps; `marks` are those that cover the whole segment
 */
export function segments(text, marks, from = 0, to = text.length) {
  const valid = marks.filter(
    (m) => m.start < m.end && m.start >= 0 && m.end <= text.length && m.end > from && m.start < to,
  );
  const borders = new Set([from, to]);
  for (const { start, end } of valid) {
    borders.add(Math.max(from, start));
    borders.add(Math.min(to, end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  const result = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const [start, end] = [cuts[i], cuts[i + 1]];
    result.push({ start, end, marks: valid.filter((m) => m.start <= start && m.end >= end) });
  }
  return result;
}

/** Where the paragraphs of a text lie; they are separated by one line feed. */
export function paragraphs(text) {
  const found = [];
  let start = 0;
  for (const part of text.split('\n')) {
    if (part.trim()) found.push({ start, end: start + part.length });
    start += part.length + 1;
  }
  return found;
}
