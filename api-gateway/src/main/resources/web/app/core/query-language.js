import { api } from './api.js';

let asked = null;

/**
 * The query language as the server has it: `{signs, operators, fields, languages, dialects}`. Asked for once; again
 * after a fault.
 */
export function queryLanguage() {
  asked ??= api.get('/query-language').catch((problem) => {
    asked = null;
    throw problem;
  });
  return asked;
}
