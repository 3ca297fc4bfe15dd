import { html, nothing } from 'lit';
import { mayOpen } from '../core/rights.js';
import './tabs.css';

/** @param links `[{href, label, here}]` */
export const tabs = (links, label) =>
  html`<nav class="tabs" aria-label=${label}>
    ${links.map((each) => html`<a href=${each.href} aria-current=${each.here ? 'page' : nothing}>${each.label}</a>`)}
  </nav>`;

const alertPages = [
  ['/alerts', 'Alerts'],
  ['/alerts/rules', 'Rules'],
  ['/alerts/targets', 'Targets'],
  ['/alerts/routes', 'Routes & mutes'],
];

/** The pages about alerts, those that the account may open. */
export const alertTabs = (path) =>
  tabs(
    alertPages
      .filter(([href]) => mayOpen(href))
      .map(([href, label]) => ({ href, label, here: href === path || (href !== '/alerts' && path.startsWith(href)) })),
    'About alerts',
  );
