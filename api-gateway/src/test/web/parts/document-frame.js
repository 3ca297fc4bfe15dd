import { html } from 'lit';
import { long } from '/tests/samples.js';
import { documentFrame } from '/app/parts/document-frame.js';

const draw = (title = 'Preview', theme = 'light') =>
  html`<div>${documentFrame(title, '/tests/samples.js', theme)}</div>`;

export default {
  empty: { draw },
  dark: { draw: () => draw('Preview', 'dark') },
  'long names': { draw: () => draw(long) },
  'no scripts run in it': {
    draw,
    then: (stage) => (stage.querySelector('iframe').sandbox.contains('allow-scripts') ? ['runs scripts'] : []),
  },
};
