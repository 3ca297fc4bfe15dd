import { html, nothing } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { queryString } from '../core/router.js';
import { may } from '../core/rights.js';
import { attempt } from '../core/toast.js';
import { count, plural, when } from '../core/format.js';
import { clause, nameTypes, relations } from '../core/names.js';
import { confirmed } from '../parts/dialogs.js';
import { closeOpener, opener } from '../parts/opener.js';
import { problemNotice } from '../parts/notices.js';
import '../parts/name-benchmark.js';
import './names.css';

const DAYS = 30;

const value = (form, name) => form.elements.namedItem(name).value.trim();
const lines = (form, name) => [
  ...new Set(
    value(form, name)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** A team's own entities: what it watches wins over what analysis finds by itself. */
class DlNames extends Page {
  static properties = { edited: { state: true }, fault: { state: true }, counts: { state: true } };

  constructor() {
    super();
    this.counts = {};
    this.names = new Load(this, (signal) => api.get('/entities', {}, signal));
  }

  enter() {
    // A choice of the benchmark changes the address alone.
    if (this.names.value) return;
    this.edited = null;
    this.names.load().then(() => this.countAll());
  }

  /** What was added, changed or removed is compared anew. */
  async reload() {
    await this.names.reload();
    this.countAll();
    this.querySelector('dl-name-benchmark')?.reload();
  }

  /** How many articles of the last month name each, one after the other: the list stands meanwhile. */
  async countAll() {
    const from = new Date(Date.now() - DAYS * 86_400_000).toISOString().slice(0, 10);
    for (const { id } of this.names.value?.items ?? []) {
      if (!this.isConnected) return;
      try {
        const { total } = await api.get('/articles', { entity: id, from, limit: 1 });
        this.counts = { ...this.counts, [id]: total };
      } catch {
        this.counts = { ...this.counts, [id]: null };
      }
    }
  }

  async edit(name) {
    this.edited = name;
    this.fault = null;
    await this.updateComplete;
    // It may have been closed by hand since.
    this.querySelector('.opener').open = true;
    this.querySelector('#entity-name').focus();
  }

  async save(event) {
    event.preventDefault();
    const form = event.target;
    const request = {
      name: value(form, 'entity-name'),
      type: value(form, 'type'),
      relation: value(form, 'relation'),
      aliases: lines(form, 'aliases'),
      exclusions: lines(form, 'exclusions'),
      matchCase: form.elements.namedItem('match-case').checked,
      note: value(form, 'note'),
    };
    this.fault = null;
    try {
      await (this.edited?.id ? api.patch(`/entities/${this.edited.id}`, request) : api.post('/entities', request));
      const wasEdited = this.edited?.id;
      this.edited = null;
      form.reset();
      closeOpener(form);
      await this.reload();
      this.querySelector(wasEdited ? `#edit-${wasEdited}` : '.opener summary')?.focus();
    } catch (problem) {
      this.fault = problem;
    }
  }

  async remove(name) {
    if (
      !(await confirmed(
        `Stop watching “${name.name}”?`,
        'Articles show again what analysis finds by itself. Monitors that ask for it ask for that instead.',
        'Stop watching',
      ))
    )
      return;
    if (await attempt(() => api.delete(`/entities/${name.id}`))) {
      if (this.edited?.id === name.id) this.edited = null;
      this.reload();
    }
  }

  articles(name) {
    const found = this.counts[name.id];
    if (found === undefined) return html`<span class="muted" aria-busy="true">…</span>`;
    return found === null
      ? html`<span class="muted">unknown</span>`
      : html`<a
          href="/articles${queryString({ q: clause('entity', name.name) })}"
          aria-label="${plural(found, 'article')} with ${name.name}"
          >${count(found)}</a
        >`;
  }

  table(items) {
    if (items.length === 0)
      return html`<p class="muted">
        No name yet. Add your brands, rivals and spokespeople: articles then show them, with their tone, wherever they
        are named, in every language.
      </p>`;
    return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Names we watch">
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Also written</th>
            <th scope="col">Ignore in these phrases</th>
            <th scope="col" class="num">Articles, ${DAYS} days</th>
            <th scope="col"><span class="sr">Change</span></th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (n) =>
              html`<tr>
                <th scope="row">
                  <a href="/names/${n.id}">${n.name}</a>
                  <span class="chip ${n.relation === 'rival' ? '' : 'accent'}"
                    >${relations[n.relation] ?? n.relation}</span
                  >
                  <br /><span class="muted small"
                    >${nameTypes[n.type] ?? n.type}${n.matchCase ? ', capitals count' : ''}${
                      n.note ? html`, ${n.note}` : null
                    }</span
                  >
                </th>
                <td data-label="Also written">
                  <span class="chips">${n.aliases.map((a) => html`<span class="chip">${a}</span>`)}</span>
                </td>
                <td data-label="Ignore in these phrases">
                  <span class="chips">${n.exclusions.map((e) => html`<span class="chip">${e}</span>`)}</span>
                </td>
                <td class="num" data-label="Articles, ${DAYS} days">${this.articles(n)}</td>
                <td class="num">
                  ${
                    may('monitors')
                      ? html`<button
                            class="btn mini"
                            id="edit-${n.id}"
                            aria-label="Change ${n.name}"
                            @click=${() => this.edit(n)}>
                            Change
                          </button>
                          <button
                            class="btn mini danger"
                            aria-label="Stop watching ${n.name}"
                            @click=${() => this.remove(n)}>
                            Remove
                          </button>`
                      : null
                  }
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  choice(id, label, options, chosen) {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} name=${id}>
        ${Object.entries(options).map(
          ([key, text]) => html`<option value=${key} ?selected=${key === chosen}>${text}</option>`,
        )}
      </select>
    </div>`;
  }

  form() {
    const n = this.edited ?? {
      name: '',
      type: 'organisation',
      relation: 'own',
      aliases: [],
      exclusions: [],
      matchCase: false,
      note: '',
    };
    return html`<form class="form" @submit=${this.save}>
      <div class="fields">
        <div class="field">
          <label for="entity-name">Name</label>
          <input
            id="entity-name"
            name="entity-name"
            required
            minlength="2"
            maxlength="200"
            autocomplete="off"
            .value=${n.name} />
        </div>
        ${this.choice('type', 'Type', nameTypes, n.type)}
        ${this.choice('relation', 'Relation to us', relations, n.relation)}
        <div class="field">
          <label for="note">Note</label>
          <input id="note" name="note" maxlength="500" autocomplete="off" .value=${n.note ?? ''} />
        </div>
      </div>
      <div class="fields">
        <div class="field">
          <label for="aliases">Also written</label>
          <textarea
            id="aliases"
            name="aliases"
            rows="3"
            aria-describedby="aliases-hint"
            .value=${n.aliases.join('\n')}></textarea>
          <p class="muted small" id="aliases-hint">One a line: short forms, other scripts, former names.</p>
        </div>
        <div class="field">
          <label for="exclusions">Ignore in these phrases</label>
          <textarea
            id="exclusions"
            name="exclusions"
            rows="3"
            aria-describedby="exclusions-hint"
            .value=${n.exclusions.join('\n')}></textarea>
          <p class="muted small" id="exclusions-hint">One phrase a line, such as “apple pie” for the company Apple.</p>
        </div>
      </div>
      <label class="check">
        <input type="checkbox" name="match-case" .checked=${n.matchCase} /> Capitals and accents must be as written here
        (for WHO, not who)</label
      >
      ${this.fault ? problemNotice(this.fault) : null}
      <div class="line">
        <button class="btn primary" id="add-name">${n.id ? 'Save' : 'Watch this name'}</button> ${
          n.id
            ? html`<button
                type="button"
                class="btn"
                @click=${() => {
                  this.edited = null;
                }}>
                Cancel
              </button>`
            : null
        }
      </div>
    </form>`;
  }

  benchmark() {
    return html`<section class="card" aria-labelledby="benchmark-heading">
      <h2 id="benchmark-heading">Share of voice</h2>
      <dl-name-benchmark .query=${this.route.query}></dl-name-benchmark>
    </section>`;
  }

  /** Open where a name is changed, and where there is none yet. */
  formCard() {
    const { edited } = this;
    const none = this.names.value?.items.length === 0;
    return html`<section class="card" aria-label="Add or change a name">
      ${opener(edited?.id ? `Change ${edited.name}` : 'Add a name', this.form(), Boolean(edited) || none)}
    </section>`;
  }

  since() {
    const latest = (this.names.value?.items ?? [])
      .map((n) => n.updatedAt)
      .sort()
      .at(-1);
    return html`<p class="muted small gap-top">
      Articles that come in from now on know the names as they stand
      here${latest ? html`; the last change: ${when(latest)}` : null}. Articles of before are found by their words, as
      always; whoever runs Dateline can re-analyse the archive for them under <a href="/models">Models & scores</a>.
      Only your team sees what it watches.
    </p>`;
  }

  render() {
    return html`${this.head('Names we watch', {
        lead: 'Brands, rivals and spokespeople. What you say of a name wins over what Dateline finds by itself.',
      })}
      <div class="stack">
        ${this.names.value?.items.length ? this.benchmark() : null}
        <section class="card" aria-labelledby="names-heading">
          <h2 id="names-heading">Watched</h2>
          ${this.names.view(({ items }) => this.table(items), 3)}${this.since()}
        </section>
        ${may('monitors') ? this.formCard() : nothing}
      </div>`;
  }
}

customElements.define('dl-names', DlNames);
