import { html } from 'lit';
import { textAt } from '../core/findings.js';
import { plural, typeName } from '../core/format.js';
import { meter, toneChip } from './tone.js';
import './entity-panel.css';

const order = ['organisation', 'person', 'place', 'product', 'event', 'unknown'];

const isWatched = (article, entity) => (article.watched ?? []).includes(entity.id);

const watchedMark = html`<span class="chip accent" title="Watched by your team"
  >watched<span class="sr"> by your team</span></span
>`;

const otherNames = (entity) =>
  [
    entity.aliases?.length ? `Here also: ${entity.aliases.join(', ')}` : null,
    entity.knownAs?.length ? `Elsewhere: ${entity.knownAs.join(', ')}` : null,
  ].filter(Boolean);

/**
 * What the article says somebody is, e.g. "FBI Assistant Director"; the affiliation only where the title does not
 * tell it.
 */
const roleOf = ({ title, affiliation }) => {
  if (!title) return affiliation?.name ?? null;
  return !affiliation || title.includes(affiliation.name) ? title : `${title}, ${affiliation.name}`;
};

const detail = (article, entity, show) =>
  html` <div class="detail">
    ${isWatched(article, entity) ? html`<p>Watched by your team. <a href="/names">Names we watch</a></p>` : null}
    ${
      entity.roleSpan
        ? html`<p>
            <button class="linklike" title="Show in the text" @click=${() => show(entity.roleSpan)}>
              ${roleOf(entity)}
            </button>
          </p>`
        : null
    }
    ${otherNames(entity).map((line) => html`<p class="muted small">${line}</p>`)}
    ${
      entity.sentiment
        ? html`<p>Tone towards ${entity.name}: ${toneChip(entity.sentiment)}</p>
            ${(entity.sentiment.evidence ?? []).map(
              (span) =>
                html`<blockquote class=${entity.sentiment.label}>
                  <button class="linklike" title="Show in the text" @click=${() => show(span)}>
                    ${textAt(article, span)}
                  </button>
                </blockquote>`,
            )}
            ${
              entity.sentiment.evidence?.length ? null : html`<p class="muted">No sentence is positive or negative.</p>`
            }`
        : html`<p class="muted">Tone is not judged in this language.</p>`
    }
    <p class="line">
      ${entity.mentions.map(
        (span, i) =>
          html`<button class="btn mini" title=${textAt(article, span)} @click=${() => show(span)}>${i + 1}</button>`,
      )}
      <a class="push" href="/articles?entity=${entity.id}">All articles</a>
    </p>
  </div>`;

/** Everybody and everything that an article names, by type, with tone and its evidence. */
export const entityPanel = (article, chosen, choose, show) => {
  const groups = order
    .map((type) => [
      type,
      (article.entities ?? []).filter((e) => (order.includes(e.type) ? e.type : 'unknown') === type),
    ])
    .filter(([, list]) => list.length);
  if (groups.length === 0) return null;
  return html`<section class="card" aria-labelledby="names-heading">
    <h2 id="names-heading">Names in this article</h2>
    ${groups.map(
      ([type, list]) =>
        html`<div class="entity-group">
          <h3>${typeName[type]}</h3>
          <ul>
            ${list.map(
              (entity) =>
                html`<li class="entity">
                  <button
                    aria-expanded=${entity.id === chosen}
                    @click=${() => choose(entity.id === chosen ? null : entity.id)}>
                    <span
                      >${entity.name} ${isWatched(article, entity) ? html`${watchedMark} ` : null}<span
                        class="muted small"
                        title=${plural(entity.mentions.length, 'place')}
                        >×${entity.mentions.length}</span
                      >
                      ${roleOf(entity) ? html`<span class="muted small role">${roleOf(entity)}</span>` : null}</span
                    >
                    ${meter(entity.salience, 'Share of the article')}
                    ${
                      entity.sentiment
                        ? html`<span class="chip ${entity.sentiment.label}"
                            >${{ positive: '+', negative: '−', neutral: '0' }[entity.sentiment.label]}<span class="sr"
                              >${entity.sentiment.label}</span
                            ></span
                          >`
                        : html`<span></span>`
                    }
                  </button>
                  ${entity.id === chosen ? detail(article, entity, show) : null}
                </li>`,
            )}
          </ul>
        </div>`,
    )}
  </section>`;
};
