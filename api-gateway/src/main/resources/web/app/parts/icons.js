import { svg, html } from 'lit';
import './icons.css';

const shapes = {
  today: svg`<rect x="2" y="3" width="12" height="11" rx="1.5"/><path d="M2 6.5h12M5.5 1.5v3M10.5 1.5v3"/>`,
  articles: svg`<path d="M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3"/>`,
  stories: svg`<rect x="2" y="5" width="9" height="8.5" rx="1"/><path d="M5 5V2.5h9V11h-3"/>`,
  monitors: svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5M5 7h4M7 5v4"/>`,
  mentions: svg`<path d="M2.5 3h11v8h-6L4 13.5V11H2.5z"/>`,
  alerts: svg`<path d="M4 7a4 4 0 0 1 8 0c0 3.5 1.5 4 1.5 4.5h-11C2.5 11 4 10.500 4 7zM6.500 13.500h3"/>`,
  sources: svg`
    <path d="M3 13a0 0 0 0 1 0 0M3 8.500A4.500 4.500 0 0 1 7.500 13M3 4a9 9 0 0 1 9 9"/>
    <circle cx="3.600" cy="12.400" r=".8"/>
  `,
  add: svg`<path d="M8 3v10M3 8h10"/>`,
  mail: svg`<rect x="2" y="3.500" width="12" height="9" rx="1"/><path d="m2.500 4.500 5.500 4 5.500-4"/>`,
  key: svg`<circle cx="5" cy="11" r="2.500"/><path d="m7 9 6-6M11 5l2 2"/>`,
  tenants: svg`
    <circle cx="6" cy="5.500" r="2.500"/>
    <path d="M1.500 13.500c0-3 2-4.500 4.500-4.500s4.500 1.500 4.500 4.500
    M10.500 3.500a2.500 2.500 0 0 1 0 4.500M12 9.500c1.700.7 2.500 2 2.500 4"/>
  `,
  search: svg`<circle cx="7" cy="7" r="4.500"/><path d="m10.500 10.500 3.500 3.500"/>`,
  sun: svg`
    <circle cx="8" cy="8" r="3"/>
    <path d="M8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1"/>
  `,
  moon: svg`<path d="M13 9.500A5.500 5.500 0 1 1 6.500 3 4.500 4.500 0 0 0 13 9.500z"/>`,
  system: svg`<rect x="2" y="2.500" width="12" height="8.500" rx="1"/><path d="M5.500 13.500h5"/>`,
  menu: svg`<path d="M2.500 4.500h11M2.500 8h11M2.500 11.500h11"/>`,
  up: svg`<path d="m3.500 10 4.500-4.500L12.500 10"/>`,
  down: svg`<path d="M3.500 6 8 10.500 12.500 6"/>`,
  back: svg`<path d="M13 8H3M7 4 3 8l4 4"/>`,
  dense: svg`<path d="M2.500 3.500h11M2.500 6.500h11M2.500 9.500h11M2.500 12.500h11"/>`,
  person: svg`
    <circle cx="8" cy="5" r="2.800"/>
    <path d="M2.800 13.800c.3-3.200 2.400-4.800 5.200-4.800s4.900 1.600 5.200 4.800"/>
  `,
  names: svg`
    <path d="M3 2.500h10v11H3zM6 2.500v-1h4v1M5.500 11.500c.3-1.500 4.700-1.500 5 0"/>
    <circle cx="8" cy="7" r="1.600"/>
  `,
  topics: svg`<path d="M6 2.500 4.500 13.500M11.500 2.500 10 13.500M2.500 6h11M2.500 10h11"/>`,
  models: svg`<path d="M2.500 12a5.500 5.500 0 1 1 11 0M8 12l3-4"/><circle cx="8" cy="12" r=".8"/>`,
  why: svg`
    <circle cx="8" cy="8" r="5.500"/>
    <path d="M6.200 6.300c.2-2.200 3.600-2 3.600 0 0 1.400-1.800 1.400-1.800 2.900M8 11.200v.2"/>
  `,
  teams: svg`<rect x="5.500" y="2" width="5" height="4" rx="1"/><rect x="1.500" y="10" width="5" height="4" rx="1"/>
    <rect x="9.500" y="10" width="5" height="4" rx="1"/><path d="M8 6v2M4 10V8h8v2"/>`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  check: svg`<path d="m3 8.500 3.500 3.500L13 4.500"/>`,
  tag: svg`<path d="M2.500 2.500H8l5.500 5.500L8 13.500 2.500 8z"/><circle cx="5.500" cy="5.500" r=".6"/>`,
  note: svg`<path d="m3 13 1-3.500 6.500-6.500 2.500 2.500L6.500 12z"/>`,
  out: svg`<path d="M6.500 3.500h-3v9h9v-3M9.500 3h3.500v3.500M13 3 7.500 8.500"/>`,
  tone: svg`
    <circle cx="8" cy="8" r="5.500"/>
    <path d="M5.500 9.500c1.500 1.700 3.500 1.700 5 0M6 6.300v.2M10 6.300v.2"/>
  `,
  keyboard: svg`
    <rect x="1.500" y="4" width="13" height="8" rx="1"/>
    <path d="M4 6.500h.1M6.500 6.500h.1M9 6.500h.1M11.500 6.500h.1M5 9.500h6"/>
  `,
  exit: svg`<path d="M9.500 2.500h-6v11h6M6.500 8H14M11.500 5.500 14 8l-2.500 2.500"/>`,
};

/** A decorative icon; what it means must be said in words beside it or in the button's label. */
export const icon = (name) =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
