// The query builder's words. What a query says as rows, and how rows are written, the server alone knows.

import { countryName, languageName, reachName, toneName } from './format.js';

/** `[kind, name]`, in order. */
export const kinds = [
  ['all', 'All of'],
  ['any', 'Any of'],
  ['none', 'None of'],
  ['phrase', 'The exact phrase'],
  ['near', 'Close together'],
];

/** Fields in which words are looked for; others have values. */
const zones = ['', 'title', 'text', 'lede', 'quote'];

const fieldNames = {
  '': 'headline or text',
  title: 'headline',
  text: 'text below the headline',
  lede: 'first paragraph',
  quote: 'what somebody said',
  source: 'outlet',
  country: 'country of the outlet',
  language: 'language',
  topic: 'topic',
  entity: 'person or organisation',
  sentiment: 'tone of the article',
  author: 'author',
  tag: 'keyword of the page',
  tier: 'reach of the outlet',
  published: 'date of publication',
  speaker: 'who is quoted',
  positive: 'positive about',
  neutral: 'neutral about',
  negative: 'negative about',
};

export const looksAtWords = (field) => zones.includes(field ?? '');

/** `[field, name]` of those that a row of a kind may have, in order; all that the language has are among them. */
export function fieldsFor(kind, language) {
  const known = (language?.fields ?? []).map(({ text }) => text.replace(':', '')).filter((name) => name !== 'exact');
  const own = Object.keys(fieldNames).filter((name) => name === '' || known.includes(name));
  const all = [...own, ...known.filter((name) => !own.includes(name))];
  return all
    .filter((name) => looksAtWords(name) || !['phrase', 'near'].includes(kind))
    .map((name) => [name, fieldNames[name] ?? name]);
}

export const newRow = () => ({ kind: 'all', field: null, terms: [], others: null, distance: null, ordered: null });

/** A row as it is once its kind or its field is another. */
export function changedRow(row, change) {
  const next = { ...row, ...change };
  if (['phrase', 'near'].includes(next.kind) && !looksAtWords(next.field)) next.field = null;
  // Values of one field mean nothing in another.
  if (next.field !== row.field && !(looksAtWords(row.field) && looksAtWords(next.field))) next.terms = [];
  // The words that were there are those of the phrase.
  if (next.kind === 'phrase' && next.terms.length > 1)
    next.terms = [{ text: next.terms.map(({ text }) => text).join(' '), form: null }];
  if (next.kind === 'near') {
    return { ...next, others: next.others ?? [], distance: next.distance ?? 5, ordered: next.ordered ?? false };
  }
  return { ...next, others: null, distance: null, ordered: null };
}

/** What may stand after fields whose values are few: `{field: [{name, label}]}`. */
export function fixedValues(language, countries = []) {
  const labelled = (codes, nameOf) => codes.map((code) => ({ name: code, label: nameOf(code), meaning: nameOf(code) }));
  const tones = labelled(['positive', 'neutral', 'negative'], (tone) => toneName[tone]);
  return {
    language: labelled(language?.languages ?? [], languageName),
    country: labelled(countries, countryName),
    sentiment: tones,
    tier: labelled(['1', '2', '3', '4'], (reach) => reachName[reach]),
  };
}

/** A term as people read it: `{text, note}`. */
export function termWords({ text, form }, field, names = []) {
  if (!looksAtWords(field)) return { text: names.find(({ name }) => name === text)?.label ?? text, note: '' };
  if (form === 'part') return { text: `@${text}`, note: '' };
  const quoted = form === 'phrase' || form === 'exact-phrase' || (!form && /\s/.test(text) && !/^["@]/.test(text));
  const notes = { 'exact-word': 'as written', 'exact-phrase': 'as written' };
  const near = { 'one-letter': 'or a letter other', 'two-letters': 'or two letters other' };
  return { text: quoted ? `“${text}”` : text, note: notes[form] ?? near[form] ?? '' };
}

/**
 * What is offered for what has been written of a term: `[{text, label, meaning}]`, ten at most.
 *
 * @param names `[{name, label?, meaning}]` that may stand in the field
 * @param parts saved parts: `[{name, note}]`
 */
export function termOffers(written, field, names, parts, chosen) {
  const begun = written.trim().toLowerCase();
  const known = looksAtWords(field)
    ? (begun.startsWith('@') ? parts : []).map(({ name, note }) => ({
        text: `@${name}`,
        label: `@${name}`,
        meaning: note ?? 'saved part',
      }))
    : names.map(({ name, label, meaning }) => ({
        text: name,
        label: label ?? name,
        meaning: label && label !== name ? name : meaning,
      }));
  const fits = (words) => ` ${words.toLowerCase()}`.includes(` ${begun}`);
  return known
    .filter(({ text, label }) => fits(label) || fits(text) || text.toLowerCase().startsWith(begun))
    .filter(({ text }) => !chosen.some((term) => term.text === text || `@${term.text}` === text))
    .slice(0, 10);
}
