import { html } from 'lit';
import { icon } from '/app/parts/icons.js';

const names = ['today', 'articles', 'stories', 'monitors', 'mentions', 'alerts', 'sources', 'tenants', 'keyboard'];

export default {
  empty: { draw: () => html`${icon('no such icon')}` },
  all: {
    draw: () => html`<p>${names.map((name) => icon(name))}</p>`,
    then: (stage) =>
      [...stage.querySelectorAll('svg')].every((svg) => svg.childElementCount > 0 && svg.ariaHidden === 'true')
        ? []
        : ['an icon has no shape, or is read out'],
  },
  'long names': { draw: () => html`<button class="btn square" aria-label="Menu">${icon('menu')}</button>` },
};
