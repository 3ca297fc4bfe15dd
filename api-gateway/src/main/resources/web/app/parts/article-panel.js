// What is known of an article beside its text, card by card.

import { html } from 'lit';
import { countryName, languageName, percent, plural, published, when } from '../core/format.js';
import { may } from '../core/rights.js';
import { outlet, statusChip } from './article-row.js';
import { outletLink } from './origin-links.js';
import { toneChip } from './tone.js';
import './article-panel.css';

function chosenTopic(event, teach) {
  event.preventDefault();
  const select = event.target.elements.namedItem('topic');
  teach(select.value, true, select.selectedOptions[0].textContent.trim());
}

/**
 * @param ours the team's own topics
 * @param show shows the evidence of a topic
 * @param teach makes the article an example: `(topicId, about, name)`
 */
export function topicsCard(article, ours, { show, teach }) {
  const elsewhere = ours.filter((o) => !article.topics?.some((t) => t.code === o.code));
  if (!article.topics?.length && (!elsewhere.length || article.status !== 'analysed')) return null;
  return html`<section class="card" aria-labelledby="topics-heading">
    <h2 id="topics-heading">Topics</h2>
    <ul class="stack-tight">
      ${(article.topics ?? []).map(
        (t) =>
          html`<li class="line">
            <a href="/articles?topic=${encodeURIComponent(t.code)}" title=${[].concat(t.path ?? []).join(' › ')}
              >${t.name}</a
            >
            ${t.code.startsWith('own:') ? html`<span class="chip accent">ours</span>` : null}
            ${
              t.code.startsWith('own:')
                ? html`<span class="muted small" title="How sure it is that the article belongs to it"
                    >${percent(t.score)}</span
                  >`
                : null
            }
            ${
              t.code.startsWith('own:') && may('monitors')
                ? html`<button
                    class="btn mini push"
                    aria-label="This is not about ${t.name}"
                    @click=${() => teach(t.code.slice(4), false, t.name)}>
                    Not about this
                  </button>`
                : null
            }
            ${
              t.evidence?.length
                ? html`<button class="btn mini push" @click=${() => show(t)}>Evidence</button>`
                : null
            }
          </li>`,
      )}
    </ul>
    ${
      may('monitors') && elsewhere.length && article.status === 'analysed'
        ? html`<form class="line gap-top" @submit=${(event) => chosenTopic(event, teach)}>
            <label class="small" for="about-topic">It is about</label>
            <select id="about-topic" name="topic">
              ${elsewhere.map((o) => html`<option value=${o.id}>${o.name}</option>`)}
            </select>
            <button class="btn mini">Add as example</button>
          </form>`
        : null
    }
  </section>`;
}

/** @param show shows a quote in the text */
export function quotesCard(article, show) {
  if (!article.quotes?.length) return null;
  return html`<section class="card" aria-labelledby="quotes-heading">
    <h2 id="quotes-heading">Quotes</h2>
    <ul class="stack-tight">
      ${article.quotes.map(
        (q) =>
          html`<li>
            <button
              class="linklike"
              @click=${() => show(q.span)}>
              ${q.text}
            </button>
            <span class="muted small"
              >${
                q.speaker?.name
                  ? `— ${q.speaker.name}${q.speaker.affiliation ? `, ${q.speaker.affiliation}` : ''}`
                  : '— speaker unknown'
              }</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

function notesOf(page) {
  const notes = [
    page?.paywalled && 'Behind a paywall',
    page?.liveBlog && 'Live blog',
    page?.corrected && 'Corrected by the publisher',
  ].filter(Boolean);
  return notes.length
    ? html`<span class="chips">${notes.map((n) => html`<span class="chip">${n}</span>`)}</span>`
    : null;
}

export function factsCard(article) {
  const place = article.dateline;
  const rows = [
    ['Status', html`${statusChip(article) ?? html`<span class="chip positive">Analysed</span>`}`],
    ['Tone', toneChip(article.sentiment)],
    [
      'Source',
      article.source
        ? html`${outletLink(article.source)}${article.source.country ? `, ${countryName(article.source.country)}` : ''}`
        : 'Your own text',
    ],
    ['Published', published(article)],
    ['Changed', article.page?.modifiedAt ? when(article.page.modifiedAt) : null],
    ['Section', article.page?.section],
    ['Notes', notesOf(article.page)],
    ['First seen', when(article.firstSeenAt)],
    [
      'Dateline',
      place
        ? [
            place.place,
            place.date?.startsWith('--') ? `${place.date.slice(2)} (year open)` : place.date,
            place.agency,
          ]
            .filter(Boolean)
            .join(' · ')
        : null,
    ],
    [
      'Language',
      article.language
        ? html`${languageName(article.language.code)}
            <span class="muted small"
              >${
                article.language.score === undefined || article.language.score === null
                  ? ''
                  : percent(article.language.score)
              }</span
            >`
        : null,
    ],
    [
      'Tags',
      article.tags?.length
        ? html`<span class="chips">${article.tags.map((t) => html`<span class="chip">${t}</span>`)}</span>`
        : null,
    ],
    [
      'Revisions',
      article.revision > 1
        ? html`<a href="/articles/${article.id}?revisions"
            >${plural(article.revision, 'version')}, see what changed</a
          >`
        : 'Unchanged since first seen',
    ],
    [
      'Copies',
      article.copies?.count > 1
        ? html`${article.copies.count}, first by <a href="/articles/${article.copies.firstId}">this article</a>`
        : null,
    ],
  ].filter(([, value]) => value);
  return html`<section class="card" aria-labelledby="facts-heading">
    <h2 id="facts-heading">About this article</h2>
    <dl class="facts">
      ${rows.map(
        ([k, v]) =>
          html`<dt>${k}</dt>
            <dd>${v}</dd>`,
      )}
    </dl>
  </section>`;
}

/** @param items articles of the story, this one perhaps among them */
export function storyCard(article, items) {
  if (!article.storyId) return null;
  const others = (items ?? []).filter((a) => a.id !== article.id);
  return html`<section class="card" aria-labelledby="story-heading">
    <h2 id="story-heading">Story</h2>
    ${
      others.length
        ? html`<ul class="stack-tight">
            ${others.slice(0, 4).map(
              (a) =>
                html`<li>
                  <a href="/articles/${a.id}">${a.title}</a>
                  <span class="muted small">${outlet(a)}, ${published(a)}</span>
                </li>`,
            )}
          </ul>`
        : html`<p class="muted">No other article tells it yet.</p>`
    }
    <p class="gap-top"><a href="/stories/${article.storyId}">Timeline of the story</a></p>
  </section>`;
}
