import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { may } from '../core/rights.js';
import { session } from '../core/session.js';
import { attempt, toast } from '../core/toast.js';
import { when } from '../core/format.js';
import { confirmed } from '../parts/dialogs.js';
import { problemNotice } from '../parts/notices.js';

const roles = { viewer: 'can read', editor: 'can read and edit', admin: 'can edit and manage the team' };

/** One's own password, and for admins the team's accounts. */
class DlTeam extends Page {
  static properties = { made: { state: true }, fault: { state: true }, passwordFault: { state: true } };

  constructor() {
    super();
    this.list = new Load(this, (signal) => api.get('/accounts', {}, signal));
  }

  enter() {
    if (may('team')) this.list.load();
  }

  async add(event) {
    event.preventDefault();
    const form = event.target;
    const value = (name) => form.elements.namedItem(name).value.trim();
    this.fault = null;
    try {
      this.made = await api.post('/invitations', {
        username: value('username'),
        role: value('role'),
        email: value('email') || null,
      });
      form.reset();
      this.list.reload();
    } catch (problem) {
      this.fault = problem;
    }
  }

  async reset(account) {
    const made = await attempt(() => api.post(`/accounts/${account.id}/password-reset`));
    if (made) this.made = made;
  }

  async changeRole(account, role) {
    await attempt(() => api.patch(`/accounts/${account.id}`, { role }), `${account.username} is ${role} now`);
    this.list.reload();
  }

  async remove(account) {
    if (
      !(await confirmed(
        `Remove ${account.username}?`,
        'Their sessions and API keys end at once. What they did stays.',
        'Remove account',
      ))
    )
      return;
    if (await attempt(() => api.delete(`/accounts/${account.id}`), 'Account removed')) this.list.reload();
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
    return html`<section class="card stack-tight" aria-labelledby="team-heading">
      <h2 id="team-heading">Team</h2>
      <p class="small"><a href="/audit">Audit log: who did what when</a></p>
      <form class="line" @submit=${this.add}>
        <label for="username">Invite a colleague</label>
        <input
          id="username"
          name="username"
          class="grow"
          required
          minlength="2"
          maxlength="100"
          autocomplete="off"
          autocapitalize="off"
          placeholder="User name" />
        <label class="sr" for="email">Mail address, if there is one</label>
        <input
          id="email"
          name="email"
          type="email"
          class="grow"
          maxlength="254"
          autocomplete="off"
          placeholder="Mail address, if there is one" />
        <label class="sr" for="role">Role</label>
        <select id="role" name="role">
          ${Object.entries(roles).map(
            ([role, may]) => html`<option value=${role} ?selected=${role === 'editor'}>${role}: ${may}</option>`,
          )}
        </select>
        <button class="btn primary">Invite</button>
      </form>
      ${this.fault ? problemNotice(this.fault) : null}
      <div aria-live="polite">
        ${
          this.made
            ? html`<div class="notice good">
                <div class="grow">
                  <strong>A link for ${this.made.username}</strong>
                  <p>
                    Shown only now, valid once, until ${when(this.made.expiresAt)}. With it they choose a password; if
                    they have an address it is in the mail as well.
                  </p>
                  <dl-secret .value=${new URL(this.made.link, location.origin).href}></dl-secret>
                </div>
              </div>`
            : null
        }
      </div>
      ${this.list.view(
        ({ items }) =>
          html`<div class="scroll-x">
            <table>
              <thead>
                <tr>
                  <th scope="col">Account</th>
                  <th scope="col">Role</th>
                  <th scope="col">Address</th>
                  <th scope="col"><span class="sr">Change</span></th>
                </tr>
              </thead>
              <tbody>
                ${items.map(
                  (a) =>
                    html`<tr>
                      <td>${a.username}${a.operator ? html` <span class="chip">runs this server</span>` : null}</td>
                      <td>
                        ${
                          a.id === session.account.id
                            ? html`${a.role}: ${roles[a.role] ?? ''}`
                            : html`<select
                                aria-label="Role of ${a.username}"
                                @change=${(e) => this.changeRole(a, e.target.value)}>
                                ${Object.keys(roles).map(
                                  (role) => html`<option value=${role} ?selected=${role === a.role}>${role}</option>`,
                                )}
                              </select>`
                        }
                      </td>
                      <td class="small">
                        ${a.email ?? html`<span class="muted">no address</span>`}${
                          a.invited ? html` <span class="chip warn">invited</span>` : null
                        }
                      </td>
                      <td class="num">
                        ${
                          a.id === session.account.id
                            ? null
                            : html`<button
                                  class="btn mini"
                                  aria-label="New password for ${a.username}"
                                  @click=${() => this.reset(a)}>
                                  ${a.invited ? 'New link' : 'New password'}
                                </button>
                                <button
                                  class="btn mini danger"
                                  aria-label="Remove ${a.username}"
                                  @click=${() => this.remove(a)}>
                                  Remove
                                </button>`
                        }
                      </td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`,
        3,
      )}
    </section>`;
  }

  render() {
    const { account } = session;
    return html`${this.head('My team & password', {
        lead: `You are ${account?.username}, ${account?.role} of ${account?.tenant?.name}.`,
      })}
      <div class="stack">
        ${may('team') ? this.team() : null}
        <section class="card" aria-labelledby="password-heading">
          <h2 id="password-heading">Your password</h2>
          <form class="form gap-small" @submit=${this.change}>
            <input
              class="sr"
              type="text"
              name="user"
              autocomplete="username"
              aria-label="User name"
              tabindex="-1"
              readonly
              .value=${account?.username ?? ''} />
            <div class="fields">
              <div class="field">
                <label for="current">Current password</label>
                <input id="current" name="current" type="password" required autocomplete="current-password" />
              </div>
              <div class="field">
                <label for="password">New password</label>
                <input
                  id="password"
                  name="password"
                  type="password"
                  required
                  minlength="10"
                  autocomplete="new-password" />
                <p class="help">At least 10 characters.</p>
              </div>
            </div>
            ${this.passwordFault ? problemNotice(this.passwordFault) : null}
            <div>
              <button class="btn primary">Change password</button>
              <span class="small muted">All your sessions end; API keys stay.</span>
            </div>
          </form>
        </section>
      </div>`;
  }
}

customElements.define('dl-team', DlTeam);
