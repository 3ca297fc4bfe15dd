import { html } from 'lit';
import { article, long, source } from '/tests/samples.js';
import { articleAuthors, articleOutlet } from '/app/parts/origin-links.js';

const draw = (of) => html`<p>${articleOutlet(of)} ${articleAuthors(of)}</p>`;
const addresses = (stage) => [...stage.querySelectorAll('a')].map((link) => link.getAttribute('href')).join(' ');

export default {
  empty: {
    draw: () => draw(article({ source: null, url: null, byline: [] })),
    says: 'Own text',
    then: (stage) => (stage.querySelector('a') ? ['leads somewhere'] : []),
  },
  'long names': { draw: () => draw(article({ source: source({ name: long }), byline: [long, long] })), says: 'by' },
  'right to left': {
    draw: () => draw(article({ source: source({ name: 'الصحيفة' }), byline: ['ليلى'] })),
    says: 'ليلى',
  },
  both: {
    draw: () => draw(article({ byline: ['Anneke Voss', 'J. O’Dea & Co'] })),
    says: ['by Anneke Voss, J. O’Dea & Co'],
    then: (stage) =>
      addresses(stage) === '/outlets/s1 /authors?name=Anneke+Voss /authors?name=J.+O%E2%80%99Dea+%26+Co'
        ? []
        : [addresses(stage)],
  },
};
