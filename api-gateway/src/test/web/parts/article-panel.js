import { html } from 'lit';
import { article, long, longArticle } from '/tests/samples.js';
import { factsCard, quotesCard, storyCard, topicsCard } from '/app/parts/article-panel.js';

let done = [];
const ours = [{ id: 't2', code: 'own:t2', name: 'Recalls' }];
const draw = (one, quotes = []) => {
  done = [];
  const deeds = { show: (topic) => done.push(['show', topic.code]), teach: (...all) => done.push(['teach', ...all]) };
  return html`<div>
    <h1>${one.title}</h1>
    ${topicsCard(one, ours, deeds)} ${quotesCard({ quotes }, (span) => done.push(['quote', span]))}
    ${factsCard(one)} ${storyCard({ id: 'a1', storyId: 's1' }, [one, article({ id: 'a2' })])}
  </div>`;
};
const said = { text: 'Metal was found in it', span: { field: 'text', start: 31, end: 52 }, speaker: { name: 'Pell' } };

export default {
  empty: {
    draw: () => draw(article({ topics: [], tags: [], byline: [], sentiment: null, copies: null })),
    says: ['Add as example', 'Unchanged since first seen', 'Timeline of the story'],
  },
  full: {
    draw: () =>
      draw(article({ topics: [{ code: 'medtop:1', name: 'economy', score: 0.07, evidence: [said.span] }] }), [said]),
    says: ['economy', 'Evidence', 'Metal was found in it', '— Pell'],
    then: (stage) => (/\b7\s%/.test(stage.innerText) ? ['shows how sure a topic of the standard is'] : []),
  },
  'long names': { draw: () => draw(longArticle(), [{ ...said, text: long, speaker: { name: long } }]) },
  keyboard: {
    draw: () => draw(article()),
    focus: '[aria-label="This is not about Product safety"]',
    press: ['Enter'],
    then: () => (done.join() === 'teach,t1,false,Product safety' ? [] : [`did ${done}`]),
  },
};
