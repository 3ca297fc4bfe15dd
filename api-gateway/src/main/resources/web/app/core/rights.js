// What the signed-in account may do, as `GET /session` says: the pages show nobody what would be refused to them.

import { session } from './session.js';
import { matching } from './router.js';

/** @param right one of read, triage, monitors, sources, articles, keys, mails, team, operate */
export const may = (right) => session.rights.includes(right);

/** Whether a page may be opened; what is no page of Dateline may. */
export const mayOpen = (path) => may(matching(path)?.right ?? 'read');
