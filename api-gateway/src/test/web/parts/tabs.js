import { html } from 'lit';
import { long } from '/tests/samples.js';
import '/app/core/routes.js';
import { alertTabs, tabs } from '/app/parts/tabs.js';

export default {
  empty: { draw: () => html`<div>${alertTabs('/alerts')}</div>`, says: ['Alerts', 'Targets', 'Routes & mutes'] },
  'long names': { draw: () => tabs([{ href: '/alerts', label: long.slice(0, 40), here: true }], 'About alerts') },
  'for who only reads': {
    rights: ['read'],
    draw: () => alertTabs('/alerts/rules'),
    says: 'Rules',
    then: (stage) => (stage.innerText.includes('Targets') ? ['shows what is not allowed'] : []),
  },
};
