// What a new team needs, from what it says about itself: names to watch, monitors, feeds and alerts. Pure.

const quoted = (name) => `"${name.replace(/[\\"]/g, '\\$&')}"`;
const any = (names) => (names.length === 1 ? quoted(names[0]) : `(${names.map(quoted).join(' OR ')})`);

/** Words of trouble, whatever the trade; each is looked for near a name. */
const TROUBLE = [
  'recall*',
  'lawsuit*',
  'sued',
  'investigat*',
  'breach*',
  'boycott*',
  'strike*',
  'resign*',
  'fined',
  'fraud',
  'accident*',
  'layoff*',
  '"data leak"',
];

/** So many feeds are switched on at once, the most widely read first. */
export const MAX_FEEDS = 40;

/**
 * @param answers `{company, aliases, products, rivals, people, countries, beats}`; all but the first are lists
 * @param starter feeds that can be switched on: `{url, name, country, beat, tier, state}`
 * @returns steps `{group, title, path, request, undo}`; `undo` makes the path that takes a step back from its answer
 */
export function planOf({ company, aliases, products, rivals, people, countries, beats }, starter) {
  const own = [company, ...aliases];
  const watched = (name, type, relation, more = {}) => ({
    group: 'Names',
    title: name,
    path: '/entities',
    request: { name, type, relation, aliases: [], exclusions: [], matchCase: false, note: '', ...more },
    undo: ({ id }) => `/entities/${id}`,
  });
  const monitor = (name, query) => ({
    group: 'Monitors',
    title: name,
    path: '/monitors',
    request: { name, query },
    undo: ({ id }) => `/monitors/${id}`,
  });
  const alert = (name, kind) => ({
    group: 'Alerts',
    title: name,
    path: '/alert-rules',
    request: { name, kind },
    undo: ({ id }) => `/alert-rules/${id}`,
  });
  const feeds = feedsOf(starter, countries, beats);
  return [
    watched(company, 'organisation', 'own', { aliases }),
    ...products.map((name) => watched(name, 'product', 'own')),
    ...rivals.map((name) => watched(name, 'organisation', 'rival')),
    ...people.map((name) => watched(name, 'person', 'spokesperson')),
    monitor(company, any([...own, ...products])),
    monitor(`${company}: trouble`, `${any([...own, ...products])} NEAR/20 (${TROUBLE.join(' OR ')})`),
    ...people.map((name) => monitor(name, quoted(name))),
    ...rivals.map((name) => monitor(name, quoted(name))),
    ...(feeds.length
      ? [
          {
            group: 'Feeds',
            title: `${feeds.length} news feeds`,
            path: '/sources/starter',
            request: { urls: feeds.map(({ url }) => url) },
            undo: null,
          },
        ]
      : []),
    alert('Far more than usual', 'spike'),
    alert('Negative, and rising', 'negative-rise'),
    alert('National media about us', 'tier1'),
  ];
}

function feedsOf(starter, countries, beats) {
  return starter
    .filter(
      ({ state, country, beat }) =>
        state === 'off' && countries.includes(country) && (beats.length === 0 || beats.includes(beat)),
    )
    .sort((a, b) => (a.tier ?? 9) - (b.tier ?? 9) || a.name.localeCompare(b.name))
    .slice(0, MAX_FEEDS);
}
