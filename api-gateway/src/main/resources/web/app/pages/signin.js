import { html } from 'lit';
import { api } from '../core/api.js';
import { Page } from '../core/page.js';
import { signIn } from '../core/session.js';
import { problemNotice } from '../parts/notices.js';
import './signin.css';

class DlSignin extends Page {
  static properties = { problem: { state: true }, busy: { state: true }, asked: { state: true } };

  firstUpdated() {
    this.querySelector('#username').focus();
  }

  async submit(event) {
    event.preventDefault();
    const { username, password } = event.target;
    this.busy = true;
    this.problem = null;
    try {
      await signIn(username.value.trim(), password.value);
      window.dispatchEvent(new CustomEvent('dateline:signed-in'));
    } catch (problem) {
      this.problem = problem;
      password.value = '';
      password.focus();
    } finally {
      this.busy = false;
    }
  }

  async forgotten() {
    const username = this.querySelector('#username');
    if (!username.reportValidity()) return;
    this.problem = null;
    try {
      await api.post('/password-resets', { username: username.value.trim() });
      this.asked = true;
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    document.title = 'Sign in · Dateline';
    return html`<div class="signin">
      <form class="stack" @submit=${this.submit}>
        <h1 class="logo" tabindex="-1">Dateline</h1>
        <p class="muted">News as it is published, with the evidence.</p>
        ${this.problem ? problemNotice(this.problem) : null}
        <div class="field">
          <label for="username">User name</label>
          <input id="username" name="username" autocomplete="username" autocapitalize="off" required />
        </div>
        <div class="field">
          <label for="password">Password</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
        </div>
        <button class="btn primary" ?disabled=${this.busy}>${this.busy ? 'Signing in…' : 'Sign in'}</button>
        ${
          this.asked
            ? html`<p class="small" role="status">
                If the account has a mail address, a link for a new password is on its way there. Otherwise ask an admin
                of your team.
              </p>`
            : html`<button class="btn quiet" type="button" @click=${this.forgotten}>Forgot the password?</button>`
        }
      </form>
    </div>`;
  }
}

customElements.define('dl-signin', DlSignin);
