// Weekdays and time zones.

/** Short names of the weekdays, by their word in the API. */
export const days = { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' };

/** Where the browser is. */
export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Time zones of IANA that the browser knows. */
export const zones = () =>
  Intl.supportedValuesOf ? ['UTC', ...Intl.supportedValuesOf('timeZone')] : ['UTC', ownZone()];
