import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { Keys, listKeys } from '../core/keys.js';
import { navigate } from '../core/router.js';
import { may } from '../core/rights.js';
import { attempt, dismissKey, toast } from '../core/toast.js';
import { count, languageName, plural, when } from '../core/format.js';
import { articleChips, articleLink, markedText, meta, outlet, topicChips } from '../parts/article-row.js';
import { anotherStory, outcomeOf, refusalText, storyHistory } from '../parts/story-corrections.js';
import { toneBar } from '../parts/tone.js';
import './story.css';
import '../parts/bulk-bar.css';

class DlStory extends Page {
  constructor() {
    super();
    this.story = new Load(this, (signal, id) => api.get(`/stories/${id}`, {}, signal));
    this.history = new Load(this, (signal, id) => api.get(`/stories/${id}/history`, {}, signal));
    this.chosen = new Set();
    this.done = [];
    const write = (run) => (event) => (this.story.value ? run(event) : false);
    new Keys(this, 'Story', [
      ...listKeys(this),
      {
        keys: 'x',
        label: 'Select the article',
        right: 'triage',
        run: write(() => this.choose(document.activeElement?.closest('[data-row]')?.dataset.id)),
      },
      { keys: 's', label: 'Split off the selected articles', right: 'triage', run: write(() => this.split()) },
      {
        keys: 'm',
        label: 'Move the selected articles, or the whole story, to another',
        right: 'triage',
        run: write(() => this.move()),
      },
      { keys: 'u', label: 'Undo', right: 'triage', run: write(() => this.undo()) },
    ]);
  }

  async enter() {
    const { id } = this.route.params;
    this.chosen.clear();
    this.history.load(id);
    await this.story.load(id);
    // Another story has taken this one over: the address says so too.
    if (this.story.value && this.story.value.id !== this.route.params.id)
      navigate(`/stories/${this.story.value.id}`, { replace: true });
  }

  choose(id) {
    if (!id) return false;
    if (!this.chosen.delete(id)) this.chosen.add(id);
    this.requestUpdate();
    return true;
  }

  split() {
    const { id, articles } = this.story.value;
    if (!this.chosen.size || this.chosen.size === articles.length) return this.say('Select some of the articles first');
    return this.correct(
      id,
      { kind: 'split', articleIds: [...this.chosen] },
      `${plural(this.chosen.size, 'article')} split off`,
    );
  }

  async move() {
    const story = this.story.value;
    const articleIds = [...this.chosen];
    const whole = !articleIds.length || articleIds.length === story.articles.length;
    const into = await anotherStory(
      story,
      whole ? 'Merge this story into' : `Move ${plural(articleIds.length, 'article')} to`,
    );
    if (into)
      await this.correct(
        story.id,
        whole ? { kind: 'merge', into } : { kind: 'move', articleIds, into },
        whole ? 'Merged' : 'Moved',
      );
  }

  lead(article) {
    return this.correct(this.story.value.id, { kind: 'lead', articleIds: [article.id] }, 'Headline changed');
  }

  say(title) {
    toast({ title });
  }

  async correct(story, request, title) {
    this.correcting = true;
    this.requestUpdate();
    const asked = await attempt(() => api.post(`/stories/${story}/corrections`, request));
    const settled = asked && (await this.settled(story, asked.id));
    this.correcting = false;
    this.requestUpdate();
    if (!settled) return;
    this.done.push({ story, id: asked.id });
    toast({ key: asked.id, title, action: { label: 'Undo', run: () => this.undo(asked.id) } });
  }

  async undo(id = this.done.at(-1)?.id) {
    if (!id) return this.say('There is nothing to undo');
    const story = this.done.find((each) => each.id === id)?.story ?? this.route.params.id;
    this.done = this.done.filter((each) => each.id !== id);
    dismissKey(id);
    const asked = await attempt(() => api.delete(`/stories/${story}/corrections/${id}`));
    if (asked && (await this.settled(story, asked.id))) this.say('Undone');
    return true;
  }

  /** Waits until a correction is done and shows the story as it is then; false if it was refused. */
  async settled(story, id) {
    const line = await outcomeOf(story, id);
    await this.enter();
    if (line && !line.refusal) return true;
    toast({
      kind: 'error',
      title: 'The correction was not made',
      text: line ? refusalText(line.refusal) : 'It is taking longer than usual; check the history in a while.',
    });
    return false;
  }

  bar(story) {
    if (!may('triage')) return null;
    const some = this.chosen.size;
    return html`<section class="bulk-bar" aria-label="Correct this story">
      <strong role="status"
        >${
          this.correcting
            ? 'Correcting…'
            : some
              ? `${plural(some, 'article')} selected`
              : 'Is something in the wrong story?'
        }</strong
      >
      <button
        class="btn mini"
        ?disabled=${this.correcting || !some || some === story.articles.length}
        @click=${this.split}>
        Split off
      </button>
      <button class="btn mini" ?disabled=${this.correcting} @click=${this.move}>
        ${some && some < story.articles.length ? 'Move to…' : 'Merge into…'}
      </button>
      ${
        some
          ? html`<button
              class="btn mini quiet push"
              @click=${() => {
                this.chosen.clear();
                this.requestUpdate();
              }}>
              Clear selection
            </button>`
          : null
      }
    </section>`;
  }

  outlets(articles) {
    const counted = new Map();
    for (const article of articles) counted.set(outlet(article), (counted.get(outlet(article)) ?? 0) + 1);
    return [...counted].sort((a, b) => b[1] - a[1]);
  }

  summary(story) {
    if (!story.summary?.length) return null;
    const cited = new Map(story.articles.map((article) => [article.id, article]));
    return html`<section class="card" aria-labelledby="summary-heading">
      <h2 id="summary-heading">Key passages</h2>
      ${story.summary.map(
        (quoted) =>
          html`<blockquote class="gap-small" lang=${story.language} cite="/articles/${quoted.articleId}">
            <p>${quoted.text}</p>
            <p class="small muted">
              <a href="/articles/${quoted.articleId}"
                >${cited.has(quoted.articleId) ? outlet(cited.get(quoted.articleId)) : 'The article'}</a
              >
            </p>
          </blockquote>`,
      )}
    </section>`;
  }

  timeline(story) {
    return html`<ol class="timeline" aria-label="Timeline">
      ${story.articles.map(
        (article, i) =>
          html` <li class="${i === 0 ? 'first' : ''} row-plain" data-row tabindex="-1" data-id=${article.id}>
            <div class="row-meta">
              ${
                may('triage')
                  ? html`<input
                      type="checkbox"
                      aria-label="Select: ${article.title}"
                      .checked=${this.chosen.has(article.id)}
                      @change=${() => this.choose(article.id)} />`
                  : null
              }
              ${meta(article, i === 0 ? 'first to report' : null)}
              ${
                may('triage') && article.id !== story.leadArticleId
                  ? html`<button
                      class="btn mini quiet"
                      @click=${() => this.lead(article)}
                      aria-label="Make the headline of the story: ${article.title}">
                      Make headline
                    </button>`
                  : null
              }
            </div>
            <h3>${articleLink(article)}</h3>
            <p class="muted">${markedText(article.snippet, [])}</p>
            ${articleChips(article)}
          </li>`,
      )}
    </ol>`;
  }

  side(story) {
    return html`<div class="stack">
      <section class="card" aria-labelledby="tone-heading">
        <h2 id="tone-heading">Tone</h2>
        <p class="gap-small">${toneBar(story.sentiment)}</p>
        <p class="small muted">
          ${count(story.sentiment?.positive)} positive, ${count(story.sentiment?.neutral)} neutral,
          ${count(story.sentiment?.negative)} negative
        </p>
      </section>
      <section class="card" aria-labelledby="outlets-heading">
        <h2 id="outlets-heading">Outlets</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Outlet</th>
              <th scope="col" class="num">Articles</th>
            </tr>
          </thead>
          <tbody>
            ${this.outlets(story.articles).map(
              ([name, n]) =>
                html`<tr>
                  <td>${name}</td>
                  <td class="num">${n}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>
      ${
        story.entities?.length
          ? html`<section class="card" aria-labelledby="who-heading">
              <h2 id="who-heading">Who and where</h2>
              <p class="chips gap-small">
                ${story.entities.map(
                  (e) => html`<a class="chip ${e.type}" href="/articles?entity=${e.id}">${e.name}</a>`,
                )}
              </p>
            </section>`
          : null
      }
      ${storyHistory(this.history.value?.items, story.id, may('triage') ? (id) => this.undo(id) : null)}
    </div>`;
  }

  render() {
    if (!this.story.value || this.story.problem) return html`${this.head('Story')}${this.story.view(() => null)}`;
    const story = this.story.value;
    return html`${this.head(story.headline, {
        crumb: html`<a href="/stories">Stories</a>`,
        lead: html`${plural(story.articleCount, 'article')} from ${plural(story.sourceCount, 'outlet')} ·
        ${languageName(story.language)} · ${when(story.firstAt)} – ${when(story.lastAt)} ${topicChips(story.topics)}`,
      })}
      <div class="columns">
        <section aria-label="Articles in order of publication">
          ${this.summary(story)}${this.bar(story)}${this.timeline(story)}
        </section>
        ${this.side(story)}
      </div>`;
  }
}

customElements.define('dl-story', DlStory);
