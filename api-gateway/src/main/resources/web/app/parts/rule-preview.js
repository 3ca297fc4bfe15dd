import { html } from 'lit';
import { levelClass, levelName } from '../core/alerts.js';
import { count, plural, when } from '../core/format.js';
import './rule-preview.css';

const SHOWN = 12;

/** What a rule would have raised in the last weeks, the latest first. */
export const rulePreview = (preview) =>
  html`<div class="stack-tight">
    <p><strong>${preview.sentence}</strong></p>
    <p class="small muted">
      ${plural(preview.alerts.length, 'alert')} in ${plural(preview.days, 'day')}, about
      ${count(Math.round(preview.perWeek * 10) / 10)} a week.
    </p>
    ${preview.warning ? html`<p class="notice warn">${preview.warning}</p>` : null}
    ${
      preview.alerts.length
        ? html`<ol class="rule-preview" aria-label="Alerts that it would have raised">
            ${preview.alerts.slice(0, SHOWN).map(
              (a) =>
                html`<li>
                  <p class="line small">
                    <span class="muted">${when(a.at)}</span>
                    <span class="chip ${levelClass[a.level] ?? ''}">${levelName[a.level] ?? a.level}</span>
                    <span class="muted">${plural(a.count, 'article')}</span>
                  </p>
                  <p>
                    ${
                      a.storyId
                        ? html`<a class="title" href="/stories/${a.storyId}" target="_blank">${a.headline}</a>`
                        : html`<span class="title">${a.headline}</span>`
                    }
                  </p>
                  <p class="small snippet">${a.explanation}</p>
                </li>`,
            )}
          </ol>`
        : null
    }
    ${
      preview.alerts.length > SHOWN
        ? html`<p class="small muted">and ${count(preview.alerts.length - SHOWN)} earlier ones.</p>`
        : null
    }
  </div>`;
