// What alerts, their rules and their levels are called on a page.

/** `kind: [name, what it looks for as the object of "Tell us of …", when it fires]`. */
const kinds = {
  match: ['Every match', 'every match', 'a new mention passes the filter'],
  first: ['First of a story', 'the first mention of a story', 'a story is mentioned that was not mentioned before'],
  'story-grows': ['Growing story', 'a growing story', 'a story reaches 4, 10, 25 or 50 outlets'],
  spike: ['Spike', 'a spike', 'there are far more mentions than usual for the hour and the weekday'],
  drop: ['Drop', 'a drop', 'there are far fewer mentions than usual, although the sources were read'],
  silence: ['Silence', 'silence', 'there is no mention for some days, although the sources were read'],
  'cannot-look': [
    'Sources unread',
    'sources that cannot be read',
    'a fifth of the usual sources is unread for 2 hours',
  ],
  tone: ['Tone', 'a change of tone', 'more of the mentions are negative than usual'],
  'negative-rise': [
    'Negative and rising',
    'a rise of negative mentions',
    'there are far more negative mentions than usual',
  ],
  tier1: ['Leading outlet', 'a leading outlet', 'a national outlet has it in the headline or first paragraph'],
  entity: ['New name', 'a new name', 'somebody or something is named that was not for 90 days'],
  journalist: ['New journalist', 'a new journalist', 'a byline appears that was not seen for a year'],
  quote: ['Quote', 'a quote', 'somebody is quoted in a mention'],
  edit: ['Edited article', 'an edited article', 'a headline, number, quote or passage changes after publication'],
  cascade: ['Copied text', 'a text that is copied', 'one text is copied by 5 outlets or more within 6 hours'],
  rival: ['Rival', 'a rival in the news', 'a rival has a spike while we are as usual'],
  threshold: ['Threshold', 'a number of mentions', 'there are so many mentions within so many hours'],
  sender: ['Failed delivery', 'a failed delivery', 'a message did not arrive and is given up'],
};

export const kindWords = Object.keys(kinds);
export const kindName = (kind) => kinds[kind]?.[0] ?? kind;
export const kindObject = (kind) => kinds[kind]?.[1] ?? kind;
export const kindMeaning = (kind) => kinds[kind]?.[2] ?? '';

/** Those that judge by statistics, and are more or less easily alarmed. */
export const hasSensitivity = (kind) => ['spike', 'drop', 'tone', 'negative-rise', 'rival'].includes(kind);

/** Those that are not about mentions have no filter of mentions. */
export const hasFilter = (kind) => !['silence', 'drop', 'cannot-look', 'sender', 'rival'].includes(kind);

export const levelName = { small: 'Small', medium: 'Medium', large: 'Large' };
export const levelClass = { small: '', medium: 'warn', large: 'negative' };
export const stateName = { open: 'Open', acknowledged: 'Acknowledged', closed: 'Closed' };
export const sensitivityName = { few: 'Few alerts', balanced: 'Balanced', many: 'Many alerts' };

const changes = {
  opened: 'Opened',
  grew: 'More articles',
  rose: 'Level rose',
  fell: 'Level fell',
  acknowledged: 'Acknowledged',
  noted: 'Note',
  muted: 'Muted',
  escalated: 'Escalated',
  delivered: 'Sent',
  failed: 'Not delivered',
  closed: 'Closed',
};

export const changeName = (change) => changes[change] ?? change;

/** Names in a sentence: `a, b and c`. */
export const listed = (names, last = 'and') =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;

/** `“name”`, however long. */
export const quoted = (name) => `“${name.length > 60 ? `${name.slice(0, 59)}…` : name}”`;
