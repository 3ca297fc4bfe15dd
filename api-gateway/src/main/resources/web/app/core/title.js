// The document's title: what the page is, and how many alerts are unread.

import { unread } from './unread.js';

let page = '';

function write() {
  const mark = unread.count ? `(${unread.count > 99 ? '99+' : unread.count}) ` : '';
  document.title = `${mark}${page ? `${page} · ` : ''}Dateline`;
}

export function nameDocument(title) {
  page = title;
  write();
}

unread.addEventListener('count', write);
