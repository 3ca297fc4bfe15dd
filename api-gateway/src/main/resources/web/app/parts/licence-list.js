import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { day } from '../core/format.js';
import { Load } from '../core/load.js';
import { may } from '../core/rights.js';
import { attempt } from '../core/toast.js';
import { confirmed } from './dialogs.js';
import { problemNotice } from './notices.js';
import { closeOpener, opener } from './opener.js';

const levels = {
  link: 'a link alone',
  headline: 'the headline',
  snippet: 'a snippet of each sentence',
  text: 'the text',
};

/** What a team may pass on of each source's articles. */
class DlLicenceList extends LitElement {
  static properties = {
    /** Sources that a licence can be set for. */
    sources: { attribute: false },
    fault: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.sources = [];
    this.licences = new Load(this, (signal) => api.get('/licences', {}, signal));
  }

  connectedCallback() {
    super.connectedCallback();
    this.licences.load();
  }

  async set(event) {
    event.preventDefault();
    const form = event.target;
    const value = (name) => form.elements[name].value.trim();
    const source = this.sources.find(({ id }) => id === value('licence-source'));
    this.fault = null;
    try {
      await api.post('/licences', {
        sourceId: source.id,
        name: source.name,
        level: value('licence-level'),
        snippet: value('licence-snippet') ? Number(value('licence-snippet')) : null,
        outside: form.elements['licence-outside'].checked,
        reason: value('licence-reason'),
        until: value('licence-until') || null,
      });
      form.reset();
      closeOpener(form);
      this.licences.reload();
    } catch (problem) {
      this.fault = problem;
    }
  }

  async remove({ sourceId, name }) {
    const text = 'Your team has the whole text again, and others a snippet of each sentence.';
    if (!(await confirmed(`Remove the licence of ${name}?`, text, 'Remove'))) return;
    if (await attempt(() => api.delete(`/licences/${sourceId}`), 'Licence removed')) this.licences.reload();
  }

  form() {
    return html`<form class="form" aria-label="Licence" @submit=${this.set}>
      <div class="fields">
        <div class="field">
          <label for="licence-source">Source</label>
          <select id="licence-source" name="licence-source" required>
            ${this.sources.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="licence-level">May be passed on</label>
          <select id="licence-level" name="licence-level">
            ${Object.entries(levels).map(([level, text]) => html`<option value=${level}>${text}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="licence-snippet">Letters of a snippet</label>
          <input id="licence-snippet" name="licence-snippet" type="number" min="20" max="2000" placeholder="200" />
        </div>
        <div class="field">
          <label for="licence-until">Last day</label>
          <input id="licence-until" name="licence-until" type="date" />
        </div>
      </div>
      <label class="check">
        <input id="licence-outside" name="licence-outside" type="checkbox" />
        To people outside of your team, too</label
      >
      <div class="field">
        <label for="licence-reason">Because</label>
        <input
          id="licence-reason"
          name="licence-reason"
          required
          maxlength="500"
          autocomplete="off"
          placeholder="Web End User licence 4711" />
      </div>
      <div><button class="btn primary">Set the licence</button></div>
      ${this.fault ? problemNotice(this.fault) : null}
    </form>`;
  }

  row(each) {
    return html`<tr>
      <th scope="row"><a class="breaks" href="/sources/${each.sourceId}">${each.name}</a></th>
      <td>
        ${levels[each.level]}${each.level === 'snippet' ? `, ${each.snippet ?? 200} letters` : ''}${
          each.outside ? '' : '; inside only'
        }
      </td>
      <td class="breaks">${each.reason}</td>
      <td class="nowrap">${each.until ? day(each.until) : 'no end'}</td>
      <td class="num">
        ${
          may('team')
            ? html`<button
                class="btn mini danger"
                aria-label="Remove the licence of ${each.name}"
                @click=${() => this.remove(each)}>
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
        No licence is set. People of your team have whole texts, and subscribers and shared links 200 letters of each
        sentence.
      </p>`;
    return html`<div class="scroll-x">
      <table>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">May be passed on</th>
            <th scope="col">Because</th>
            <th scope="col">Last day</th>
            <th scope="col"><span class="sr">Remove</span></th>
          </tr>
        </thead>
        <tbody>
          ${items.map((each) => this.row(each))}
        </tbody>
      </table>
    </div>`;
  }

  render() {
    return html`${this.licences.view(({ items }) => this.table(items), 3)}
    ${may('team') && this.sources.length ? opener('Set a licence', this.form()) : null}`;
  }
}

customElements.define('dl-licence-list', DlLicenceList);
