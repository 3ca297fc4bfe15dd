// What narrows the list of alerts. Every choice stands in the page's address.

import { html } from 'lit';
import { kindName, kindWords, levelName, stateName } from '../core/alerts.js';
import { filterChoice, stateChoice } from './filter-choice.js';
import './alert-filters.css';

const states = [['', 'All'], ...Object.entries(stateName)];

export const alertFiltersOf = (query) =>
  Object.fromEntries(
    ['state', 'kind', 'level', 'monitor', 'story', 'rule'].map((name) => [name, query.get(name) ?? '']),
  );

const choice = (name, ...rest) => filterChoice(`alert-${name}`, name, ...rest);

/** @param monitors `[{id, name}]` to choose from */
export const alertFilterBar = (filters, monitors, change) =>
  html`<div class="alert-bar">
    ${stateChoice(states, filters.state, change)}
    ${choice('kind', 'Kind', [['', 'Any kind'], ...kindWords.map((k) => [k, kindName(k)])], filters.kind, change)}
    ${choice('level', 'Level', [['', 'Any level'], ...Object.entries(levelName)], filters.level, change)}
    ${choice(
      'monitor',
      'Monitor',
      [['', 'Any monitor'], ...monitors.map((m) => [m.id, m.name])],
      filters.monitor,
      change,
    )}
    ${
      filters.story || filters.rule
        ? html`<button class="btn mini" @click=${() => change({ story: '', rule: '' })}>
            Only of one ${filters.story ? 'story' : 'rule'}: show all
          </button>`
        : null
    }
    <span class="push small muted keys-hint"
      ><kbd>j</kbd> next <kbd>a</kbd> acknowledge <kbd>m</kbd> mute <kbd>?</kbd> all keys</span
    >
  </div>`;
