import { html } from 'lit';
import { segments } from '../core/segments.js';
import { hostOf, languageName, published, words } from '../core/format.js';
import { articleOutlet } from './origin-links.js';
import { toneChip } from './tone.js';
import './article-row.css';

/** Text with marks; the text is never read as markup. */
export const markedText = (text, marks) =>
  segments(text ?? '', marks ?? []).map((s) =>
    s.marks.length ? html`<mark>${text.slice(s.start, s.end)}</mark>` : text.slice(s.start, s.end),
  );

export const outlet = (article) => article.source?.name ?? (article.url ? hostOf(article.url) : 'Own text');

export const meta = (article, ...more) =>
  html` <p class="meta">
    <span class="outlet">${articleOutlet(article)}</span>
    <span>${published(article)}</span>
    ${article.language ? html`<span>${languageName(article.language.code)}</span>` : null}
    ${article.copies?.count > 1 ? html`<span>${article.copies.count} copies</span>` : null}
    ${
      article.withdrawnAt
        ? html`<span class="chip negative" title="The publisher took the page down">withdrawn</span>`
        : null
    }
    ${
      article.revision > 1 && !article.withdrawnAt
        ? html`<span title="The text changed after publication">edited ×${article.revision - 1}</span>`
        : null
    }
    ${more.filter(Boolean).map((m) => html`<span>${m}</span>`)}
  </p>`;

/** Says that analysis is still out, or turned the article away; nothing for an analysed one. */
export const statusChip = (article) => {
  if (article.status === 'received')
    return html`<span class="chip warn" title="Fetched; the analysis is still under way">In analysis</span>`;
  if (article.status === 'rejected') {
    return html`<span class="chip negative" title="Analysis rejected it"
      >Rejected: ${words(article.rejection) || 'no reason given'}</span
    >`;
  }
  return null;
};

export const topicChips = (topics, most = 3) =>
  (topics ?? []).slice(0, most).map((t) => html`<span class="chip">${t.name}</span>`);

/** The chips under a headline: status, tone, topics, names. */
export const articleChips = (article) =>
  html` <p class="chips">
    ${statusChip(article)} ${toneChip(article.sentiment)} ${topicChips(article.topics)}
    ${(article.topEntities ?? [])
      .slice(0, 4)
      .map(
        (e) =>
          html`<a
            class="chip ${e.watched ? 'accent' : e.type}"
            href="/articles?entity=${e.id}"
            title="Articles that name ${e.name}${e.watched ? ', watched by your team' : ''}"
            >${e.name}${e.watched ? html`<span class="sr">, watched by your team</span>` : null}</a
          >`,
      )}
  </p>`;

export const articleLink = (article, query = '') =>
  html`<a class="title" data-open href="/articles/${article.id}${query}" lang=${article.language?.code ?? ''}
    >${article.title}</a
  >`;

/** One article in a list; `extra` stands below it. */
export const articleRow = (article, extra = null) =>
  html` <li class="row" data-row tabindex="-1" data-id=${article.id}>
    ${meta(article)}
    <h3>${articleLink(article)}</h3>
    <p class="snippet" lang=${article.language?.code ?? ''}>${markedText(article.snippet, article.marks)}</p>
    ${articleChips(article)} ${extra}
  </li>`;

export const articleRows = (articles, label) =>
  html`<ol class="rows" aria-label=${label}>
    ${articles.map((article) => articleRow(article))}
  </ol>`;
