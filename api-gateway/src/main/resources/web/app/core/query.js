// What the query editor knows of the query language: enough to colour it. The server alone judges it.

const token = /"(?:[^"\\]|\\.)*"?|\b(?:AND|OR|NOT)\b|\bO?NEAR\/\d+|\bO?NEAR\b|\bATLEAST\/?\d*|\b[a-z]+:(?=\S)|[()]/g;

function kindOf(text) {
  if (text.startsWith('"')) return 'phrase';
  if (text.endsWith(':')) return 'scope';
  return 'op';
}

/** The coloured places of a query as marks: `[{start, end, kind}]`. */
export const colours = (query) => [...query.matchAll(token)].map((found) => ({
  start: found.index, end: found.index + found[0].length, kind: kindOf(found[0]),
}));

/** Faults as marks; one at the very end gets a place that can be seen. */
export const faultMarks = (query, errors, kind) => errors
  .filter((e) => Number.isInteger(e.start))
  .map((e) => {
    const start = Math.min(e.start, Math.max(0, query.length - 1));
    return { start, end: Math.min(query.length, Math.max(e.end ?? 0, start + 1)), kind };
  });
