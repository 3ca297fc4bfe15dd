import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { Keys, listKeys } from '../core/keys.js';
import { may } from '../core/rights.js';
import { toast } from '../core/toast.js';
import { count, countryName, hostOf, isAddress, plural, reachName, when, withMoments } from '../core/format.js';
import { empty, problemNotice } from '../parts/notices.js';
import { saysNextStep, stateChip } from '../parts/source-state.js';
import '../parts/import-progress.js';
import './monitors.css';
import '../parts/article-row.css';

const filters = [
  ['', 'All'],
  ['trouble', 'With problems'],
  ['healthy', 'Healthy'],
  ['slowing', 'Slowing'],
  ['failing', 'Failing'],
  ['blocked', 'Blocked'],
  ['gone', 'Gone'],
  ['new', 'New'],
];
const troubled = (s) => ['failing', 'blocked', 'gone', 'slowing'].includes(s.state);

class DlSources extends Page {
  static properties = {
    adding: { state: true },
    fault: { state: true },
    added: { state: true },
    filter: { state: true },
    running: { state: true },
    words: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, { filter: '', words: '' });
    this.sources = new Load(this, (signal) => api.all('/sources', {}, signal));
    new Keys(this, 'Sources', listKeys(this));
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => {
      if (!document.hidden && !this.adding) this.sources.reload();
    }, 30_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  enter() {
    this.sources.load();
  }

  async add(event) {
    event.preventDefault();
    const form = event.target;
    const given = form.elements.namedItem('url').value.trim();
    const url = /^[a-z]+:\/\//i.test(given) ? given : `https://${given}`;
    if (!isAddress(url)) {
      this.fault = {
        title: `“${given}” is not an address`,
        message: 'Copy the address of the site from the browser, for instance news.example.',
      };
      return;
    }
    const extra = Object.fromEntries(
      ['name', 'country', 'language', 'tier']
        .map((n) => [n, form.elements.namedItem(n).value.trim()])
        .filter(([, v]) => v),
    );
    if (extra.tier) extra.tier = Number(extra.tier);
    Object.assign(this, { adding: url, fault: null, added: null });
    try {
      this.added = await this.found(/^[a-z]+:\/\//i.test(given) ? [url] : [url, `http://${given}`], extra);
      form.reset();
      const known = this.sources.value?.items.some((s) => s.id === this.added.id);
      toast({ title: known ? `You have ${this.added.name} already` : `${this.added.name} is read from now on` });
      this.sources.reload();
    } catch (problem) {
      this.fault = problem;
    } finally {
      this.adding = null;
    }
  }

  /** An address without a scheme is tried as https, and as http where no connection comes about so. */
  async found([url, ...others], extra) {
    try {
      this.adding = url;
      return await api.post('/sources', { url, ...extra });
    } catch (problem) {
      if (others.length && ['connect-failed', 'robots-unreachable'].includes(problem.slug))
        return this.found(others, extra);
      throw problem;
    }
  }

  async importFile(event) {
    const [file] = event.target.files;
    event.target.value = '';
    if (!file) return;
    Object.assign(this, { fault: null, added: null });
    try {
      this.running = await api.post('/sources/opml', await file.text(), { type: 'text/x-opml' });
      this.sources.reload();
    } catch (problem) {
      this.fault = problem;
    }
  }

  many() {
    return html`<div class="line">
        <span class="muted">Many at once:</span>
        <a class="btn mini" href="/sources/starter">Starter feeds by country and beat</a>
        <a class="btn mini" href="/sources/searches">Searches of other services</a>
        <button type="button" class="btn mini" @click=${() => this.querySelector('#opml').click()}>Import OPML</button>
        <input
          id="opml"
          type="file"
          accept=".opml,.xml,text/x-opml,application/xml,text/xml"
          hidden
          aria-label="OPML file"
          @change=${this.importFile} />
      </div>
      ${
        this.running
          ? html`<dl-import-progress
              .value=${this.running}
              @imported=${() => this.sources.reload()}></dl-import-progress>`
          : null
      }`;
  }

  addForm() {
    return html`<form class="card stack-tight" @submit=${this.add} aria-label="Add a source">
      <div class="line">
        <label for="url"><b>Add a source</b></label>
        <input
          id="url"
          name="url"
          class="grow"
          required
          inputmode="url"
          autocomplete="off"
          spellcheck="false"
          placeholder="Address of a news site, a page or a feed"
          aria-describedby="add-result" />
        <button class="btn primary" ?disabled=${this.adding}>${this.adding ? 'Looking for feeds…' : 'Add'}</button>
      </div>
      <details>
        <summary class="small">Name, country, language, reach</summary>
        <div class="fields gap-small">
          <div class="field">
            <label for="name">Name</label>
            <input id="name" name="name" autocomplete="off" placeholder="as the site says" />
          </div>
          <div class="field">
            <label for="country">Country</label>
            <input id="country" name="country" maxlength="2" autocomplete="off" placeholder="two letters, e.g. GB" />
          </div>
          <div class="field">
            <label for="language-of">Language</label>
            <input id="language-of" name="language" maxlength="12" autocomplete="off" placeholder="e.g. en" />
          </div>
          <div class="field">
            <label for="tier">Reach</label>
            <select id="tier" name="tier">
              <option value="">not set</option>
              ${Object.entries(reachName).map(([tier, name]) => html`<option value=${tier}>${name}</option>`)}
            </select>
          </div>
        </div>
      </details>
      ${this.many()}
      <div id="add-result" aria-live="polite">
        ${
          this.adding
            ? html`<p class="muted">
                Reading ${hostOf(this.adding)}: a feed is taken as it is, on a page its feeds are looked for.
              </p>`
            : null
        }
        ${this.fault ? problemNotice(this.fault) : null}
        ${
          this.added
            ? html`<p class="notice good">
                <span
                  ><b>${this.added.name}</b>: ${plural(this.added.feeds?.length ?? 0, 'feed')} found. Its articles
                  arrive within minutes. <a href="/sources/${this.added.id}">Look at it</a></span
                >
              </p>`
            : null
        }
      </div>
    </form>`;
  }

  shown(items) {
    const needle = this.words.toLowerCase();
    return items.filter(
      (s) =>
        (this.filter === 'trouble' ? troubled(s) : !this.filter || s.state === this.filter) &&
        (!needle || `${s.name} ${s.url}`.toLowerCase().includes(needle)),
    );
  }

  row(s) {
    return html`<li class="row monitor-card" data-row tabindex="-1">
      <div>
        <h3><a class="title" data-open href="/sources/${s.id}">${s.name}</a></h3>
        <p class="meta">
          <span>${hostOf(s.url)}</span>${s.country ? html`<span>${countryName(s.country)}</span>` : null}
          <span>${plural(s.feeds?.length ?? 0, 'feed')}</span
          ><span>${s.lastNewAt ? html`last new ${when(s.lastNewAt)}` : 'nothing yet'}</span>
        </p>
        ${saysNextStep(s) ? html`<p class="small">${withMoments(s.nextStep)}</p>` : null}
      </div>
      <div class="figures">
        <div><b>${count(s.articles24h)}</b><span>last 24 h</span></div>
        <div>${stateChip(s.state)}</div>
      </div>
    </li>`;
  }

  list(items) {
    if (items.length === 0)
      return empty(
        'No sources yet',
        'Give the address of a news site above. Dateline looks for its feeds, reads them politely, and keeps ' +
          'a record of every hour.',
      );
    const shown = this.shown(items);
    return html`<div class="result-head">
        <div class="segmented" role="group" aria-label="State">
          ${filters.map(
            ([value, name]) =>
              html`<button class="btn mini" aria-pressed=${this.filter === value} @click=${() => (this.filter = value)}>
                ${name}
                <span class="muted"
                  >${
                    items.filter((s) => (value === 'trouble' ? troubled(s) : !value || s.state === value)).length
                  }</span
                >
              </button>`,
          )}
        </div>
        <label class="sr" for="find">Find a source</label>
        <input
          id="find"
          data-search
          type="search"
          placeholder="Find a source"
          @input=${(e) => (this.words = e.target.value)} />
        <a class="btn mini push" href=${api.href('/sources/opml')} download="sources.opml">Export OPML</a>
      </div>
      <h2 class="sr">Sources</h2>
      ${
        shown.length
          ? html`<ol class="rows" aria-label="Sources">
              ${shown.map((s) => this.row(s))}
            </ol>`
          : html`<p class="muted">No source matches.</p>`
      }`;
  }

  render() {
    return html`${this.head('Sources & health', {
        lead: 'What Dateline reads, how each source does, and what to do where one fails.',
      })}
      <div class="stack">
        ${may('sources') ? this.addForm() : null}${this.sources.view(({ items }) => this.list(items))}
      </div>`;
  }
}

customElements.define('dl-sources', DlSources);
