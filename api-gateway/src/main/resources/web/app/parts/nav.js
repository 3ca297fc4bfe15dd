import { html, nothing } from 'lit';
import { mayOpen } from '../core/rights.js';
import { icon } from './icons.js';
import { count } from '../core/format.js';
import './nav.css';

const link = (path, name, symbol, here, extra) =>
  mayOpen(path)
    ? html`<li>
        <a href=${path} aria-current=${here(path) ? 'page' : nothing}>
          ${icon(symbol)}<span class="name">${name}</span>${extra}</a
        >
      </li>`
    : null;

const under = (path) => (pattern) =>
  pattern === '/' ? path === '/' : path === pattern || path.startsWith(`${pattern}/`);

const fresh = (n) => (n ? html`<span class="count fresh">${count(n)}<span class="sr"> new</span></span>` : null);

/** The side navigation: places of work above, what feeds them below. */
export const navigation = (path, { monitors, unseenAlerts }) => {
  const here = under(path);
  const exactMonitors = (p) => path === p || path === `${p}/new`;
  const unread = monitors.reduce((n, m) => n + (m.mentions?.new ?? 0), 0);
  return html` <nav aria-label="Main">
    <ul>
      ${link('/', 'Today', 'today', here)} ${link('/mentions', 'Mentions', 'mentions', here, fresh(unread))}
      ${link('/articles', 'Articles', 'articles', here)} ${link('/stories', 'Stories', 'stories', here)}
      ${link('/alerts', 'Alerts', 'alerts', here, fresh(unseenAlerts))}
      ${link('/briefings', 'Briefings', 'articles', (p) => here(p) || under(path)('/editions'))}
      ${link('/reports', 'Reports', 'stories', here)}
    </ul>
    <h2>Monitors</h2>
    <ul>
      ${link('/monitors', 'All monitors', 'monitors', exactMonitors)}
    </ul>
    <ul class="sub">
      ${monitors.slice(0, 12).map(
        (m) =>
          html`<li>
            <a href="/monitors/${m.id}" aria-current=${here(`/monitors/${m.id}`) ? 'page' : nothing}>
              <span class="name">${m.name}</span>${
                m.mentions?.new
                  ? html`<span class="count">${count(m.mentions.new)}<span class="sr"> new</span></span>`
                  : null
              }</a
            >
          </li>`,
      )}
    </ul>
    <ul>
      ${link('/names', 'Names we watch', 'names', here)} ${link('/topics', 'Our topics', 'topics', here)}
    </ul>
    <h2>Sources</h2>
    <ul>
      ${link('/sources', 'Sources & health', 'sources', here)}
      ${link('/licences', 'Licences', 'note', here)} ${link('/why', 'Why is it not here?', 'why', here)}
      ${link('/add', 'Add an article', 'add', here)}
    </ul>
    <h2>Settings</h2>
    <ul>
      ${link('/tags', 'Tags', 'tag', here)} ${link('/mail', 'Mail outbox', 'mail', here)}
      ${link('/team', 'My team & password', 'tenants', here)}
      ${link('/profile', 'My profile', 'person', here)} ${link('/keys', 'API keys', 'key', here)}
      ${link('/models', 'Models & scores', 'models', here)} ${link('/tenants', 'Teams', 'teams', here)}
    </ul>
  </nav>`;
};
