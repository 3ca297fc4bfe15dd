import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { session } from '../core/session.js';
import { attempt, toast } from '../core/toast.js';
import { confirmed } from '../parts/dialogs.js';
import { problemNotice } from '../parts/notices.js';

const roles = { viewer: 'reads', editor: 'reads and works', admin: 'works and manages the team' };

/** One's own password, and for admins the team's accounts. */
class DlTeam extends Page {
  static properties = { made: { state: true }, fault: { state: true }, passwordFault: { state: true } };

  constructor() {
    super();
    this.list = new Load(this, (signal) => api.get('/accounts', {}, signal));
  }

  get isAdmin() {
    return session.account?.role === 'admin';
  }

  enter() {
    if (this.isAdmin) this.list.load();
  }

  async add(event) {
    event.preventDefault();
    const form = event.target;
    const value = (name) => form.elements.namedItem(name).value.trim();
    this.fault = null;
    try {
      this.made = await api.post('/accounts', { username: value('username'), role: value('role') });
      form.reset();
      this.list.reload();
    } catch (problem) {
      this.fault = problem;
    }
  }

  async remove(account) {
    if (!(await confirmed(`Remove ${account.username}?`, 'Their sessions and API keys end at once. What they did stays.', 'Remove account'))) return;
    if (await attempt(() => api.delete(`/accounts/${account.id}`), 'The account is gone')) this.list.reload();
  }

  async change(event) {
    event.preventDefault();
    const { current, password } = event.target.elements;
    this.passwordFault = null;
    try {
      await api.put('/accounts/me/password', { current: current.value, password: password.value });
      toast({ title: 'The password is changed. Sign in with the new one.' });
      window.dispatchEvent(new CustomEvent('dateline:signed-out'));
    } catch (problem) {
      this.passwordFault = problem;
    }
  }

  team() {
    return html`<section class="card stack-tight" aria-labelledby="team-heading"><h2 id="team-heading">Team</h2>
      ${this.list.view(({ items }) => html`<div class="scroll-x"><table><thead><tr><th scope="col">Account</th><th scope="col">May</th><th scope="col"><span class="sr">Change</span></th></tr></thead>
        <tbody>${items.map((a) => html`<tr><td>${a.username}${a.operator ? html` <span class="chip">operator</span>` : null}</td><td>${a.role}: ${roles[a.role] ?? ''}</td>
          <td class="num">${a.id === session.account.id ? null : html`<button class="btn mini danger" aria-label="Remove ${a.username}" @click=${() => this.remove(a)}>Remove</button>`}</td></tr>`)}</tbody></table></div>`, 3)}
      <form class="line gap-top" @submit=${this.add}>
        <label for="username">Add a colleague</label><input id="username" name="username" class="grow" required minlength="2" maxlength="100" autocomplete="off" autocapitalize="off" placeholder="User name">
        <label class="sr" for="role">Role</label><select id="role" name="role">${Object.entries(roles).map(([role, may]) => html`<option value=${role} ?selected=${role === 'editor'}>${role}: ${may}</option>`)}</select>
        <button class="btn primary">Add</button></form>
      ${this.fault ? problemNotice(this.fault) : null}
      <div aria-live="polite">${this.made ? html`<div class="notice good"><div class="grow"><strong>Account ${this.made.username}</strong><p>Its first password, shown only now:</p><dl-secret .value=${this.made.password}></dl-secret></div></div>` : null}</div>
    </section>`;
  }

  render() {
    const { account } = session;
    return html`${this.head('Team & password', { lead: `You are ${account?.username}, ${account?.role} of ${account?.tenant?.name}.` })}
      <div class="stack narrow">
        ${this.isAdmin ? this.team() : null}
        <section class="card" aria-labelledby="password-heading"><h2 id="password-heading">Your password</h2>
          <form class="form gap-small" @submit=${this.change}>
            <input class="sr" type="text" name="user" autocomplete="username" aria-label="User name" tabindex="-1" readonly .value=${account?.username ?? ''}>
            <div class="fields"><div class="field"><label for="current">Until now</label><input id="current" name="current" type="password" required autocomplete="current-password"></div>
              <div class="field"><label for="password">New</label><input id="password" name="password" type="password" required minlength="10" autocomplete="new-password"><p class="help">At least 10 characters.</p></div></div>
            ${this.passwordFault ? problemNotice(this.passwordFault) : null}
            <div><button class="btn primary">Change password</button> <span class="small muted">All your sessions end; API keys stay.</span></div>
          </form></section>
      </div>`;
  }
}

customElements.define('dl-team', DlTeam);
