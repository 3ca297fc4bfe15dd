import { html } from 'lit';
import { api } from '../core/api.js';
import { Page } from '../core/page.js';
import { problemNotice } from '../parts/notices.js';
import './signin.css';

/** Where the link of an invitation, or for a new password, leads to: choose a password. */
class DlWelcome extends Page {
  static properties = { problem: { state: true }, busy: { state: true }, account: { state: true } };

  firstUpdated() {
    this.querySelector('input')?.focus();
  }

  async submit(event) {
    event.preventDefault();
    this.busy = true;
    this.problem = null;
    try {
      this.account = (
        await api.post('/account-links/redeem', {
          token: location.hash.slice(1),
          password: event.target.elements.password.value,
        })
      ).account;
      history.replaceState(null, '', '/welcome');
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  form() {
    return html`<form class="stack" @submit=${this.submit}>
      <h1 class="logo" tabindex="-1">Dateline</h1>
      <p>Choose the password that you will sign in with.</p>
      ${this.problem ? problemNotice(this.problem) : null}
      <div class="field">
        <label for="password">Password</label>
        <input id="password" name="password" type="password" minlength="10" required autocomplete="new-password" />
        <p class="help">At least 10 characters.</p>
      </div>
      <button class="btn primary" ?disabled=${this.busy}>Set the password</button>
      <p class="small muted">The link is good once.</p>
    </form>`;
  }

  render() {
    document.title = 'Welcome · Dateline';
    if (!this.account && location.hash.length < 20) {
      return html`<div class="signin">
        <div class="stack">
          <h1 class="logo" tabindex="-1">Dateline</h1>
          <div class="notice warn">
            <div>
              <strong>This link is not whole</strong>
              <p>Copy it once more from the mail, to its end, or ask an admin of your team for a new one.</p>
            </div>
          </div>
          <p><a class="btn" href="/signin">Sign in</a></p>
        </div>
      </div>`;
    }
    if (this.account) {
      return html`<div class="signin">
        <div class="stack">
          <h1 class="logo" tabindex="-1">Dateline</h1>
          <p>Welcome, ${this.account.username}. Your password is set.</p>
          <p><a class="btn primary" href="/signin">Sign in</a></p>
        </div>
      </div>`;
    }
    return html`<div class="signin">${this.form()}</div>`;
  }
}

customElements.define('dl-welcome', DlWelcome);
