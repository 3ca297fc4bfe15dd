// The query editor's knowledge of the query language, which is the server's: enough to colour and to complete. The
// server alone judges a query.

/** One of many words, as the source of a regular expression. */
const oneOf = (words) => `(?:${words.join('|')})`;

/** What is coloured in every query, and what of the language where it is known. */
function tokensOf(language) {
  const operators = (language?.operators ?? []).map(({ text }) => text);
  const plain = operators.filter((text) => !text.includes('/'));
  const counting = operators.filter((text) => text.includes('/')).map((text) => text.slice(0, text.indexOf('/') + 1));
  const fields = (language?.fields ?? []).map(({ text }) => text);
  return [
    String.raw`\/\*[\s\S]*?(?:\*\/|$)`, // a comment
    String.raw`(?<=^|\s)\/\/[^\n]*`, // one to the end of its line
    String.raw`@[\p{L}][\p{L}\p{N}_-]*`, // a saved part
    String.raw`"(?:[^"\\]|\\.)*"?`, // a phrase, also one that is not closed yet
    plain.length && String.raw`\b${oneOf(plain)}\b`,
    counting.length && String.raw`\b${oneOf(counting)}\d*`,
    fields.length && String.raw`\b${oneOf(fields)}(?=\S)`,
    String.raw`(?<=^|[\s(])[-–—−](?=[\p{L}"(@])`, // a dash excludes what it stands before
    String.raw`[()]|(?<=\p{L})~[12]?`,
  ].filter(Boolean);
}

function kindOf(text) {
  if (text.startsWith('/')) return 'comment';
  if (text.startsWith('@')) return 'part';
  if (text.startsWith('"')) return 'phrase';
  if (text.endsWith(':')) return 'scope';
  return 'op';
}

/**
 * The coloured places of a query as marks: `[{start, end, kind}]`.
 *
 * @param language as `GET /query-language` gives it; null as long as it is not known
 */
export const colours = (query, language) =>
  [...query.matchAll(new RegExp(tokensOf(language).join('|'), 'giu'))].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    kind: kindOf(found[0]),
  }));

/** Faults as marks; one at the very end gets a place that can be seen. */
export const faultMarks = (query, errors, kind) =>
  errors
    .filter((e) => Number.isInteger(e.start))
    .map((e) => {
      const start = Math.min(e.start, Math.max(0, query.length - 1));
      return { start, end: Math.min(query.length, Math.max(e.end ?? 0, start + 1)), kind };
    });

/**
 * What the word before a place could become: `{start, choices: [{text, meaning}]}`.
 *
 * @param parts saved parts: `[{name, note}]`
 * @param language as `GET /query-language` gives it; null as long as it is not known
 * @param names what may stand after a field: `{field: [{name, meaning}]}`
 */
export function completions(query, at, parts, language, names = {}) {
  const named = valuesFor(query.slice(0, at), names);
  if (named) return { start: at - named.begun.length, choices: named.choices };
  const word = /(?:@?[\p{L}][\p{L}\p{N}_/-]*|@)$/u.exec(query.slice(0, at))?.[0] ?? '';
  const inPhrase = (query.slice(0, at).match(/"/g) ?? []).length % 2 === 1;
  if (word === '' || inPhrase || /[\p{L}\p{N}]/u.test(query[at] ?? '')) return { start: at, choices: [] };
  const begun = word.toLowerCase();
  const choices = offersFor(word, parts, language)
    .filter(({ text }) => text.toLowerCase().startsWith(begun) && text.toLowerCase() !== begun)
    .map(({ text, meaning }) => ({ text, meaning }));
  return { start: at - word.length, choices: choices.slice(0, 8) };
}

/** Operators for a word in capitals, fields for one in small letters, saved parts after `@`. */
function offersFor(word, parts, language) {
  if (word.startsWith('@')) return parts.map(({ name, note }) => ({ text: `@${name}`, meaning: note ?? 'saved part' }));
  const operators = word === word.toUpperCase() ? (language?.operators ?? []) : [];
  const fields = word === word.toLowerCase() && word.length > 1 ? (language?.fields ?? []) : [];
  return [...operators, ...fields];
}

/** A name in a query: in quotation marks unless it is one plain word. */
const written = (name) => (/^[\p{L}\p{N}]+$/u.test(name) ? name : `"${name.replace(/[\\"]/g, '\\$&')}"`);

/**
 * The names that may follow a field, as far as one has been begun behind it: `entity:Mar`; null where no field stands
 * there that has names.
 */
function valuesFor(before, names) {
  const found = /(?:^|[\s(-])([a-z]+):("?[^"\s()]*|"[^"]*)$/u.exec(before);
  if (!found || !names[found[1]]) return null;
  const begun = found[2].replace('"', '').toLowerCase();
  const fits = (name) => ` ${name.toLowerCase()}`.includes(` ${begun}`);
  const choices = names[found[1]]
    .filter(({ name }) => fits(name))
    .map(({ name, meaning }) => ({ text: written(name), meaning }))
    .filter(({ text }) => text.toLowerCase() !== found[2].toLowerCase());
  return { begun: found[2], choices: choices.slice(0, 8) };
}
