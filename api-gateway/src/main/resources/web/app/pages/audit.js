import { html } from 'lit';
import { api } from '../core/api.js';
import { Pages } from '../core/load.js';
import { Page } from '../core/page.js';
import { when, words } from '../core/format.js';
import { empty } from '../parts/notices.js';

/** What was done, in words. */
const deeds = {
  'POST /session': 'signed in',
  'DELETE /session': 'signed out',
  'POST /account-links/redeem': 'chose a password',
  'PUT /accounts/me/password': 'changed their own password',
  'POST /invitations': 'invited a colleague',
  'POST /accounts': 'added an account',
  'PATCH /accounts/{id}': 'changed an account',
  'DELETE /accounts/{id}': 'removed an account',
  'POST /accounts/{id}/password-reset': 'created a link for a new password',
  'POST /api-keys': 'created an API key',
  'DELETE /api-keys/{id}': 'revoked an API key',
  'POST /monitors': 'saved a monitor',
  'PATCH /monitors/{id}': 'changed a monitor',
  'DELETE /monitors/{id}': 'deleted a monitor',
  'POST /monitors/preview': 'tried out a query',
  'POST /monitors/{id}/alerts': 'added an alert rule',
  'DELETE /monitors/{id}/alerts/{id}': 'removed an alert rule',
  'PATCH /mentions/{id}': 'changed a mention',
  'POST /mentions/bulk': 'changed mentions',
  'POST /mentions/undo': 'undid a change',
  'POST /mention-rules': 'created a rule',
  'PUT /mention-rules/{id}': 'changed a rule',
  'DELETE /mention-rules/{id}': 'removed a rule',
  'POST /mention-rules/{id}/run': 'ran a rule over all',
  'POST /outlet-lists': 'created an outlet list',
  'PUT /outlet-lists/{id}': 'changed an outlet list',
  'DELETE /outlet-lists/{id}': 'removed an outlet list',
  'POST /topics': 'created a topic',
  'PATCH /topics/{id}': 'changed a topic',
  'DELETE /topics/{id}': 'removed a topic',
  'POST /topics/{id}/examples': 'gave examples of a topic',
  'POST /sources': 'added a source',
  'PATCH /sources/{id}': 'changed a source',
  'DELETE /sources/{id}': 'removed a source',
  'POST /sources/opml': 'imported sources',
  'POST /articles': 'added an article',
  'POST /tenants': 'added a team',
  'POST /entities': 'added a watched name',
  'PATCH /entities/{id}': 'changed a watched name',
  'DELETE /entities/{id}': 'removed a watched name',
  'POST /query-parts': 'saved a part of queries',
  'PUT /query-parts/{id}': 'changed a part of queries',
  'PATCH /query-parts/{id}': 'changed a part of queries',
  'DELETE /query-parts/{id}': 'removed a part of queries',
  'POST /monitors/explain': 'asked why an article matches',
  'POST /monitors/import': 'imported a query',
  'POST /sources/starter': 'switched starter feeds on',
  'POST /sources/{id}/poll': 'checked a source',
  'POST /stories/{id}/corrections': 'corrected a story',
  'DELETE /stories/{id}/corrections/{id}': 'undid a correction',
  'POST /reanalyses': 're-analysed the archive',
  'POST /reanalyses/{id}/cancel': 'stopped a re-analysis',
};

const attempts = { 'POST /session': 'tried to sign in' };

const verbs = { GET: 'read', POST: 'used', PUT: 'changed', PATCH: 'changed', DELETE: 'removed' };

/** In words even where nobody has found any: which part of Dateline it was. */
const deedOf = ({ action }) => {
  const [method, path] = action.split(' ');
  return deeds[action] ?? `${verbs[method] ?? 'used'} ${words(path.split('/')[1])}`;
};

class DlAudit extends Page {
  constructor() {
    super();
    this.pages = new Pages(this, (signal, query) => api.get('/audit', query, signal));
  }

  enter() {
    this.username = this.route.query.get('username') ?? '';
    this.pages.load({ username: this.username, limit: 50 });
  }

  row(entry) {
    const refused = entry.status === 401 || entry.status === 403;
    return html`<tr>
      <td>${when(entry.at)}</td>
      <td>
        <a href="/audit?username=${entry.username}">${entry.username}</a
        >${entry.byKey ? html` <span class="muted small">by key</span>` : null}
      </td>
      <td>
        ${
          refused
            ? html`<span class="chip negative">refused</span> ${attempts[entry.action] ?? deedOf(entry)}`
            : deedOf(entry)
        }
      </td>
      <td><code class="small">${entry.path}</code></td>
    </tr>`;
  }

  render() {
    return html`${this.head('Audit log', {
      crumb: html`<a href="/team">Team</a>`,
      lead: this.username
        ? html`What ${this.username} did. <a href="/audit">Everybody</a>`
        : 'Who of your team did what when, and who was refused.',
    })}
    ${this.pages.view((items) =>
      items.length === 0
        ? empty('Nothing yet', 'Nobody has changed anything.')
        : html` <div class="scroll-x">
              <table>
                <thead>
                  <tr>
                    <th scope="col">When</th>
                    <th scope="col">Who</th>
                    <th scope="col">What</th>
                    <th scope="col">Where</th>
                  </tr>
                </thead>
                <tbody>
                  ${items.map((e) => this.row(e))}
                </tbody>
              </table>
            </div>
            ${this.pages.moreButton()}`,
    )}`;
  }
}

customElements.define('dl-audit', DlAudit);
