import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { when } from '../core/format.js';
import { problemNotice } from '../parts/notices.js';

class DlTenants extends Page {
  static properties = { made: { state: true }, fault: { state: true } };

  constructor() {
    super();
    this.list = new Load(this, (signal) => api.get('/tenants', {}, signal));
  }

  enter() {
    this.list.load();
  }

  async create(event) {
    event.preventDefault();
    const form = event.target;
    const value = (name) => form.elements.namedItem(name).value.trim();
    this.fault = null;
    try {
      this.made = await api.post('/tenants', { name: value('tenant'), username: value('username') });
      form.reset();
      this.list.reload();
    } catch (problem) {
      this.fault = problem;
    }
  }

  table(items) {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Team</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        ${items.map(
          (t) =>
            html`<tr>
              <td>${t.name}</td>
              <td>${t.createdAt ? when(t.createdAt) : '–'}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  render() {
    return html`${this.head('Teams', {
        lead:
          'Each team has its own accounts, monitors, mentions and texts; none sees another’s. Public articles' +
          ' and sources are shared.',
      })}
      <div class="stack narrow">
        <form class="line" @submit=${this.create}>
          <label for="tenant">Name</label>
          <input id="tenant" name="tenant" class="grow" required maxlength="100" autocomplete="off" />
          <label for="username">First account</label>
          <input id="username" name="username" class="grow" required maxlength="100" autocomplete="off" />
          <button class="btn primary">Create team</button>
        </form>
        ${this.fault ? problemNotice(this.fault) : null}
        <div aria-live="polite">
          ${
            this.made
              ? html`<div class="notice good">
                  <div class="grow">
                    <strong>${this.made.name}: account ${this.made.username}</strong>
                    <p>Its password, shown only now:</p>
                    <dl-secret .value=${this.made.password}></dl-secret>
                  </div>
                </div>`
              : null
          }
        </div>
        ${this.list.view((answer) => this.table(answer.items ?? answer))}
      </div>`;
  }
}

customElements.define('dl-tenants', DlTenants);
