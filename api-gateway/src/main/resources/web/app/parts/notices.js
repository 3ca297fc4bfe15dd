import { html } from 'lit';
import { withMoments } from '../core/format.js';
import { headingOf } from '../core/headings.js';
import './notices.css';

/** What went wrong, as a sentence, with a way on where there is one. */
export const problemNotice = (problem, retry) =>
  html` <div class="notice error" role="alert">
    <div>
      <strong>${headingOf(problem)}</strong>
      ${problem.message && problem.message !== problem.title ? html`<p>${withMoments(problem.message)}</p>` : null}
      ${
        problem.errors?.length
          ? html`<ul>
              ${problem.errors.map((e) => html`<li>${e.detail}${e.hint ? ` ${e.hint}` : ''}</li>`)}
            </ul>`
          : null
      }
      ${
        retry && problem.status !== 400 && problem.status !== 404
          ? html`<p><button class="btn mini" @click=${retry}>Try again</button></p>`
          : null
      }
    </div>
  </div>`;

export const skeleton = (lines = 6) =>
  html` <div class="skeleton" role="status">
    <span class="sr">Loading…</span>
    ${Array.from({ length: lines }, () => html`<i aria-hidden="true"></i>`)}
  </div>`;

export const empty = (title, text, actions) =>
  html` <div class="empty">
    <h2>${title}</h2>
    <p>${text}</p>
    ${actions ? html`<div class="actions">${actions}</div>` : null}
  </div>`;
