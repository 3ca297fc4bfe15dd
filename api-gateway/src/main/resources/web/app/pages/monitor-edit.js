import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { queryLanguage } from '../core/query-language.js';
import { navigate } from '../core/router.js';
import { toast } from '../core/toast.js';
import { fixedValues } from '../core/builder.js';
import { count, countryCodes, languageName, plural } from '../core/format.js';
import { articleRow } from '../parts/article-row.js';
import { comparison, explanation, facetLists, importForm } from '../parts/lab.js';
import { problemNotice } from '../parts/notices.js';
import { grammarHelp } from '../parts/query-editor.js';
import '../parts/chart.js';
import '../parts/query-builder.js';
import './monitor-edit.css';

const series = [{ key: 'count', name: 'Articles', token: 'accent' }];

/** What may stand after a field of a query, so that nobody has to know it by heart. */
async function namesToWrite(signal) {
  const [watched, topics, sources, language] = await Promise.all([
    api.get('/entities', {}, signal),
    api.get('/topics', {}, signal),
    api.all('/sources', {}, signal),
    queryLanguage(),
  ]);
  const entity = watched.items.map(({ name }) => ({ name, meaning: 'watched name' }));
  return {
    ...fixedValues(language, countryCodes()),
    entity,
    speaker: entity,
    positive: entity,
    neutral: entity,
    negative: entity,
    topic: topics.items.map(({ name }) => ({ name, meaning: 'our topic' })),
    source: sources.items.map(({ name }) => ({ name, meaning: 'outlet' })),
  };
}

class DlMonitorEdit extends Page {
  static properties = {
    query: { state: true },
    fault: { state: true },
    busy: { state: true },
    imported: { state: true },
    rows: { state: true },
    rowsOf: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, { query: '', fault: null, rows: [], rowsOf: '' });
    this.known = new Load(this, (signal, id) => api.get(`/monitors/${id}`, {}, signal));
    this.preview = new Load(this, (signal, query) =>
      api.post('/monitors/preview', { query, monitorId: this.compared }, { signal }),
    );
    this.parts = new Load(this, (signal) => api.get('/query-parts', {}, signal));
    this.language = new Load(this, () => queryLanguage());
    this.names = new Load(this, (signal) => namesToWrite(signal));
    this.built = new Load(this, (signal, query) => api.post('/query-builder/read', { query }, { signal }));
    this.written = new Load(this, (signal, conditions) => api.post('/query-builder/write', { conditions }, { signal }));
    this.why = new Load(this, (signal, articleId) =>
      api.post('/monitors/explain', { query: this.query, articleId }, { signal }),
    );
  }

  get id() {
    return this.route.params.id ?? null;
  }

  /** The monitor to compare with: only once the draft differs from what is saved. */
  get compared() {
    return this.id && this.query.trim() !== this.known.value?.query ? this.id : null;
  }

  async enter() {
    this.parts.load();
    this.language.load();
    this.names.load();
    if (this.id) {
      await this.known.load(this.id);
      this.query = this.known.value?.query ?? '';
    } else {
      this.query = this.route.query.get('query') ?? '';
    }
    this.read();
  }

  typed(event) {
    this.query = event.detail;
    this.fault = null;
    this.why.value = null;
    this.writing = null;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(), 450);
  }

  /** The text is another: so are its rows. Nobody changes the old ones meanwhile, or what was written would be lost. */
  read() {
    this.written.problem = null;
    this.look();
    if (this.query.trim()) {
      this.built.load(this.query);
    } else {
      Object.assign(this.built, { value: null, problem: null });
      Object.assign(this, { rows: [], rowsOf: this.query });
    }
  }

  /** What was read of the text as it stands; null where that is still to come. */
  get readRows() {
    const { value, problem } = this.built;
    return !problem && value?.query === this.query ? value : null;
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.writing || this.rowsOf === this.query || !this.readRows) return;
    Object.assign(this, { rows: this.readRows.conditions, rowsOf: this.query });
  }

  /** Rows are others: so is the text. They themselves stay as somebody left them. */
  rowsChanged(event) {
    this.writing = event.detail;
    this.rows = event.detail;
    this.fault = null;
    this.why.value = null;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.write(), 300);
  }

  /** The text of the rows; nothing where the text was written by hand since. */
  async write() {
    const rows = this.writing;
    if (!rows) return;
    clearTimeout(this.timer);
    await this.written.load(rows);
    if (this.writing !== rows || this.written.problem) return;
    this.writing = null;
    this.query = this.written.value.query;
    this.rowsOf = this.query;
    this.look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  look() {
    if (this.query.trim()) this.preview.load(this.query);
  }

  get wrong() {
    const problem = this.fault ?? this.preview.problem;
    return this.query.trim() && problem?.slug === 'query-invalid' ? problem : null;
  }

  async save(event) {
    event.preventDefault();
    const { name, language } = event.target.elements;
    await this.write();
    if (this.writing) return;
    const body = { name: name.value.trim(), query: this.query.trim(), language: language.value || null };
    if (!body.query) {
      this.querySelector('dl-query-editor').focus();
      return;
    }
    this.busy = true;
    try {
      const saved = this.id ? await api.patch(`/monitors/${this.id}`, body) : await api.post('/monitors', body);
      const title = this.id ? 'Saved' : `“${body.name}” watches from now on`;
      this.dispatchEvent(new CustomEvent('monitors-changed', { bubbles: true }));
      navigate(`/monitors/${saved?.id ?? this.id}`);
      toast({ title });
    } catch (problem) {
      this.fault = problem;
    } finally {
      this.busy = false;
    }
  }

  whyButton(article) {
    return html`<p>
        <button
          class="btn quiet small"
          type="button"
          @click=${() => this.ask(article.id, article.id)}
          aria-label="Why does “${article.title}” match?">
          Why?
        </button>
      </p>
      ${this.whyOf === article.id && this.why.value?.article.id === article.id ? explanation(this.why.value) : null}`;
  }

  samples(samples) {
    if (samples.length === 0) return null;
    return html`<h3>Latest matches</h3>
      <ol class="rows" aria-label="Latest matches">
        ${samples.map((s) => articleRow(s, this.whyButton(s)))}
      </ol>`;
  }

  /** @param row id of the sample under which the answer is shown; null for the form */
  ask(id, row) {
    this.whyOf = row;
    this.why.value = null;
    this.why.load(id);
  }

  /** Why an article that is missing does not match. */
  explainForm() {
    const ask = (event) => {
      event.preventDefault();
      const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(event.target.elements.article.value)?.[0];
      if (id) this.ask(id, null);
    };
    return html`<form class="line" @submit=${ask}>
        <div class="field grow">
          <label for="article">Why does an article not match? Its address here, or its id</label>
          <input id="article" name="article" autocomplete="off" />
        </div>
        <button class="btn">Explain</button>
      </form>
      ${
        this.why.problem
          ? problemNotice(this.why.problem)
          : this.why.value && !this.whyOf
            ? explanation(this.why.value)
            : null
      }`;
  }

  taken(answer) {
    this.imported = answer;
    this.query = answer.query;
    this.fault = null;
    this.why.value = null;
    this.read();
  }

  result() {
    if (!this.query.trim()) {
      return html`<div class="empty">
        <h2>Preview</h2>
        <p>
          Begin to write: what the query would have found appears here, with figures and samples, before anything is
          saved.
        </p>
      </div>`;
    }
    if (this.preview.problem) {
      return this.wrong
        ? html`<div class="empty">
            <h2>Preview</h2>
            <p>It comes back as soon as the query can be read.</p>
          </div>`
        : problemNotice(this.preview.problem, () => this.look());
    }
    return this.preview.view(
      (found) =>
        html`<div class="stack">
          <h2 class="sr">Preview</h2>
          <p aria-live="polite">
            <b class="big">${count(found.count)}</b> ${found.count === 1 ? 'article' : 'articles'} of those stored
            ${found.count === 1 ? 'matches' : 'match'}
            ${this.preview.busy ? html`<span class="muted small">updating…</span>` : null}
          </p>
          ${
            found.histogram?.length
              ? html`<dl-chart .counts=${found.histogram} .series=${series} caption="Matches per day"></dl-chart>`
              : null
          }
          ${
            found.count === 0
              ? html`<p class="muted">
                  Nothing stored matches. The monitor may still find something tomorrow; if you expected matches, check
                  the spelling or join words with OR.
                </p>`
              : null
          }
          ${comparison(found.comparison, (article) => this.whyButton(article))} ${facetLists(found.facets)}
          ${this.explainForm()} ${this.samples(found.samples ?? [])}
        </div>`,
      8,
    );
  }

  /** Choices of a language by name; those of what the query finds come first. */
  languages(monitor) {
    const named = (code) => ({ code, name: languageName(code) });
    const found = (this.preview.value?.facets?.language ?? []).map(({ value }) => named(value));
    const kept = monitor?.language && !found.some(({ code }) => code === monitor.language) ? [monitor.language] : [];
    const first = [...found, ...kept.map(named)];
    const others = (this.language.value?.languages ?? [])
      .filter((code) => !first.some((each) => each.code === code))
      .map(named)
      .sort((a, b) => a.name.localeCompare(b.name));
    const option = ({ code, name }) =>
      html`<option value=${code} ?selected=${monitor?.language === code}>${name}</option>`;
    return [...first, ...others].map(option);
  }

  form() {
    const monitor = this.known.value;
    return html`<form class="form" @submit=${this.save}>
        ${this.fault && !this.wrong ? problemNotice(this.fault) : null}
        <div class="field">
          <label for="name">Name</label>
          <input
            id="name"
            name="name"
            required
            maxlength="200"
            autocomplete="off"
            .value=${monitor?.name ?? ''}
            placeholder="What it is about" />
        </div>
        <dl-query-builder
          .rows=${this.rows}
          .waiting=${!this.writing && this.rowsOf !== this.query}
          .unshown=${this.readRows?.unshown ?? null}
          .unread=${this.built.problem}
          .problem=${this.written.problem}
          .language=${this.language.value}
          .names=${this.names.value ?? {}}
          .parts=${this.parts.value?.items ?? []}
          @rows-changed=${this.rowsChanged}
          @show-place=${(event) => this.querySelector('dl-query-editor').show(event.detail)}></dl-query-builder>
        <dl-query-editor
          .value=${this.query}
          label="Query as text"
          .parts=${this.parts.value?.items ?? []}
          .language=${this.language.value}
          .names=${this.names.value ?? {}}
          .errors=${this.wrong?.errors ?? []}
          .lint=${this.preview.problem ? [] : (this.preview.value?.lint ?? [])}
          @query-changed=${this.typed}
          @query-submitted=${() => this.querySelector('form').requestSubmit()}></dl-query-editor>
        <div class="field">
          <label for="language">Language</label>
          <select id="language" name="language">
            <option value="">Any language</option>
            ${this.languages(monitor)}
          </select>
          <p class="help">Choose one only if the same words mean something else in other languages.</p>
        </div>
        <div class="line">
          <button class="btn primary" ?disabled=${this.busy}>${this.id ? 'Save changes' : 'Create monitor'}</button>
          <a class="btn quiet" href=${this.id ? `/monitors/${this.id}` : '/monitors'}>Cancel</a>
          <span class="push small muted"><kbd>Ctrl</kbd> <kbd>Enter</kbd> saves</span>
        </div>
      </form>
      ${importForm(this.language.value?.dialects ?? [], this.imported, (answer) => this.taken(answer))}
      ${grammarHelp(this.language.value)}`;
  }

  render() {
    const title = this.id ? 'Edit monitor' : 'New monitor';
    if (this.id && (!this.known.value || this.known.problem))
      return html`${this.head(title)}${this.known.view(() => null)}`;
    return html`${this.head(title, { crumb: html`<a href="/monitors">Monitors</a>` })}
      <div class="editor">
        <div>${this.form()}</div>
        <section aria-label="Preview, ${plural(this.preview.value?.count ?? 0, 'match', 'matches')}">
          ${this.result()}
        </section>
      </div>`;
  }
}

customElements.define('dl-monitor-edit', DlMonitorEdit);
