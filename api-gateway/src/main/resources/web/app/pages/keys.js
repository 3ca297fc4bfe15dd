import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { attempt } from '../core/toast.js';
import { when } from '../core/format.js';
import { confirmed } from '../parts/dialogs.js';
import { problemNotice } from '../parts/notices.js';

const scopes = {
  read: 'read', triage: 'work on mentions', monitors: 'save monitors', sources: 'change sources', articles: 'bring articles', admin: 'manage accounts and keys',
};

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
    try {
      this.made = await api.post('/api-keys', {
        name: form.elements.namedItem('name').value.trim(),
        scopes: Object.keys(scopes).filter((scope) => form.elements.namedItem(`scope-${scope}`).checked),
      });
      form.reset();
      this.list.reload();
    } catch (problem) {
      this.fault = problem;
    }
  }

  async revoke(key) {
    if (!(await confirmed(`Revoke “${key.name}”?`, 'Programs that use it are refused at once.', 'Revoke key'))) return;
    if (await attempt(() => api.delete(`/api-keys/${key.id}`), 'The key no longer works')) this.list.reload();
  }

  table(items) {
    if (items.length === 0) return html`<p class="muted">No key yet. Programs need one to use the API; people sign in.</p>`;
    return html`<div class="scroll-x"><table><thead><tr><th scope="col">Name</th><th scope="col">May</th><th scope="col">Made</th><th scope="col">Last used</th><th scope="col"><span class="sr">Revoke</span></th></tr></thead>
      <tbody>${items.map((k) => html`<tr><td>${k.name}</td><td class="small">${k.scopes ? k.scopes.map((scope) => scopes[scope] ?? scope).join(', ') : 'all that you may'}</td><td>${when(k.createdAt)}</td><td>${k.lastUsedAt ? when(k.lastUsedAt) : 'never'}</td>
        <td class="num"><button class="btn mini danger" aria-label="Revoke ${k.name}" @click=${() => this.revoke(k)}>Revoke</button></td></tr>`)}</tbody></table></div>`;
  }

  render() {
    return html`${this.head('API keys', { lead: html`For programs: send <code>Authorization: Bearer dl_…</code>. The API is described at <a href="/openapi" target="_blank">/openapi</a>.` })}
      <div class="stack narrow">
        <form class="line" @submit=${this.create}><label for="name">Name</label><input id="name" name="name" class="grow" required maxlength="100" autocomplete="off" placeholder="Which program it is for">
          <button class="btn primary">Make a key</button>
          <fieldset class="filters rivals"><legend class="small muted">Only to</legend>${Object.entries(scopes).map(([scope, text]) => html`<label class="check"><input type="checkbox" name="scope-${scope}"> ${text}</label>`)}
            <span class="small muted">none chosen: all that you may</span></fieldset></form>
        ${this.fault ? problemNotice(this.fault) : null}
        <div aria-live="polite">${this.made ? html`<div class="notice good"><div class="grow"><strong>Key “${this.made.name}”</strong><p>Copy it now; it is not shown again.</p><dl-secret .value=${this.made.key}></dl-secret></div></div>` : null}</div>
        ${this.list.view((answer) => this.table(answer.items ?? answer))}
      </div>`;
  }
}

customElements.define('dl-keys', DlKeys);
