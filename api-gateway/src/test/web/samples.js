// What the API answers, small: the parts' states are made of it.

const ago = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A name of somebody's choice as long as any may be, with a word that has no place to break. */
const unbroken = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);
export const long = `${unbroken} ${'and its many subsidiaries in all countries '.repeat(3)}`;

export const failed = { status: 503, type: '/problems/unavailable', title: 'Unavailable', detail: 'Try again soon.' };
export const none = { items: [], next: null };

export const source = (more) => ({ id: 's1', name: 'Meridian Ledger', country: 'US', tier: 1, ...more });

export const article = (more) => ({
  id: 'a1',
  url: 'https://ledger.example/recall',
  source: source(),
  title: 'Brackenfield recalls porridge',
  text: 'Brackenfield recalls porridge.\nMetal was found in it, said Gareth Pell.',
  snippet: 'Metal was found in it, said Gareth Pell.',
  marks: [{ start: 0, end: 5 }],
  byline: ['Anneke Voss'],
  publishedAt: ago(3),
  publishedPrecision: 'second',
  firstSeenAt: ago(2),
  language: { code: 'en', score: 0.99 },
  tags: ['Business'],
  status: 'analysed',
  revision: 1,
  sentiment: { label: 'negative', score: -0.5 },
  topics: [{ code: 'own:t1', name: 'Product safety', score: 0.9 }],
  topEntities: [{ id: 'e1', name: 'Brackenfield', type: 'organisation', watched: true }],
  copies: { count: 2, firstId: 'a1' },
  ...more,
});

export const longArticle = () =>
  article({
    title: long,
    snippet: long,
    marks: [],
    source: source({ name: long }),
    topics: [{ code: 'own:t1', name: long, score: 0.9 }],
    topEntities: [{ id: 'e1', name: long, type: 'organisation' }],
  });

export const mention = (more) => ({
  id: 'm1',
  monitorId: 'q1',
  monitorName: 'Brackenfield recall',
  article: article(),
  state: 'new',
  tags: ['crisis'],
  note: 'Called the newsroom.',
  owner: 'ada',
  tier: 1,
  copies: 2,
  foundAt: ago(1),
  version: 1,
  prominence: 'headline',
  tone: { label: 'negative', score: -0.5 },
  matches: [{ field: 'title', start: 0, end: 12 }],
  matchedWords: [{ text: 'Brackenfield', places: 2 }],
  matchedRevision: 1,
  ...more,
});

export const longMention = () =>
  mention({
    monitorName: long,
    article: longArticle(),
    tags: [long],
    note: long,
    owner: 'a'.repeat(80),
    matches: [],
    matchedWords: [{ text: long, places: 1 }],
    watched: [{ name: long, sentiment: { label: 'positive', score: 0.4 } }],
  });

export const monitor = (more) => ({
  id: 'q1',
  name: 'Brackenfield recall',
  query: 'Brackenfield AND recall*',
  language: null,
  mentions: { total: 10, new: 3, last24h: 2 },
  ...more,
});

export const language = {
  signs: [{ text: '"…"', meaning: 'the words in this order', example: '"Sony Pictures"' }],
  operators: [
    { text: 'AND', meaning: 'both', example: 'hack* AND FBI' },
    { text: 'NEAR/5', meaning: 'close together', example: 'leak NEAR/5 data' },
  ],
  fields: [{ text: 'title:', meaning: 'in the headline', example: 'title:recall' }],
  languages: ['de', 'en'],
  dialects: [{ dialect: 'meltwater', name: 'Meltwater' }],
};

export const moment = ago;

export const alert = (more) => ({
  id: 'al1',
  kind: 'spike',
  state: 'open',
  level: 'medium',
  version: 3,
  monitorId: 'q1',
  monitorName: 'Brackenfield recall',
  ruleId: 'r1',
  articleId: 'a1',
  mentionId: 'm1',
  headline: 'Far more about Brackenfield recall than usual',
  url: 'https://ledger.example/recall',
  sourceName: 'Meridian Ledger',
  storyId: 's1',
  explanation: '32 articles in 6 hours; 5.1 expected for a Tuesday morning (95 %: 1–11).',
  raisedAt: ago(2),
  changedAt: ago(1),
  closedAt: null,
  acknowledgedBy: null,
  acknowledgedAt: null,
  count: 32,
  texts: 19,
  outlets: 14,
  useful: null,
  articles: [
    {
      articleId: 'a1',
      mentionId: 'm1',
      headline: 'Brackenfield recalls porridge',
      url: 'https://ledger.example/recall',
      outlet: 'Meridian Ledger',
      tier: 1,
      time: ago(2),
      tone: 'negative',
    },
    {
      articleId: 'a2',
      mentionId: 'm2',
      headline: 'Metal in porridge',
      url: null,
      outlet: null,
      tier: null,
      time: ago(1),
      tone: null,
    },
  ],
  ...more,
});

export const longAlert = () =>
  alert({
    monitorName: long,
    headline: long,
    sourceName: long,
    explanation: long,
    acknowledgedBy: 'a'.repeat(80),
    articles: [{ ...alert().articles[0], headline: long, outlet: long }],
  });

export const alertRule = (more) => ({
  id: 'r1',
  name: null,
  kind: 'spike',
  scope: { monitorId: 'q1', tag: null },
  filter: {
    prominence: ['headline', 'lede'],
    maxTier: 2,
    tones: ['negative'],
    languages: ['en', 'de'],
    outletListId: 'l1',
    query: 'recall*',
  },
  sensitivity: 'balanced',
  settings: {},
  active: true,
  version: 1,
  createdAt: ago(200),
  updatedAt: ago(100),
  ...more,
});

export const target = (more) => ({
  id: 't1',
  kind: 'webhook',
  name: 'Press desk',
  settings: { url: 'https://hooks.example/dateline', format: 'standard' },
  hasSecret: true,
  bothSecretsUntil: null,
  state: 'active',
  failingSince: null,
  lastError: null,
  missed: 0,
  provedAt: ago(50),
  version: 1,
  createdAt: ago(100),
  updatedAt: ago(100),
  ...more,
});

export const delivery = (more) => ({
  id: 'd1',
  targetId: 't1',
  kind: 'webhook',
  alertId: 'al1',
  version: 2,
  change: 'grew',
  routeId: 'ro1',
  state: 'failed',
  attempts: 6,
  createdAt: ago(5),
  dueAt: null,
  endedAt: ago(4),
  lastStatus: 503,
  lastError: 'The receiver answers 503.',
  tries: null,
  ...more,
});

export const alertRoute = (more) => ({
  id: 'ro1',
  name: 'Crisis desk',
  active: true,
  kinds: ['spike'],
  levels: ['large'],
  tags: ['crisis'],
  monitors: ['q1'],
  targets: ['t1'],
  groupBy: 'story',
  waitSeconds: 30,
  updateMinutes: 15,
  repeatMinutes: 60,
  quiet: {
    zone: 'Europe/London',
    ranges: [{ days: ['sat', 'sun'], from: '22:00', to: '07:00' }],
    holidays: ['2026-12-25'],
    largeGoesThrough: true,
  },
  escalation: [{ target: 't1', afterMinutes: 30, leave: [] }],
  dailyCap: 20,
  continue: false,
  sentence: 'Alerts of the kind spike go to Press desk: the first message after 30 seconds.',
  version: 1,
  createdAt: ago(100),
  ...more,
});

const line = (text) => ({
  text,
  language: 'en',
  citations: [{ place: { articleId: 'a1', revision: 1, span: { field: 'title', start: 0, end: 9 } } }],
});

export const editionEntry = (more) => ({
  id: 'n1',
  section: 'one-minute',
  storyKey: 's1',
  articleId: 'a1',
  headline: line('Brackenfield recalls porridge'),
  facts: '12 outlets (3 national) · first: Meridian Ledger, 30 Nov, 06:12',
  since: null,
  lines: [line('Metal was found in it.')],
  score: { total: 8.3, tier: 3, prominence: 2, outlets: 3, tone: 0.3, quoted: 0 },
  hidden: false,
  pinned: false,
  heading: null,
  comment: 'Our largest customer.',
  action: 'Call the plant',
  owner: 'Robin',
  ...more,
});

export const briefing = (more) => ({
  id: 'b1',
  name: 'Morning briefing',
  active: true,
  monitors: [],
  rivals: [],
  issues: [],
  sections: ['one-minute', 'about-us', 'figures'],
  approvals: 1,
  recipients: ['robin'],
  schedule: { at: '07:30', zone: 'Europe/London', days: ['mon', 'fri'], skipped: ['2026-12-25'] },
  nextRuns: [],
  version: 3,
  ...more,
});
