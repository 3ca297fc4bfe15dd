import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { Keys, listKeys } from '../core/keys.js';
import { count, languageName, plural, when } from '../core/format.js';
import { articleChips, articleLink, markedText, meta, outlet, topicChips } from '../parts/article-row.js';
import { toneBar } from '../parts/tone.js';

class DlStory extends Page {
  constructor() {
    super();
    this.story = new Load(this, (signal, id) => api.get(`/stories/${id}`, {}, signal));
    new Keys(this, 'Story', listKeys(this));
  }

  enter() {
    this.story.load(this.route.params.id);
  }

  outlets(articles) {
    const counted = new Map();
    for (const article of articles) counted.set(outlet(article), (counted.get(outlet(article)) ?? 0) + 1);
    return [...counted].sort((a, b) => b[1] - a[1]);
  }

  timeline(story) {
    return html`<ol class="timeline" aria-label="Timeline">${story.articles.map((article, i) => html`
      <li class="${i === 0 ? 'first' : ''} row-plain" data-row tabindex="-1">
        <div class="row-meta">${meta(article, i === 0 ? 'first to report' : null)}</div>
        <h3>${articleLink(article)}</h3>
        <p class="muted">${markedText(article.snippet, [])}</p>
        ${articleChips(article)}
      </li>`)}</ol>`;
  }

  side(story) {
    return html`<div class="stack">
      <section class="card" aria-labelledby="tone-heading"><h2 id="tone-heading">Tone</h2><p class="gap-small">${toneBar(story.sentiment)}</p>
        <p class="small muted">${count(story.sentiment?.positive)} positive, ${count(story.sentiment?.neutral)} neutral, ${count(story.sentiment?.negative)} negative</p></section>
      <section class="card" aria-labelledby="outlets-heading"><h2 id="outlets-heading">Outlets</h2>
        <table><thead><tr><th scope="col">Outlet</th><th scope="col" class="num">Articles</th></tr></thead>
          <tbody>${this.outlets(story.articles).map(([name, n]) => html`<tr><td>${name}</td><td class="num">${n}</td></tr>`)}</tbody></table></section>
      ${story.entities?.length ? html`<section class="card" aria-labelledby="who-heading"><h2 id="who-heading">Who and where</h2>
        <p class="chips gap-small">${story.entities.map((e) => html`<a class="chip ${e.type}" href="/articles?entity=${e.id}">${e.name}</a>`)}</p></section>` : null}
    </div>`;
  }

  render() {
    if (!this.story.value || this.story.problem) return html`${this.head('Story')}${this.story.view(() => null)}`;
    const story = this.story.value;
    return html`${this.head(story.headline, {
      crumb: html`<a href="/stories">Stories</a>`,
      lead: html`${plural(story.articleCount, 'article')} from ${plural(story.sourceCount, 'outlet')} · ${languageName(story.language)} · ${when(story.firstAt)} – ${when(story.lastAt)} ${topicChips(story.topics)}`,
    })}
      <div class="columns"><section aria-label="Articles in order of publication">${this.timeline(story)}</section>${this.side(story)}</div>`;
  }
}

customElements.define('dl-story', DlStory);
