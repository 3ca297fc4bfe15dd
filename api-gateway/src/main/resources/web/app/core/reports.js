// Words of reports.

/** What a report is for, and what it holds. */
export const reportKinds = {
  campaign: ['Campaign', 'What was to be reached and what came of it, with the articles one by one.'],
  benchmark: ['Benchmark', 'How much is written about us and about rivals, where and in which tone.'],
  crisis: ['Crisis', 'Where things stand, what has changed since the last one, and what was decided.'],
};

/** What period a report is about, in words. */
export function periodOf({ kind, settings }, day) {
  const { from, to, days } = settings;
  if (from) return `${day(from)} – ${to ? day(to) : 'now'}`;
  const length = days ?? (kind === 'crisis' ? 2 : 30);
  return `the last ${length === 1 ? 'day' : `${length} days`}${to ? ` up to ${day(to)}` : ''}`;
}
