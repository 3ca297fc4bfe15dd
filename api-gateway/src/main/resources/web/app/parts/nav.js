import { html, nothing } from 'lit';
import { mayOpen } from '../core/rights.js';
import { navigated } from '../core/places.js';
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

/** @param extras what stands behind a name, by path */
const links = (group, here, extras = {}) =>
  group.map(([path, name, symbol]) => link(path, name, symbol, here, extras[path]));

const under = (path) => (pattern) =>
  pattern === '/' ? path === '/' : path === pattern || path.startsWith(`${pattern}/`);

const fresh = (n) => (n ? html`<span class="count fresh">${count(n)}<span class="sr"> new</span></span>` : null);

/** The side navigation: places of work above, what feeds them below. */
export const navigation = (path, { monitors, unseenAlerts }) => {
  // An edition is read where briefings are.
  const here = under(path.replace(/^\/editions(?=\/|$)/, '/briefings'));
  const exactMonitors = (p) => path === p || path === `${p}/new`;
  const unread = monitors.reduce((n, m) => n + (m.mentions?.new ?? 0), 0);
  return html` <nav aria-label="Main">
    <ul>
      ${links(navigated.work, here, {
        '/mentions': fresh(unread),
        '/alerts': fresh(unseenAlerts),
      })}
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
      ${links(navigated.watched, here)}
    </ul>
    <h2>Sources</h2>
    <ul>
      ${links(navigated.sources, here)}
    </ul>
    <h2>Settings</h2>
    <ul>
      ${links(navigated.settings, here)}
    </ul>
  </nav>`;
};
