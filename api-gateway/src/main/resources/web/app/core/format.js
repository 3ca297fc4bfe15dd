// Words and figures as people read them. Times are shown in the reader's zone.

import { html, nothing } from 'lit';

const locale = 'en-GB';
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const dayMonthYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
const absolute = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' });
const utcDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const utcMonth = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const numbers = new Intl.NumberFormat(locale);

export const count = (n) => numbers.format(n ?? 0);
export const plural = (n, one, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;
export const percent = (x) => `${Math.round((x ?? 0) * 100)}\u202f%`;

const sameDay = (a, b) => a.toDateString() === b.toDateString();

function moment(date) {
  const now = new Date();
  const seconds = (now - date) / 1000;
  if (seconds < -1 && seconds > -60) return 'in a moment';
  if (seconds <= -60 && seconds > -3600) return `in ${Math.ceil(-seconds / 60)} min`;
  if (Math.abs(seconds) < 60) return 'just now';
  if (seconds >= 0 && seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  if (sameDay(date, now)) return clock.format(date);
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (sameDay(date, yesterday)) return `yesterday ${clock.format(date)}`;
  const tomorrow = new Date(now);
  tomorrow.setDate(now.getDate() + 1);
  if (sameDay(date, tomorrow)) return `tomorrow ${clock.format(date)}`;
  const day = date.getFullYear() === now.getFullYear() ? dayMonth : dayMonthYear;
  return `${day.format(date)}, ${clock.format(date)}`;
}

/** A moment, short, with the exact time in its title. */
export function when(instant) {
  if (!instant) return nothing;
  const date = new Date(instant);
  return html`<time datetime=${instant} title=${absolute.format(date)}>${moment(date)}</time>`;
}

const written = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/g;

/** A sentence of the server with the moments in it as a reader's clock shows them. */
export const withMoments = (sentence) =>
  (sentence ?? '').replace(written, (instant) => {
    const date = new Date(instant);
    return sameDay(date, new Date()) ? clock.format(date) : `${clock.format(date)} on ${dayMonth.format(date)}`;
  });

/** When an article was published, as exactly as it is known: a date alone shows no clock. */
export function published(article) {
  const { publishedAt, publishedPrecision: precision } = article;
  if (!publishedAt) {
    return html`<span title="Neither the page nor the feed states when it was published"
      >seen ${when(article.firstSeenAt)}</span
    >`;
  }
  const date = new Date(publishedAt);
  const coarse = { day: utcDay, month: utcMonth }[precision];
  if (coarse) {
    const text = coarse.format(date);
    return html`<time
      datetime=${publishedAt.slice(0, precision === 'day' ? 10 : 7)}
      title="Published ${text}; the page states no time"
      >${text}</time
    >`;
  }
  if (precision === 'year') {
    const year = String(date.getUTCFullYear());
    return html`<time datetime=${year} title="Published in ${year}; no more is known">${year}</time>`;
  }
  return when(publishedAt);
}

export const day = (iso) => utcDay.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
const utcDayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
export const shortDay = (iso) => utcDayMonth.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
export const hour = (iso) => clock.format(new Date(iso));
export const longMoment = (instant) => absolute.format(new Date(instant));

function names(type) {
  try {
    return new Intl.DisplayNames(['en'], { type });
  } catch {
    return { of: (code) => code };
  }
}
const languages = names('language');
const regions = names('region');

function named(table, code) {
  try {
    return table.of(code) ?? code;
  } catch {
    return code;
  }
}

export const languageName = (code) => (!code || code === 'und' ? 'Unknown language' : named(languages, code));
export const countryName = (code) => (code ? named(regions, code) : '');

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes of all countries that have a name, ISO 3166-1 alpha-2; none of one that has got another code since. */
export const countryCodes = () =>
  letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => named(regions, code) !== code)
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);

export const typeName = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
  product: 'Products',
  event: 'Events',
  unknown: 'Others',
};
/** Outlets by reach, as sources, lists and queries count it from 1 to 4. */
export const reachName = { 1: 'National', 2: 'Major', 3: 'Smaller', 4: 'Niche' };
export const toneName = { positive: 'Positive', negative: 'Negative', neutral: 'Neutral' };

/** A name from a machine in readable form: `not_modified` and `LANGUAGE_UNSUPPORTED` become plain words. */
export function words(name) {
  if (!name) return '';
  const text = String(name).replace(/[_-]+/g, ' ').trim();
  return text === text.toUpperCase() ? text.toLowerCase() : text;
}

export const capital = (text) => (text ? text[0].toUpperCase() + text.slice(1) : '');
export const hostOf = (url) => {
  try {
    return new URL(url).host;
  } catch {
    return url ?? '';
  }
};

/** Whether a text is the address of something on the web: with a host that has a dot, or is this machine. */
export function isAddress(text) {
  try {
    const { protocol, hostname } = new URL(text);
    return (
      /^https?:$/.test(protocol) &&
      (/^[^.]+(\.[^.]+)+$/.test(hostname) || /(^|\.)localhost$/.test(hostname) || hostname.startsWith('['))
    );
  } catch {
    return false;
  }
}

/** Only web addresses become links; anything else from outside stays text. */
export const webAddress = (url) => (/^https?:\/\//i.test(url ?? '') ? url : null);
