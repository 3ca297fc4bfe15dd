// What the query editor knows of the query language: enough to colour it. The server alone judges it.

const token = /\/\*[\s\S]*?(?:\*\/|$)|(?<=^|\s)\/\/[^\n]*|@[\p{L}][\p{L}\p{N}_-]*|"(?:[^"\\]|\\.)*"?|\b(?:AND|OR|NOT)\b|\bO?NEAR\/\d+|\bO?NEAR\b|\bATLEAST\/?\d*|\b[a-z]+:(?=\S)|[()]|(?<=\p{L})~[12]?/gu;

function kindOf(text) {
  if (text.startsWith('/')) return 'comment';
  if (text.startsWith('@')) return 'part';
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

const operators = [
  ['AND', 'both'], ['OR', 'one of them'], ['NOT', 'without'], ['NEAR/5', 'at most five words between, either first'],
  ['ONEAR/5', 'the same, in this order'], ['ATLEAST/3', 'three occurrences or more'],
];
const fields = [
  ['title:', 'headline'], ['lede:', 'first paragraph'], ['text:', 'below the headline'], ['quote:', 'what somebody said'],
  ['speaker:', 'who said it'], ['author:', 'byline'], ['outlet:', 'publisher, by name'], ['tier:', 'of the publisher, 1 to 4'],
  ['country:', 'of the publisher, GB'], ['language:', 'of the text, en'], ['topic:', 'by name or code'],
  ['entity:', 'a name in all its forms'], ['positive:', 'a name spoken of well'], ['neutral:', 'neither well nor badly'],
  ['negative:', 'a name spoken of badly'], ['sentiment:', 'of the article: positive, neutral, negative'],
  ['tag:', 'given by the page'], ['published:', '2026-11-01..2026-11-30'], ['exact:', 'capitals and accents as written'],
];

/**
 * What the word before a place could become: `{start, choices: [{text, meaning}]}`.
 *
 * @param parts saved parts: `[{name, note}]`
 */
export function completions(query, at, parts) {
  const word = /(?:@?[\p{L}][\p{L}\p{N}_/-]*|@)$/u.exec(query.slice(0, at))?.[0] ?? '';
  const inPhrase = (query.slice(0, at).match(/"/g) ?? []).length % 2 === 1;
  if (word === '' || inPhrase || /[\p{L}\p{N}]/u.test(query[at] ?? '')) return { start: at, choices: [] };
  const all = word.startsWith('@')
    ? parts.map((part) => [`@${part.name}`, part.note ?? 'saved part'])
    : [...operators.filter(([text]) => word === word.toUpperCase() && text !== word), ...fields.filter(() => word === word.toLowerCase() && word.length > 1)];
  const begun = word.toLowerCase();
  const choices = all.filter(([text]) => text.toLowerCase().startsWith(begun) && text.toLowerCase() !== begun)
    .map(([text, meaning]) => ({ text, meaning }));
  return { start: at - word.length, choices: choices.slice(0, 8) };
}
