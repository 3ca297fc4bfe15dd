import { html } from 'lit';
import { failed, long } from '/tests/samples.js';
import '/app/parts/rss-link.js';

const asked = 'POST /rss-links';
const made = { id: 'r1', link: `/api/v1/rss/${'x'.repeat(43)}`, createdAt: '2026-11-30T08:00:00Z' };
const draw = (name = 'Harbour') =>
  html`<dl-rss-link .of=${{ monitor: 'q1' }} .filters=${'?state=new'} .name=${name}></dl-rss-link>`;
const press = (stage) => stage.querySelector('button').click();
const later = () => new Promise((done) => setTimeout(done, 50));

export default {
  empty: { draw: () => draw(''), says: 'RSS link' },
  'long names': { draw: () => draw(long), says: 'RSS link' },
  error: {
    draw,
    answers: { [asked]: failed },
    then: async (stage) => {
      press(stage);
      await later();
      return stage.querySelector('dl-secret') ? ['shows a link that was not made'] : [];
    },
  },
  keyboard: {
    draw,
    answers: { [asked]: made },
    focus: 'button',
    press: ['Enter'],
    then: async (stage, requests) => {
      await later();
      const sent = requests.find((each) => each.asked === asked);
      const shown = stage.querySelector('dl-secret code')?.textContent;
      const wanted = `${location.origin}${made.link}?state=new`;
      return sent?.body.monitor === 'q1' && shown === wanted ? [] : [`shows ${shown}`];
    },
  },
};
