import { editionPreview } from '/app/parts/edition-preview.js';

let chosen = [];
const choose = { form: (form) => chosen.push(form), theme: (theme) => chosen.push(theme) };
const draw = (form = 'mail.txt', theme = 'light') => {
  chosen = [];
  return editionPreview({ id: 'd1', version: 2 }, form, theme, choose, (of) => `about:blank#${of}`);
};

export default {
  empty: { draw, says: ['Preview', 'Web page', 'Markdown', 'Chat card'] },
  dark: {
    draw: () => draw('mail.txt', 'dark'),
    then: (stage) => (stage.querySelector('iframe.dark[sandbox]') ? [] : ['is not dark, or not a sandbox']),
  },
  'long names': { draw: () => draw('web.html'), says: 'JSON' },
  keyboard: {
    draw,
    press: ['Tab', 'Enter'],
    then: () => (chosen.length ? [] : ['chooses nothing']),
  },
};
