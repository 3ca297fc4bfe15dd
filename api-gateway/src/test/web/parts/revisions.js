import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { failed, long, moment } from '/tests/samples.js';
import '/app/parts/revisions.js';

const draw = () => html`<dl-revisions .article=${'a1'}></dl-revisions>`;
const asked = 'GET /articles/a1/revisions';
const changes = (text) => ({
  title: [{ op: 'same', text: 'Recall' }],
  paragraphs: [
    {
      pieces: [
        { op: 'gone', text },
        { op: 'new', text: 'fresh words' },
      ],
    },
    { unchanged: 3 },
  ],
});
const normal = (answer) => ({
  ...answer,
  changes: { ...answer.changes, paragraphs: answer.changes.paragraphs.map((p) => ({ pieces: [], ...p })) },
});
const versions = (text) => ({
  items: [normal({ revision: 2, fetchedAt: moment(1), changes: changes(text) }), { revision: 1, fetchedAt: moment(5) }],
});

export default {
  empty: { draw, answers: { [asked]: { items: [{ revision: 1 }] } }, says: 'There is only one version of this text.' },
  loading: { draw, answers: { [asked]: waits }, says: 'Loading…' },
  error: { draw, answers: { [asked]: failed }, says: 'Dateline cannot answer at the moment' },
  'long names': { draw, answers: { [asked]: versions(long) }, says: '3 paragraphs unchanged' },
  keyboard: { draw, answers: { [asked]: versions('old words') }, says: ['2 words added, 2 words removed'] },
};
