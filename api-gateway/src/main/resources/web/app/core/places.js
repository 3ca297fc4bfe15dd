// Where one can go: the pages of the navigation in its groups, and those behind them.

/** `[path, name, symbol]`, in order. */
export const navigated = {
  work: [
    ['/', 'Today', 'today'],
    ['/mentions', 'Mentions', 'mentions'],
    ['/articles', 'Articles', 'articles'],
    ['/stories', 'Stories', 'stories'],
    ['/alerts', 'Alerts', 'alerts'],
    ['/briefings', 'Briefings', 'articles'],
    ['/reports', 'Reports', 'stories'],
  ],
  watched: [
    ['/names', 'Names we watch', 'names'],
    ['/topics', 'Our topics', 'topics'],
  ],
  sources: [
    ['/sources', 'Sources & health', 'sources'],
    ['/licences', 'Licences', 'note'],
    ['/why', 'Why is it not here?', 'why'],
    ['/add', 'Add an article', 'add'],
  ],
  settings: [
    ['/tags', 'Tags', 'tag'],
    ['/mail', 'Mail outbox', 'mail'],
    ['/team', 'My team & password', 'tenants'],
    ['/profile', 'My profile', 'person'],
    ['/keys', 'API keys', 'key'],
    ['/models', 'Models & scores', 'models'],
    ['/tenants', 'Teams', 'teams'],
  ],
};

/** What the navigation does not list, `[path, name]`. */
const behind = [
  ['/monitors', 'All monitors'],
  ['/rules', 'Rules & outlets'],
  ['/alerts/rules', 'Alert rules'],
  ['/alerts/targets', 'Alert targets'],
  ['/alerts/routes', 'Alert routes & mutes'],
  ['/sources/starter', 'Starter list of sources'],
  ['/sources/searches', 'Searches of other services'],
  ['/audit', 'Audit log'],
  ['/wall', 'Wall screen'],
];

/** What is done rather than looked at, `[path, name]`. */
export const deeds = [
  ['/monitors/new', 'New monitor'],
  ['/alerts/rules/new', 'New alert rule'],
  ['/briefings/new', 'New briefing'],
  ['/reports/new', 'New report'],
  ['/start', 'Set up your team'],
  ['/add', 'Add an article'],
];

export const pages = [...Object.values(navigated).flat(), ...behind]
  .filter(([path]) => !deeds.some(([deed]) => deed === path))
  .map(([path, name]) => [path, name]);
