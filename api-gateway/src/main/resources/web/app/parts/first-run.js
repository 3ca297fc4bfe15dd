import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { MAX_FEEDS, planOf } from '../core/first-run.js';
import { countryName } from '../core/format.js';
import { headingOf } from '../core/headings.js';
import { may } from '../core/rights.js';
import { checkboxes } from './form-fields.js';
import './query-feeds.js';

const lines = (text) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
const distinct = (items, name) => [...new Set(items)].sort().map((value) => [value, name(value)]);

const states = {
  waiting: ['not yet', ''],
  done: ['done', 'positive'],
  known: ['there already', ''],
  failed: ['not done', 'negative'],
  undone: ['undone', ''],
};

/** Who a team is, and what is created for it. Tells by `first-run-done` that all steps were taken. */
class DlFirstRun extends LitElement {
  static properties = {
    /** Feeds that can be switched on. */
    starter: { attribute: false },
    steps: { state: true },
    countries: { state: true },
    beats: { state: true },
    busy: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    Object.assign(this, { starter: [], steps: null, countries: [], beats: [] });
  }

  plan(event) {
    event.preventDefault();
    const value = (name) => event.target.elements[name].value;
    const answers = {
      company: value('company').trim(),
      aliases: lines(value('aliases')),
      products: lines(value('products')),
      rivals: lines(value('rivals')),
      people: lines(value('people')),
      countries: this.countries,
      beats: this.beats,
    };
    this.company = answers.company;
    this.steps = planOf(answers, this.starter).map((step) => ({ ...step, state: 'waiting' }));
  }

  change(at, change) {
    this.steps = this.steps.map((step, n) => (n === at ? { ...step, ...change } : step));
  }

  /** One after the other: what failed is told beside it, and the others go on. */
  async run() {
    this.busy = true;
    for (const [at, step] of this.steps.entries()) {
      if (step.state === 'waiting' || step.state === 'failed') await this.take(at, step);
    }
    this.busy = false;
    this.dispatchEvent(new CustomEvent('first-run-done', { bubbles: true }));
  }

  async take(at, { path, request, undo }) {
    try {
      const made = await api.post(path, request);
      this.change(at, { state: 'done', back: undo?.(made) ?? null });
    } catch (problem) {
      const known = problem.status === 409 && problem.slug?.endsWith('name-taken');
      this.change(at, known ? { state: 'known' } : { state: 'failed', why: headingOf(problem) });
    }
  }

  async undo(at, { back }) {
    try {
      await api.delete(back);
      this.change(at, { state: 'undone', back: null });
    } catch (problem) {
      this.change(at, { why: headingOf(problem) });
    }
  }

  names(id, label, placeholder) {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <textarea id=${id} name=${id} rows="2" placeholder=${placeholder}></textarea>
    </div>`;
  }

  form() {
    const off = this.starter.filter(({ state }) => state === 'off');
    return html`<form class="form" aria-label="About your team" @submit=${this.plan}>
      <div class="field">
        <label for="company">Your company or organisation</label>
        <input id="company" name="company" required maxlength="100" autocomplete="organization" />
      </div>
      ${this.names('aliases', 'Its other names, one on each line', 'Acme\nAcme Foods plc')}
      ${this.names('products', 'Its products, one on each line', '')}
      ${this.names('people', 'Who speaks for it, one on each line', '')}
      ${this.names('rivals', 'Its rivals, one on each line', '')}
      ${
        off.length
          ? html`${checkboxes(
                'Countries whose media matter',
                distinct(
                  off.map(({ country }) => country),
                  countryName,
                ),
                this.countries,
                (to) => (this.countries = to),
              )}
              ${checkboxes(
                'Beats; all where none is chosen',
                distinct(
                  off.map(({ beat }) => beat),
                  (beat) => beat,
                ),
                this.beats,
                (to) => (this.beats = to),
              )}
              <p class="small muted">At most ${MAX_FEEDS} feeds are switched on now; more can be added later.</p>`
          : null
      }
      <div><button class="btn primary">Show what is created</button></div>
    </form>`;
  }

  step(step, at) {
    const [words, kind] = states[step.state];
    return html`<li class="line">
      <span class="breaks">${step.title}</span>
      ${step.request.query ? html`<code class="breaks small">${step.request.query}</code>` : null}
      <span class="chip ${kind}">${words}</span>
      ${step.why ? html`<span class="breaks small">${step.why}</span>` : null}
      ${
        step.back
          ? html`<button class="btn mini push" aria-label="Undo ${step.title}" @click=${() => this.undo(at, step)}>
              Undo
            </button>`
          : null
      }
    </li>`;
  }

  /** What other services find about the company: each is chosen by itself, because each has its terms. */
  queryFeeds() {
    if (!may('sources')) return null;
    return html`<section class="gap-small" aria-labelledby="group-query-feeds">
      <h2 id="group-query-feeds">Searches of other services</h2>
      <dl-query-feeds .name=${this.company}></dl-query-feeds>
    </section>`;
  }

  render() {
    if (!this.steps) return this.form();
    const groups = [...new Set(this.steps.map(({ group }) => group))];
    const left = this.steps.some(({ state }) => state === 'waiting' || state === 'failed');
    return html`${groups.map(
        (group) =>
          html`<section aria-labelledby="group-${group}">
            <h2 id="group-${group}">${group}</h2>
            <ul class="stack-tight gap-small" aria-live="polite">
              ${this.steps.map((step, at) => (step.group === group ? this.step(step, at) : null))}
            </ul>
          </section>`,
      )}
      <div class="line gap-small">
        ${
          left
            ? html`<button class="btn primary" ?disabled=${this.busy} @click=${() => this.run()}>
                  ${this.busy ? 'Creating…' : 'Create all of it'}
                </button>
                <button class="btn" ?disabled=${this.busy} @click=${() => (this.steps = null)}>
                  Change the answers
                </button>`
            : html`<a class="btn primary" href="/mentions?state=all">See the mentions</a>
                <a class="btn" href="/">Today</a>`
        }
      </div>
      ${this.queryFeeds()}`;
  }
}

customElements.define('dl-first-run', DlFirstRun);
