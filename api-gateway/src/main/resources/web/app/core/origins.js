// Where articles come from, an outlet or an author, as its page calls it.

import { queryString } from './router.js';
import { clause } from './names.js';

export const outletPage = (id) => `/outlets/${id}`;
export const authorPage = (name) => `/authors${queryString({ name })}`;

/** The articles of it, narrowed further. */
export const articlesOf = ({ sourceId, name }, more = {}) =>
  `/articles${queryString(sourceId ? { source: sourceId, ...more } : { q: clause('author', name), ...more })}`;

/** The mentions of it that nobody dismissed, narrowed further. */
export function mentionsOf({ sourceId, name }, more = {}) {
  const origin = sourceId ? { source: sourceId } : { author: name };
  return `/mentions${queryString({ state: 'new,seen,kept', ...origin, ...more })}`;
}
