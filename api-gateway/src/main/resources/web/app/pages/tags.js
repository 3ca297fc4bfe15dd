import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { may } from '../core/rights.js';
import { queryString } from '../core/router.js';
import { tagColours, tags } from '../core/tags.js';
import { attempt, toast } from '../core/toast.js';
import { count, plural, when } from '../core/format.js';
import { confirmed } from '../parts/dialogs.js';
import { problemNotice } from '../parts/notices.js';
import './tags.css';

const chip = ({ name, colour }) => html`<span class="chip ${tagColours[colour]?.chip ?? 'accent'}">#${name}</span>`;

/** The tags of the team's mentions: how much each is used, its colour, and what is done with one everywhere at once. */
class DlTags extends Page {
  static properties = { edited: { state: true }, fault: { state: true } };

  constructor() {
    super();
    this.tags = new Load(this, async (signal) => {
      const all = await api.get('/tags', {}, signal);
      tags.set(all.items);
      return all;
    });
  }

  enter() {
    this.edited = null;
    this.tags.load();
  }

  async edit(tag) {
    this.edited = tag;
    this.fault = null;
    await this.updateComplete;
    this.querySelector('#tag-name')?.focus();
  }

  async close() {
    const id = this.edited?.id;
    this.edited = null;
    this.fault = null;
    await this.updateComplete;
    (this.querySelector(`#edit-${id}`) ?? this.querySelector('h1')).focus();
  }

  /** Says what was done, and offers to take it back as far as mentions are concerned. */
  async done(title, { mentions, actionId }) {
    toast({
      title,
      text: mentions ? `${plural(mentions, 'mention')} changed.` : '',
      action: actionId
        ? {
            label: 'Undo on mentions',
            run: async () => {
              if (await attempt(() => api.post('/mentions/undo', { actionId }))) this.tags.reload();
            },
          }
        : null,
    });
    await this.tags.reload();
  }

  async save(event) {
    event.preventDefault();
    const { id, name, version } = this.edited;
    const form = event.target.elements;
    const change = { name: form.namedItem('tag-name').value.trim(), colour: form.namedItem('colour').value };
    this.fault = null;
    try {
      const changed = await api.patch(`/tags/${id}`, change, { version });
      await this.done(change.name === name ? `#${name} was changed` : `#${name} is #${change.name} now`, changed);
      this.close();
    } catch (problem) {
      this.fault = problem;
    }
  }

  async merge(event) {
    event.preventDefault();
    const { id, name } = this.edited;
    const into = this.tags.value.items.find((tag) => tag.id === event.target.elements.namedItem('into').value);
    if (!into) return;
    this.fault = null;
    try {
      const merged = await api.post(`/tags/${id}/merge`, { into: into.id });
      await this.done(`#${name} is #${into.name} now`, merged);
      this.close();
    } catch (problem) {
      this.fault = problem;
    }
  }

  async remove({ id, name, mentions, version }) {
    if (
      !(await confirmed(
        `Remove #${name}?`,
        mentions ? `${plural(mentions, 'mention')} will no longer have it.` : 'No mention has it.',
        'Remove tag',
      ))
    )
      return;
    const removed = await attempt(() => api.delete(`/tags/${id}`, { version }));
    if (!removed) return;
    if (this.edited?.id === id) this.edited = null;
    await this.done(`#${name} was removed`, removed);
    this.querySelector('h1').focus();
  }

  row(tag) {
    return html`<tr>
      <th scope="row">${chip(tag)}</th>
      <td class="num" data-label="Mentions">
        <a
          href="/mentions${queryString({ state: 'all', tag: tag.name })}"
          aria-label="${plural(tag.mentions, 'mention')} with ${tag.name}"
          >${count(tag.mentions)}</a
        >
      </td>
      <td data-label="Latest article">${tag.latestAt ? when(tag.latestAt) : html`<span class="muted">–</span>`}</td>
      <td class="num" data-label="Rules that set it">
        ${tag.rules ? html`<a href="/rules">${count(tag.rules)}</a>` : '–'}
      </td>
      <td class="num">
        ${
          may('triage')
            ? html`<button
                  class="btn mini"
                  id="edit-${tag.id}"
                  aria-label="Change ${tag.name}"
                  @click=${() => this.edit(tag)}>
                  Change
                </button>
                <button class="btn mini danger" aria-label="Remove ${tag.name}" @click=${() => this.remove(tag)}>
                  Remove
                </button>`
            : null
        }
      </td>
    </tr>`;
  }

  table(items) {
    if (items.length === 0)
      return html`<p class="muted">
        No tag yet. Add one to a mention (<kbd>t</kbd> in the list of mentions), or have a rule set it.
      </p>`;
    return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Tags of your team">
      <table class="stacks tags">
        <thead>
          <tr>
            <th scope="col">Tag</th>
            <th scope="col" class="num">Mentions</th>
            <th scope="col">Latest article</th>
            <th scope="col" class="num">Rules that set it</th>
            <th scope="col"><span class="sr">Change</span></th>
          </tr>
        </thead>
        <tbody>
          ${items.map((tag) => this.row(tag))}
        </tbody>
      </table>
    </div>`;
  }

  form(tag, items) {
    const others = items.filter(({ id }) => id !== tag.id);
    return html`<section class="card" aria-labelledby="change-heading">
      <h2 id="change-heading">Change ${chip(tag)}</h2>
      <form class="form gap-small" @submit=${this.save}>
        <div class="fields">
          <div class="field">
            <label for="tag-name">Name</label>
            <input id="tag-name" name="tag-name" required maxlength="60" autocomplete="off" .value=${tag.name} />
          </div>
          <div class="field">
            <label for="colour">Colour</label>
            <select id="colour" name="colour">
              <option value="" ?selected=${!tag.colour}>Usual</option>
              ${Object.entries(tagColours).map(
                ([key, { name }]) => html`<option value=${key} ?selected=${key === tag.colour}>${name}</option>`,
              )}
            </select>
          </div>
        </div>
        <p class="small muted">
          A new name goes to all mentions and rules that have the tag; the history of each mention says so.
        </p>
        ${this.fault ? problemNotice(this.fault) : null}
        <div class="line">
          <button class="btn primary">Save</button>
          <button class="btn" type="button" @click=${this.close}>Cancel</button>
        </div>
      </form>
      ${
        others.length
          ? html`<form class="line gap-top" @submit=${this.merge}>
              <label for="into">Merge into</label>
              <select id="into" name="into" required>
                <option value="">Choose a tag</option>
                ${others.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
              </select>
              <button class="btn">Merge</button>
            </form>`
          : null
      }
    </section>`;
  }

  render() {
    return html`${this.head('Tags', {
        lead: 'What your team calls its mentions. A tag narrows lists, figures and exports.',
      })}
      <div class="stack">
        ${this.edited ? this.form(this.edited, this.tags.value?.items ?? []) : null}
        <section class="card" aria-labelledby="tags-heading">
          <h2 id="tags-heading">In use</h2>
          ${this.tags.view(({ items }) => this.table(items), 3)}
        </section>
      </div>`;
  }
}

customElements.define('dl-tags', DlTags);
