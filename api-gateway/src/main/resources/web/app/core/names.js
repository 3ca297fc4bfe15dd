// Names that a team watches, as its pages call them.

import { queryString } from './router.js';

export const nameTypes = {
  organisation: 'Organisation',
  person: 'Person',
  product: 'Product',
  place: 'Place',
  event: 'Event',
};
export const relations = { own: 'Our own', rival: 'Rival', spokesperson: 'Spokesperson', other: 'Other' };

/** A clause of the query language. */
export const clause = (field, name) => `${field}:"${name.replace(/[\\"]/g, '\\$&')}"`;

/** The list of articles that name it, narrowed further. */
export const articlesNaming = (name, more = {}) => `/articles${queryString({ entity: name, ...more })}`;

/** The end of what a bar of a chart counts: the day itself, or the hour after the beginning of an hour. */
export const endOfSlot = (at) => (at.length > 10 ? new Date(Date.parse(at) + 3_600_000).toISOString() : at);
