import { html } from 'lit';
import { may } from '../core/rights.js';
import './route-list.css';

/**
 * A team's routes in their order.
 *
 * @param act `{move(at, by), edit, switch, remove}`, the last three called with a route
 * @param edited id of the route whose form is open
 * @param form draws it
 */
export const routeList = (routes, act, edited, form) =>
  html`<ol class="route-list" aria-label="Routes, in the order in which they are asked">
    ${routes.map(
      (r, at) =>
        html`<li class="card" data-route=${r.id}>
          <div class="line">
            <span class="order" aria-hidden="true">${at + 1}</span>
            <h3>${r.name}</h3>
            ${r.active ? null : html`<span class="chip warn">paused</span>`}
          </div>
          <p class="gap-small">${r.sentence}</p>
          ${
            may('monitors')
              ? html`<div class="line gap-small">
                  <button
                    class="btn mini"
                    ?disabled=${at === 0}
                    aria-label="Move ${r.name} up"
                    @click=${() => act.move(at, -1)}>
                    Up
                  </button>
                  <button
                    class="btn mini"
                    ?disabled=${at === routes.length - 1}
                    aria-label="Move ${r.name} down"
                    @click=${() => act.move(at, 1)}>
                    Down
                  </button>
                  <button
                    class="btn mini"
                    aria-expanded=${edited === r.id}
                    aria-label="Edit ${r.name}"
                    @click=${() => act.edit(r)}>
                    Edit
                  </button>
                  <button
                    class="btn mini"
                    aria-label="${r.active ? 'Pause' : 'Resume'} ${r.name}"
                    @click=${() => act.switch(r)}>
                    ${r.active ? 'Pause' : 'Resume'}
                  </button>
                  <button class="btn mini danger push" aria-label="Delete ${r.name}" @click=${() => act.remove(r)}>
                    Delete
                  </button>
                </div>`
              : null
          }
          ${edited === r.id ? html`<div class="gap-top">${form(r)}</div>` : null}
        </li>`,
    )}
  </ol>`;
