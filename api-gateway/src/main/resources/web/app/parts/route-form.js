import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { kindName, kindWords, levelName } from '../core/alerts.js';
import { checkboxes, numberField } from './form-fields.js';
import { problemNotice } from './notices.js';
import { quietFields, quietOf } from './quiet-fields.js';
import './route-timeline.js';
import './route-form.css';

const groups = [
  ['story', 'of a story'],
  ['monitor', 'of a monitor'],
  ['team', 'all together'],
  ['none', 'each alone'],
];
const MAX_STEPS = 3;
const required = { required: true };
const words = (text) =>
  text
    .split(/[,;]+/)
    .map((each) => each.trim())
    .filter(Boolean);

const draftOf = (route) => ({
  name: route?.name ?? '',
  active: route?.active ?? true,
  kinds: route?.kinds ?? [],
  levels: route?.levels ?? [],
  tags: route?.tags ?? [],
  monitors: route?.monitors ?? [],
  targets: route?.targets ?? [],
  groupBy: route?.groupBy ?? 'story',
  waitSeconds: route?.waitSeconds ?? 30,
  updateMinutes: route?.updateMinutes ?? 15,
  repeatMinutes: route?.repeatMinutes ?? null,
  quiet: route?.quiet ?? null,
  escalation: route?.escalation ?? [],
  dailyCap: route?.dailyCap ?? 20,
  continue: route?.continue ?? false,
});

/** A route as the API takes it: what it says and no more, so that one from the list can be sent again. */
export const routeRequest = (route) => ({ ...draftOf(route), name: draftOf(route).name.trim() });

/** Which alerts go where, and how often. Tells by `route-saved` that it was saved, by `route-left` that it was not. */
class DlRouteForm extends LitElement {
  static properties = {
    route: { attribute: false },
    targets: { attribute: false },
    monitors: { attribute: false },
    draft: { state: true },
    fault: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.targets = [];
    this.monitors = [];
  }

  willUpdate(changed) {
    if (!this.draft || changed.has('route')) this.draft = draftOf(this.route);
  }

  set(change) {
    this.draft = { ...this.draft, ...change };
  }

  step(at, change) {
    this.set({
      escalation: this.draft.escalation.flatMap((each, i) =>
        i === at ? (change ? [{ ...each, ...change }] : []) : [each],
      ),
    });
  }

  async save(event) {
    event.preventDefault();
    this.fault = null;
    const request = routeRequest(this.draft);
    try {
      const saved = this.route
        ? await api.put(`/alert-routes/${this.route.id}`, request)
        : await api.post('/alert-routes', request);
      this.dispatchEvent(new CustomEvent('route-saved', { detail: saved, bubbles: true }));
    } catch (problem) {
      this.fault = problem;
    }
  }

  matching() {
    const { draft } = this;
    const kinds = kindWords.map((kind) => [kind, kindName(kind)]);
    return html`<details ?open=${draft.kinds.length > 0}>
        <summary>Only of some kinds${draft.kinds.length ? ` (${draft.kinds.length})` : ''}</summary>
        ${checkboxes('Kinds; none chosen means all', kinds, draft.kinds, (chosen) => this.set({ kinds: chosen }))}
      </details>
      ${checkboxes('Levels; none chosen means all', Object.entries(levelName), draft.levels, (levels) =>
        this.set({ levels }),
      )}
      <details ?open=${draft.monitors.length > 0 || draft.tags.length > 0}>
        <summary>Only of some monitors</summary>
        ${checkboxes(
          'Monitors; none chosen means all',
          this.monitors.map((m) => [m.id, m.name]),
          draft.monitors,
          (monitors) => this.set({ monitors }),
        )}
        <div class="field gap-small">
          <label for="route-tags">or monitors with one of the tags</label>
          <input
            id="route-tags"
            autocomplete="off"
            placeholder="crisis, product"
            .value=${draft.tags.join(', ')}
            @change=${(e) => this.set({ tags: words(e.target.value) })} />
        </div>
      </details>`;
  }

  pace() {
    const { draft } = this;
    return html`<div class="fields">
      <div class="field">
        <label for="route-group">One message for alerts</label>
        <select id="route-group" @change=${(e) => this.set({ groupBy: e.target.value })}>
          ${groups.map(
            ([value, text]) => html`<option value=${value} ?selected=${value === draft.groupBy}>${text}</option>`,
          )}
        </select>
      </div>
      ${numberField(
        'route-wait',
        'Wait for others, seconds',
        draft.waitSeconds,
        [0, 3600],
        (n) => this.set({ waitSeconds: n }),
        required,
      )}
      ${numberField(
        'route-update',
        'Least time between updates, minutes',
        draft.updateMinutes,
        [1, 1440],
        (n) => this.set({ updateMinutes: n }),
        required,
      )}
      ${numberField(
        'route-repeat',
        'Repeat while nobody acknowledges, minutes',
        draft.repeatMinutes,
        [5, 10080],
        (n) => this.set({ repeatMinutes: n }),
        { placeholder: 'Never' },
      )}
      ${numberField(
        'route-cap',
        'Most messages a day to each target',
        draft.dailyCap,
        [1, 1000],
        (n) => this.set({ dailyCap: n }),
        required,
      )}
    </div>`;
  }

  escalation() {
    const steps = this.draft.escalation;
    return html`<fieldset class="stack-tight">
      <legend class="strong">If nobody acknowledges</legend>
      ${steps.map(
        (s, at) =>
          html`<div class="line">
            <label for="step-after-${at}">${at ? 'then' : ''} after</label>
            <input
              id="step-after-${at}"
              class="minutes"
              type="number"
              min="1"
              max="1440"
              required
              .value=${String(s.afterMinutes)}
              @change=${(e) => this.step(at, { afterMinutes: Number(e.target.value) })} />
            <label for="step-to-${at}">minutes to</label>
            <select id="step-to-${at}" @change=${(e) => this.step(at, { target: e.target.value || null })}>
              <option value="">nobody yet</option>
              ${this.targets.map((t) => html`<option value=${t.id} ?selected=${t.id === s.target}>${t.name}</option>`)}
            </select>
            <button
              class="btn mini"
              type="button"
              aria-label="Remove step ${at + 1}"
              @click=${() => this.step(at, null)}>
              Remove
            </button>
          </div>`,
      )}
      ${
        steps.length < MAX_STEPS
          ? html`<div>
              <button
                class="btn mini"
                type="button"
                @click=${() =>
                  this.set({ escalation: [...steps, { target: this.targets[0]?.id ?? null, afterMinutes: 30 }] })}>
                Add a step
              </button>
            </div>`
          : null
      }
    </fieldset>`;
  }

  render() {
    const { draft } = this;
    return html`<form class="form" aria-label=${this.route ? 'Route' : 'New route'} @submit=${this.save}>
        <div class="field">
          <label for="route-name">Name</label>
          <input
            id="route-name"
            required
            maxlength="100"
            autocomplete="off"
            placeholder="Crisis desk"
            .value=${draft.name}
            @change=${(e) => this.set({ name: e.target.value })} />
        </div>
        ${this.matching()}
        ${checkboxes(
          'Go to; nobody chosen means that nobody gets a message',
          this.targets.map((t) => [t.id, t.name]),
          draft.targets,
          (targets) => this.set({ targets }),
        )}
        ${
          this.targets.length
            ? null
            : html`<p class="small muted">There is no target yet: <a href="/alerts/targets">add one</a>.</p>`
        }
        ${this.pace()} ${this.escalation()}
        <details ?open=${Boolean(draft.quiet?.ranges?.length || draft.quiet?.holidays?.length)}>
          <summary>Quiet hours of this route</summary>
          <div class="gap-small">
            ${quietFields(quietOf(draft.quiet), (quiet) => this.set({ quiet }), 'route-quiet')}
          </div>
        </details>
        <label class="check">
          <input
            type="checkbox"
            .checked=${draft.continue}
            @change=${(e) => this.set({ continue: e.target.checked })} />
          Go on to the routes below as well</label
        >
        ${this.fault ? problemNotice(this.fault) : null}
        <div class="line">
          <button class="btn primary">Save route</button>
          <button
            class="btn"
            type="button"
            @click=${() => this.dispatchEvent(new CustomEvent('route-left', { bubbles: true }))}>
            Cancel
          </button>
        </div>
      </form>
      <details class="gap-top">
        <summary>What would be sent when?</summary>
        <div class="gap-small">
          <dl-route-timeline .route=${routeRequest({ ...draft, name: draft.name || 'New route' })}></dl-route-timeline>
        </div>
      </details>`;
  }
}

customElements.define('dl-route-form', DlRouteForm);
