// An alert rule in words.

import { hasFilter, hasSensitivity, kindObject, listed, quoted, sensitivityName } from './alerts.js';
import { languageName, plural, reachName, toneName } from './format.js';

export const prominenceName = {
  headline: 'in the headline',
  lede: 'in the first paragraph',
  body: 'in the text',
  passing: 'in passing',
};

export const stanceName = {
  states: 'states something',
  denies: 'denies something',
  suspects: 'suspects something',
  threatens: 'threatens',
  confirms: 'confirms something',
};

/** Outlets up to a reach: 2 is national and major ones. */
export const reachUpTo = (tier) =>
  `${listed(
    [1, 2, 3, 4].filter((each) => each <= tier).map((each) => reachName[each].toLowerCase()),
    'or',
  )} outlets`;

const called = (things, id, otherwise) => {
  const found = (things ?? []).find((each) => each.id === id);
  return found ? quoted(found.name) : otherwise;
};

/** What a rule is for, after "in". */
export function scopeWords({ scope }, monitors) {
  if (scope?.monitorId) return called(monitors, scope.monitorId, 'a monitor that is gone');
  return scope?.tag ? `monitors tagged ${quoted(scope.tag)}` : 'any monitor';
}

/** What must hold of a mention. */
export function filterWords({ kind, filter }, lists) {
  if (!filter || !hasFilter(kind)) return [];
  const { prominence, tones, languages } = filter;
  return [
    prominence?.length &&
      listed(
        prominence.map((each) => prominenceName[each] ?? each),
        'or',
      ),
    filter.maxTier && filter.maxTier < 4 && `in ${reachUpTo(filter.maxTier)}`,
    tones?.length &&
      `${listed(
        tones.map((each) => (toneName[each] ?? each).toLowerCase()),
        'or',
      )} in tone`,
    languages?.length && `in ${listed(languages.map(languageName), 'or')}`,
    filter.outletListId && `in the outlets of ${called(lists, filter.outletListId, 'a list that is gone')}`,
    filter.query && `matching ${quoted(filter.query)}`,
  ].filter(Boolean);
}

function settingWords({ kind, settings }, monitors) {
  const s = settings ?? {};
  if (kind === 'threshold')
    return `: ${plural(s.count ?? 1, 'mention')} or more within ${plural(s.hours ?? 24, 'hour')}`;
  if (kind === 'silence' && s.days) return `: no mention for ${plural(s.days, 'day')}`;
  if (kind === 'quote')
    return `: ${s.speaker ? quoted(s.speaker) : 'anybody'} ${stanceName[s.stance] ?? s.stance ?? 'is quoted'}`;
  if (kind === 'rival' && s.rivalId) return `: ${called(monitors, s.rivalId, 'a monitor that is gone')}`;
  if (kind === 'story-grows' && s.maxPerWeek)
    return `, for monitors with at most ${plural(s.maxPerWeek, 'mention')} a week`;
  return '';
}

/**
 * A rule as one sentence.
 *
 * @param known `{monitors, lists}` to take names from
 */
export function ruleSentence(rule, { monitors, lists } = {}) {
  const filters = filterWords(rule, lists);
  const parts = [
    `Tell us of ${kindObject(rule.kind)}`,
    rule.kind === 'sender' ? '' : ` in ${scopeWords(rule, monitors)}`,
    settingWords(rule, monitors),
    filters.length ? `, only ${filters.join(', ')}` : '',
    hasSensitivity(rule.kind) ? ` (${(sensitivityName[rule.sensitivity] ?? 'balanced').toLowerCase()})` : '',
  ];
  return `${parts.join('')}.`;
}

/** A rule that says as little as a kind needs. */
export const draftOf = (rule) => ({
  name: rule?.name ?? '',
  kind: rule?.kind ?? 'spike',
  scope: { monitorId: rule?.scope?.monitorId ?? null, tag: rule?.scope?.tag ?? null },
  filter: {
    prominence: rule?.filter?.prominence ?? [],
    maxTier: rule?.filter?.maxTier ?? null,
    tones: rule?.filter?.tones ?? [],
    languages: rule?.filter?.languages ?? [],
    outletListId: rule?.filter?.outletListId ?? null,
    query: rule?.filter?.query ?? null,
  },
  sensitivity: rule?.sensitivity ?? 'balanced',
  settings: { ...rule?.settings },
  active: rule?.active ?? true,
});

const settingsOf = {
  threshold: ['count', 'hours'],
  silence: ['days'],
  quote: ['speaker', 'stance'],
  rival: ['rivalId'],
  'story-grows': ['maxPerWeek'],
};

/** A draft as the API takes it: only what its kind knows. */
export function ruleRequest(draft) {
  const settings = {};
  for (const name of settingsOf[draft.kind] ?? []) settings[name] = draft.settings[name] ?? null;
  if (draft.kind === 'threshold') {
    settings.count ??= 1;
    settings.hours ??= 24;
  }
  return {
    name: draft.name.trim() || null,
    kind: draft.kind,
    scope: draft.scope,
    filter: hasFilter(draft.kind) ? draft.filter : null,
    sensitivity: draft.sensitivity,
    settings,
    active: draft.active,
  };
}
