// What narrows the list of alerts. Every choice stands in the page's address.

import { html } from 'lit';
import { kindName, kindWords, levelName, stateName } from '../core/alerts.js';
import './alert-filters.css';

const states = [['', 'All'], ...Object.entries(stateName)];

export const alertFiltersOf = (query) =>
  Object.fromEntries(
    ['state', 'kind', 'level', 'monitor', 'story', 'rule'].map((name) => [name, query.get(name) ?? '']),
  );

const choice = (name, label, options, value, change) =>
  html`<label class="sr" for="alert-${name}">${label}</label>
    <select
      id="alert-${name}"
      class=${value ? 'active' : ''}
      @change=${(event) => change({ [name]: event.target.value })}>
      ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
    </select>`;

/** @param monitors `[{id, name}]` to choose from */
export const alertFilterBar = (filters, monitors, change) =>
  html`<div class="alert-bar">
    <div class="segmented" role="group" aria-label="State">
      ${states.map(
        ([value, name]) =>
          html`<button
            class="btn mini"
            aria-pressed=${filters.state === value}
            @click=${() => change({ state: value })}>
            ${name}
          </button>`,
      )}
    </div>
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
