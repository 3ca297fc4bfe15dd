import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { may } from '../core/rights.js';
import { attempt } from '../core/toast.js';
import { when } from '../core/format.js';
import { confirmed } from '../parts/dialogs.js';
import { problemNotice } from '../parts/notices.js';
import '../parts/rss-links.js';

const scopes = {
  read: 'Read everything of the team',
  triage: 'Work on mentions and stories',
  monitors: 'Save monitors and alert rules',
  sources: 'Add and change sources',
  articles: 'Add articles',
  admin: 'Manage accounts and keys',
};
// What each asks for besides reading; nothing that the account may not do itself.
const rightOf = {
  read: 'read',
  triage: 'triage',
  monitors: 'monitors',
  sources: 'sources',
  articles: 'articles',
  admin: 'team',
};
const lives = [
  ['30', '30 days'],
  ['90', '90 days'],
  ['365', 'A year'],
  ['', 'Never'],
];
const offered = () => Object.entries(scopes).filter(([scope]) => may(rightOf[scope]));

class DlKeys extends Page {
  static properties = { made: { state: true }, fault: { state: true } };

  constructor() {
    super();
    this.list = new Load(this, (signal) => api.get('/api-keys', {}, signal));
  }

  enter() {
    this.list.load();
  }

  async create(event) {
    event.preventDefault();
    const form = event.target;
    this.fault = null;
    const days = form.elements.namedItem('life').value;
    try {
      this.made = await api.post('/api-keys', {
        name: form.elements.namedItem('name').value.trim(),
        scopes: offered()
          .map(([scope]) => scope)
          .filter((scope) => form.elements.namedItem(`scope-${scope}`).checked),
        expiresAt: days ? new Date(Date.now() + Number(days) * 86_400_000).toISOString() : null,
      });
      form.reset();
      this.list.reload();
    } catch (problem) {
      this.fault = problem;
    }
  }

  async revoke(key) {
    if (!(await confirmed(`Revoke “${key.name}”?`, 'Programs that use it are refused at once.', 'Revoke key'))) return;
    if (await attempt(() => api.delete(`/api-keys/${key.id}`), 'Key revoked')) this.list.reload();
  }

  table(items) {
    if (items.length === 0)
      return html`<p class="muted">No key yet. Programs need one to use the API; people sign in.</p>`;
    return html`<div class="scroll-x">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Permissions</th>
            <th scope="col">Created</th>
            <th scope="col">Expires</th>
            <th scope="col">Last used</th>
            <th scope="col"><span class="sr">Revoke</span></th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (k) =>
              html`<tr>
                <td>${k.name}</td>
                <td class="small">
                  ${
                    k.scopes
                      ? k.scopes.map((scope) => scopes[scope] ?? scope).join(', ')
                      : 'Everything your role allows'
                  }
                </td>
                <td>${when(k.createdAt)}</td>
                <td>${k.expiresAt ? when(k.expiresAt) : 'never'}</td>
                <td>${k.lastUsedAt ? when(k.lastUsedAt) : 'never'}</td>
                <td class="num">
                  <button class="btn mini danger" aria-label="Revoke ${k.name}" @click=${() => this.revoke(k)}>
                    Revoke
                  </button>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  render() {
    return html`${this.head('API keys', {
        lead: html`For programs: send <code>Authorization: Bearer dl_…</code>. The API is described by the OpenAPI
          document at <a href="/openapi" download="dateline-openapi.yaml">/openapi</a>.`,
      })}
      <div class="stack narrow">
        <form class="card form" @submit=${this.create} aria-label="New key">
          <div class="fields">
            <div class="field">
              <label for="name">Name</label>
              <input
                id="name"
                name="name"
                required
                maxlength="100"
                autocomplete="off"
                placeholder="Which program it is for" />
            </div>
            <div class="field">
              <label for="life">Expires</label>
              <select id="life" name="life">
                ${lives.map(
                  ([value, text]) => html`<option value=${value} ?selected=${value === '90'}>${text}</option>`,
                )}
              </select>
            </div>
          </div>
          <fieldset class="choices">
            <legend>Permissions</legend>
            ${offered().map(
              ([scope, text]) =>
                html`<label class="check">
                  <input
                    type="checkbox"
                    name="scope-${scope}"
                    ?checked=${scope === 'read'}
                    ?disabled=${scope === 'read'} />
                  ${text}</label
                >`,
            )}
          </fieldset>
          <div><button class="btn primary">Create key</button></div>
        </form>
        ${this.fault ? problemNotice(this.fault) : null}
        <div aria-live="polite">
          ${
            this.made
              ? html`<div class="notice good">
                  <div class="grow">
                    <strong>Key “${this.made.name}”</strong>
                    <p>Copy it now; it is not shown again.</p>
                    <dl-secret .value=${this.made.key}></dl-secret>
                  </div>
                </div>`
              : null
          }
        </div>
        ${this.list.view((answer) => this.table(answer.items ?? answer))}
        <section class="card" aria-labelledby="rss-heading">
          <header><h2 id="rss-heading">RSS links</h2></header>
          <dl-rss-links></dl-rss-links>
        </section>
      </div>`;
  }
}

customElements.define('dl-keys', DlKeys);
