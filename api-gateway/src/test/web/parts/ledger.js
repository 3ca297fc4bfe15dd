import { html } from 'lit';
import { long, moment } from '/tests/samples.js';
import { heat, outcomes } from '/app/parts/ledger.js';

const hour = (more) => ({
  polls: 0,
  newArticles: 0,
  updatedArticles: 0,
  failed: 0,
  blocked: 0,
  lastError: null,
  ...more,
});

export default {
  empty: { draw: () => html`${heat({ hours: [] })}${outcomes([])}`, says: 'not polled' },
  'every kind of hour': {
    draw: () =>
      heat({
        hours: [{ failed: 1, polls: 2 }, { blocked: 1 }, { newArticles: 3, polls: 1 }, { polls: 1 }, {}].map(
          (more, i) => hour({ ...more, hour: moment(i + 1) }),
        ),
      }),
    then: (stage) =>
      ['failed', 'blocked', 'new', 'quiet', 'none'].every((kind) => stage.querySelector(`td.${kind}`))
        ? []
        : ['a kind of hour is not shown'],
  },
  'long names': {
    draw: () =>
      outcomes([{ at: moment(1), url: `https://example.com/${long}`, outcome: 'not_an_article', reason: long }]),
    says: 'not an article',
  },
};
