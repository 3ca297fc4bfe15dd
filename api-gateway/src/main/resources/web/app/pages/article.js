import { html } from 'lit';
import { api } from '../core/api.js';
import { Page } from '../core/page.js';
import { Load } from '../core/load.js';
import { Keys } from '../core/keys.js';
import { knownMention, neighbour, remember } from '../core/mentions.js';
import { may } from '../core/rights.js';
import { navigate } from '../core/router.js';
import { nameDocument } from '../core/title.js';
import { MentionActs } from '../parts/mention-acts.js';
import { mentionBar } from '../parts/mention-bar.js';
import { triageKeys } from '../parts/mention-keys.js';
import '../parts/reading.js';

class DlArticle extends Page {
  constructor() {
    super();
    // Which of the team's monitors found it; one stands for all of them.
    this.found = new Load(this, async (signal, article, id) => {
      const mention = id
        ? await api.get(`/mentions/${id}`, {}, signal)
        : (await api.get('/mentions', { article, articles: 'once', limit: 1 }, signal)).items[0];
      if (mention) remember([mention]);
      return mention ?? { id: null };
    });
    this.acts = new MentionActs(this, {
      put: (mention) => {
        remember([mention]);
        this.found.value = mention;
        this.requestUpdate();
      },
      drawn: () => this.updateComplete,
      focusForm: () => this.querySelector('form.inline [autofocus]')?.focus(),
      focusMention: () => this.querySelector('.mention-bar .btn')?.focus(),
      onward: () => this.step(1),
    });
    const { act, changes } = this.acts;
    new Keys(this, 'This mention', [
      { keys: 'j', label: 'Next mention of the list', run: () => this.step(1) },
      { keys: 'k', label: 'Previous mention of the list', run: () => this.step(-1) },
      ...triageKeys({ act, changes, focused: () => this.mention }),
    ]);
  }

  enter() {
    const { id } = this.route.params;
    const mention = this.route.query.get('mention');
    const asked = `${id} ${mention}`;
    if (asked === this.asked) return;
    this.asked = asked;
    this.acts.form = null;
    this.found.value = knownMention(mention);
    this.found.load(id, mention);
  }

  get mention() {
    return this.found.value?.id ? this.found.value : null;
  }

  step(by) {
    const next = this.mention && neighbour(this.mention.id, by);
    if (!next) return false;
    navigate(`/articles/${next.article.id}?mention=${next.id}`, { replace: true });
    return true;
  }

  crumb() {
    const { mention } = this;
    return mention
      ? html`<a href="/mentions?read=${mention.id}">Mentions</a>`
      : html`<a href="/articles">Articles</a>`;
  }

  bar() {
    const { mention } = this;
    if (!mention) return null;
    const ends = [!neighbour(mention.id, -1), !neighbour(mention.id, 1)];
    return mentionBar(mention, {
      act: this.acts.act,
      form: this.acts.formOf(mention),
      writable: may('triage'),
      step: ends.every(Boolean) ? null : (by) => this.step(by),
      ends,
    });
  }

  /** The headline is there: it names the document, and has the focus if the page had it. */
  loaded({ detail, target }) {
    nameDocument(detail.title);
    target.updateComplete.then(() => this.requestUpdate());
  }

  render() {
    const { id } = this.route.params;
    return html`<p class="crumb">${this.crumb()}</p>
      ${this.bar()}
      <dl-reading
        .article=${id}
        .matched=${this.mention?.matches ?? []}
        .mention=${this.route.query.get('mention') ?? ''}
        ?diffing=${this.route.query.has('revisions')}
        @loaded=${this.loaded}></dl-reading>`;
  }
}

customElements.define('dl-article', DlArticle);
