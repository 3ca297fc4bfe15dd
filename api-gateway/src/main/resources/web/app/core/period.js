// Periods on the axis of a chart: whole, whatever was found in them. Days are those of UTC, as the server counts them.

const DAY = 86_400_000;
const HOUR = 3_600_000;
const dayOf = (time) => new Date(time).toISOString().slice(0, 10);

/** The first of the last `n` days, today being the last. */
export const firstOfDays = (n) => dayOf(Date.now() - (n - 1) * DAY);

/** The beginning of the last `n` hours, the running one being the last. */
export const firstOfHours = (n) => new Date((Math.floor(Date.now() / HOUR) - (n - 1)) * HOUR).toISOString();

/**
 * What a period ends with: its last day, or the moment before an exclusive end; now where it has none, or where it
 * has not ended.
 */
function lastMoment(to) {
  if (!to) return Date.now();
  return Math.min(Date.now(), to.length === 10 ? Date.parse(to) : Date.parse(to) - 1);
}

/**
 * Every day of a period, or every hour where it was counted by the hour; those that nothing was counted for with zeros.
 *
 * @param entries `[{day|hour|value, …figures}]`, some of them
 * @param from first day or moment; empty for that of the first entry
 * @param to last day, or the moment after the last; empty for now
 * @returns `[{at, …figures}]` in order, where `at` is a day such as 2026-11-29, or the beginning of an hour
 */
export function wholePeriod(entries, { from, to } = {}, zeros = { count: 0, positive: 0, neutral: 0, negative: 0 }) {
  const byHour = entries.length > 0 && entries[0].hour !== undefined;
  const [step, name] = byHour ? [HOUR, (time) => new Date(time).toISOString()] : [DAY, dayOf];
  const known = new Map(
    entries.map((entry) => {
      const at = Math.floor(Date.parse(entry.hour ?? entry.day ?? entry.value) / step) * step;
      return [at, entry];
    }),
  );
  if (known.size === 0 && !from) return [];
  const counted = [...known.keys()];
  const begin = Math.min(...counted, from ? Date.parse(from) : Infinity);
  const end = Math.max(...counted, lastMoment(to));
  const whole = [];
  for (let at = Math.floor(begin / step) * step; at <= end; at += step)
    whole.push({ ...zeros, ...known.get(at), at: name(at) });
  return whole;
}
