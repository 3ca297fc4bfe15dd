// Words of briefings and their editions.

/** Sections in the order in which they are read; the first five hold stories. */
export const sectionName = {
  'one-minute': 'In one minute',
  'high-impact': 'High impact',
  'about-us': 'About us',
  rivals: 'Rivals',
  issues: 'Issues and regulators',
  quotes: 'Quotes',
  changed: 'Changed since publication',
  figures: 'Figures',
  alerts: 'Alerts since',
  unread: 'What we could not read',
};
export const sectionWords = Object.keys(sectionName);
export const storySections = sectionWords.slice(0, 5);

export const approvalsName = ['Nobody: it is sent as it is', 'One person', 'Two people'];

/** What state an edition is in, with the class of its chip. */
export function editionState({ state, approvals, approvedBy, late }) {
  if (state === 'approved') return ['approved', 'positive'];
  if (state === 'cancelled') return ['cancelled', ''];
  if (approvedBy.length) return [`approved by ${approvedBy.length} of ${approvals}`, 'accent'];
  return late ? ['late draft', 'warn'] : ['draft', 'warn'];
}

const fields = ['id', 'section', 'hidden', 'pinned', 'heading', 'comment', 'action', 'owner'];

/** The arrangement of an edition's stories, as the API takes it. */
export const arrangementOf = (entries) =>
  entries.map((entry) => Object.fromEntries(fields.map((name) => [name, entry[name] ?? null])));

/** The entries with one of them moved by one place among those that are read together with it. */
export function moved(entries, id, by) {
  const at = entries.findIndex((entry) => entry.id === id);
  const to = at + by;
  const together = (a, b) => b && a.section === b.section && a.pinned === b.pinned;
  if (!together(entries[at], entries[to])) return entries;
  return placed(entries, id, to);
}

/** The entries with one of them at another place, in the section of whoever stood there. */
export function placed(entries, id, to) {
  const others = entries.filter((entry) => entry.id !== id);
  const entry = entries.find((each) => each.id === id);
  const there = entries[to];
  others.splice(to, 0, { ...entry, section: there?.section ?? entry.section, pinned: there?.pinned ?? entry.pinned });
  return others;
}
