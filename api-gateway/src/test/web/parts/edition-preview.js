import { editionPreview } from '/app/parts/edition-preview.js';

let chosen = [];
const choose = { form: (form) => chosen.push(form), theme: (theme) => chosen.push(theme) };
const draw = (form = 'mail.txt', theme = 'light') => {
  chosen = [];
  return editionPreview({ id: 'd1', version: 2 }, form, theme, choose, (of) => `about:blank#${of}`);
};

export default {
  empty: { draw, says: ['Preview', 'Web page', 'PDF', 'Workbook', 'Markdown', 'Chat card'] },
  dark: {
    draw: () => draw('mail.txt', 'dark'),
    then: (stage) => (stage.querySelector('iframe.dark[sandbox]') ? [] : ['is not dark, or not a sandbox']),
  },
  pdf: {
    draw: () => draw('edition.pdf', 'dark'),
    then: (stage) => {
      const frame = stage.querySelector('iframe');
      if (frame.hasAttribute('sandbox')) return ['has the PDF in a sandbox, where browsers show none'];
      return stage.textContent.includes('Colours') || stage.querySelector('[aria-label=Colours]')
        ? ['offers colours of paper']
        : [];
    },
  },
  'long names': { draw: () => draw('web.html'), says: 'JSON' },
  keyboard: {
    draw,
    press: ['Tab', 'Enter'],
    then: () => (chosen.length ? [] : ['chooses nothing']),
  },
};
