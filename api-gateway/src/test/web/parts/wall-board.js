import { html } from 'lit';
import { waits } from '/tests/stage.js';
import { alert, failed, long, longAlert, longMention, mention, monitor, moment, none, source } from '/tests/samples.js';
import '/app/parts/wall-board.js';

const draw = (title = 'Example team') => html`<dl-wall-board .title=${title}></dl-wall-board>`;
const ofMonitor = () => html`<dl-wall-board .monitor=${'q1'} .title=${'Example team'}></dl-wall-board>`;
const list = (...items) => ({ items, next: null });
const story = (more) => ({
  id: 's1',
  headline: 'Porridge is recalled',
  language: 'en',
  articleCount: 12,
  sourceCount: 8,
  firstAt: moment(3),
  lastAt: moment(1),
  ...more,
});
const answers = (more) => ({
  'GET /monitors': none,
  'GET /alerts': none,
  'GET /mentions': none,
  'GET /stories': none,
  'GET /sources': none,
  ...more,
});
const counted = (more) => monitor({ mentions: { new: 7, last24h: 1234 }, ...more });
const full = answers({
  'GET /monitors': list(counted()),
  'GET /alerts': list(alert({ level: 'large' }), alert({ id: 'al2', level: 'small' })),
  'GET /mentions': list(mention()),
  'GET /stories': list(story({ id: 's2', headline: 'A slow one', articleCount: 2, firstAt: moment(90) }), story()),
  'GET /sources': list(source({ state: 'healthy' }), source({ id: 's2', name: 'Northlight', state: 'blocked' })),
});
const headlines = (stage) => [...stage.querySelectorAll('[aria-labelledby=wall-stories] .wall-line')];

export default {
  empty: {
    draw,
    answers: answers(),
    says: ['Example team', 'None is open.', 'Nothing is found yet.', 'No story grew', 'There are no sources yet.'],
  },
  loading: { draw, answers: { '*': waits }, says: 'Reading…' },
  error: {
    draw,
    answers: { '*': failed },
    says: ['Not up to date. Nothing could be read yet; it is tried again.', 'It cannot be read now.'],
  },
  'one part fails': {
    draw,
    answers: { ...full, 'GET /stories': failed },
    says: ['Not up to date. Some of it cannot be read; it is tried again.', '1,234', 'Brackenfield recalls porridge'],
  },
  'long names': {
    draw: () => draw(long),
    answers: answers({
      'GET /monitors': list(counted({ name: long })),
      'GET /alerts': list(longAlert()),
      'GET /mentions': list(longMention()),
      'GET /stories': list(story({ headline: long })),
      'GET /sources': list(source({ name: long, state: 'gone' })),
    }),
    says: '1 of 1 cannot be read',
  },
  'right to left': {
    draw: () => draw('فريق'),
    answers: answers({ 'GET /stories': list(story({ headline: 'سحب المنتج من الأسواق', language: 'ar' })) }),
    says: 'سحب المنتج من الأسواق',
  },
  keyboard: {
    draw,
    answers: full,
    says: ['1,234', '1 large', '0 medium', '1 small', '1 of 2 cannot be read', 'Northlight (blocked)'],
    then: (stage) =>
      headlines(stage)[0]?.innerText === 'Porridge is recalled' ? [] : ['the fastest story does not come first'],
  },
  'one monitor': {
    draw: ofMonitor,
    answers: {
      ...full,
      'GET /monitors/q1/mentions': list(mention({ article: { ...mention().article, storyId: 's2' } })),
    },
    says: ['Brackenfield recall', 'A slow one'],
    then: (stage) => (headlines(stage).length === 1 ? [] : ['shows stories of others']),
  },
};
