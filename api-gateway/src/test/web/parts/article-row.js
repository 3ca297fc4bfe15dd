import { html } from 'lit';
import { article, long, longArticle } from '/tests/samples.js';
import { articleRows } from '/app/parts/article-row.js';

export default {
  empty: {
    draw: () => articleRows([article({ snippet: '', topics: [], topEntities: [], sentiment: null })], 'Articles'),
  },
  'in analysis': { draw: () => articleRows([article({ status: 'received' })], 'Articles'), says: 'In analysis' },
  rejected: {
    draw: () => articleRows([article({ status: 'rejected', rejection: 'TEXT_TOO_SHORT' })], 'Articles'),
    says: 'Rejected: text too short',
  },
  withdrawn: {
    draw: () => articleRows([article({ withdrawnAt: '2026-11-01T10:00:00Z', source: null, url: null })], 'Articles'),
    says: ['withdrawn', 'Own text'],
  },
  'long names': { draw: () => articleRows([longArticle()], 'Articles'), says: long.trim().slice(0, 40) },
  'hostile text': {
    draw: () => articleRows([article({ title: '<img src=x onerror=alert(1)>', snippet: '<b>bold</b>' })], 'Articles'),
    says: ['<img src=x', '<b>bold</b>'],
    then: (stage) => (stage.querySelector('img, b') ? ['text is read as markup'] : []),
  },
  keyboard: { draw: () => html`${articleRows([article(), article({ id: 'a2' })], 'Articles')}` },
};
