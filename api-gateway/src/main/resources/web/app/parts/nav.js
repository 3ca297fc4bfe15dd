import { html, nothing } from 'lit';
import { isOperator, mayWrite } from '../core/session.js';
import { icon } from './icons.js';
import { count } from '../core/format.js';

const link = (path, name, symbol, here, extra) => html`<li><a href=${path} aria-current=${here(path) ? 'page' : nothing}>
  ${icon(symbol)}<span class="name">${name}</span>${extra}</a></li>`;

const under = (path) => (pattern) => pattern === '/' ? path === '/' : path === pattern || path.startsWith(`${pattern}/`);

const fresh = (n) => (n ? html`<span class="count fresh">${count(n)}<span class="sr"> new</span></span>` : null);

/** The side navigation: places of work above, what feeds them below. */
export const navigation = (path, { monitors, unseenAlerts }) => {
  const here = under(path);
  const exactMonitors = (p) => path === p || path === `${p}/new`;
  const unread = monitors.reduce((n, m) => n + (m.mentions?.new ?? 0), 0);
  return html`
    <nav aria-label="Main">
      <ul>
        ${link('/', 'Today', 'today', here)}
        ${link('/mentions', 'Mentions', 'mentions', here, fresh(unread))}
        ${link('/articles', 'Articles', 'articles', here)}
        ${link('/stories', 'Stories', 'stories', here)}
        ${link('/alerts', 'Alerts', 'alerts', here, fresh(unseenAlerts))}
      </ul>
      <h2>Monitors</h2>
      <ul>${link('/monitors', 'All monitors', 'monitors', exactMonitors)}</ul>
      <ul class="sub">
        ${monitors.slice(0, 12).map((m) => html`<li><a href="/monitors/${m.id}" aria-current=${here(`/monitors/${m.id}`) ? 'page' : nothing}>
          <span class="name">${m.name}</span>${m.mentions?.new ? html`<span class="count">${count(m.mentions.new)}<span class="sr"> new</span></span>` : null}</a></li>`)}
      </ul>
      <ul>${link('/names', 'Names we watch', 'mentions', here)}
        ${link('/topics', 'Our topics', 'tone', here)}</ul>
      <h2>Input</h2>
      <ul>
        ${link('/sources', 'Sources & health', 'sources', here)}
        ${link('/why', 'Why is it not here?', 'search', here)}
        ${mayWrite() ? link('/add', 'Add an article', 'add', here) : null}
      </ul>
      <h2>Set-up</h2>
      <ul>
        ${link('/mail', 'Mail outbox', 'mail', here)}
        ${link('/team', 'Team & password', 'tenants', here)}
        ${link('/keys', 'API keys', 'key', here)}
        ${link('/models', 'Models & scores', 'tone', here)}
        ${isOperator() ? link('/tenants', 'Tenants', 'stories', here) : null}
      </ul>
    </nav>`;
};
