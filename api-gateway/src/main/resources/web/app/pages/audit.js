import { html } from 'lit';
import { api } from '../core/api.js';
import { Load, Pages } from '../core/load.js';
import { Page } from '../core/page.js';
import { mayOpen } from '../core/rights.js';
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
  'POST /briefings': 'saved a briefing',
  'PUT /briefings/{id}': 'changed a briefing',
  'DELETE /briefings/{id}': 'deleted a briefing',
  'POST /briefings/{id}/editions': 'made an edition',
  'POST /briefings/{id}/subscribers': 'invited a subscriber',
  'PUT /briefings/{id}/subscribers/{id}': 'paused a subscriber',
  'DELETE /briefings/{id}/subscribers/{id}': 'removed a subscriber',
  'PUT /editions/{id}': 'arranged an edition',
  'POST /editions/{id}/approve': 'approved an edition',
  'POST /editions/{id}/cancel': 'cancelled an edition',
  'POST /editions/{id}/links': 'shared an edition',
  'DELETE /editions/{id}/links/{id}': 'revoked a shared link',
  'POST /reports': 'saved a report',
  'PUT /reports/{id}': 'changed a report',
  'DELETE /reports/{id}': 'deleted a report',
  'POST /reports/{id}/snapshots': 'made a report',
  'POST /reports/{id}/decisions': 'logged a decision',
  'POST /licences': 'set a licence',
  'DELETE /licences/{source}': 'removed a licence',
  'POST /rss-links': 'made an RSS link',
  'DELETE /rss-links/{id}': 'removed an RSS link',
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

/** Pages where what was changed is to be seen, by the beginning of the path: `[page, name]`. */
const places = [
  [/^\/monitors\/([0-9a-f-]{36})/, (id) => [`/monitors/${id}`, 'Monitor']],
  [/^\/mentions/, () => ['/mentions?state=all', 'Mentions']],
  [/^\/(mention-rules|outlet-lists)/, () => ['/rules', 'Rules & outlets']],
  [/^\/topics\/([0-9a-f-]{36})/, (id) => [`/topics/${id}`, 'Topic']],
  [/^\/topics/, () => ['/topics', 'Our topics']],
  [/^\/entities/, () => ['/names', 'Names we watch']],
  [/^\/sources\/([0-9a-f-]{36})/, (id) => [`/sources/${id}`, 'Source']],
  [/^\/sources/, () => ['/sources', 'Sources']],
  [/^\/stories\/([0-9a-f-]{36})/, (id) => [`/stories/${id}`, 'Story']],
  [/^\/(accounts|invitations)/, () => ['/team', 'My team']],
  [/^\/api-keys/, () => ['/keys', 'API keys']],
  [/^\/(targets|deliveries)/, () => ['/alerts/targets', 'Targets']],
  [/^\/alert-rules/, () => ['/alerts/rules', 'Alert rules']],
  [/^\/(routes|alert-routes)/, () => ['/alerts/routes', 'Routes']],
  [/^\/alerts/, () => ['/alerts', 'Alerts']],
  [/^\/briefings/, () => ['/briefings', 'Briefings']],
  [/^\/editions\/([0-9a-f-]{36})/, (id) => [`/editions/${id}`, 'Edition']],
  [/^\/reports\/([0-9a-f-]{36})/, (id) => [`/reports/${id}`, 'Report']],
  [/^\/reports/, () => ['/reports', 'Reports']],
  [/^\/licences/, () => ['/licences', 'Licences']],
  [/^\/rss-links/, () => ['/keys', 'RSS links']],
  [/^\/monitors/, () => ['/monitors', 'Monitors']],
  [/^\/tenants/, () => ['/tenants', 'Teams']],
];

function placeOf({ path }, monitors) {
  for (const [pattern, page] of places) {
    const found = pattern.exec(path);
    if (!found) continue;
    const [href, name] = page(found[1]);
    const monitor = name === 'Monitor' ? monitors?.find(({ id }) => id === found[1]) : null;
    if (name === 'Monitor' && monitors && !monitor)
      return html`<span class="muted" title=${path}>A monitor that is gone</span>`;
    if (!mayOpen(href.split('?')[0])) return name;
    return html`<a href=${href} title=${path}>${monitor ? monitor.name : name}</a>`;
  }
  return null;
}

class DlAudit extends Page {
  constructor() {
    super();
    this.pages = new Pages(this, (signal, query) => api.get('/audit', query, signal));
    this.monitors = new Load(this, (signal) => api.all('/monitors', {}, signal));
  }

  enter() {
    this.username = this.route.query.get('username') ?? '';
    if (!this.monitors.value) this.monitors.load();
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
      <td>${placeOf(entry, this.monitors.value?.items)}</td>
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
