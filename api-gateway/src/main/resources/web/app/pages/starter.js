import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { may } from '../core/rights.js';
import { capital, countryName, hostOf, languageName, plural, reachName } from '../core/format.js';
import { problemNotice } from '../parts/notices.js';
import { stateChip } from '../parts/source-state.js';
import '../parts/import-progress.js';

const distinct = (items, key, name) =>
  [...new Set(items.map((f) => f[key]))]
    .map((value) => [value, name(value)])
    .sort(([, a], [, b]) => a.localeCompare(b));

/** Public news feeds that can be switched on, several at once. */
class DlStarter extends Page {
  static properties = {
    words: { state: true },
    country: { state: true },
    beat: { state: true },
    language: { state: true },
    chosen: { state: true },
    running: { state: true },
    fault: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, {
      words: '',
      country: '',
      beat: '',
      language: '',
      chosen: new Set(),
      running: null,
      fault: null,
      busy: false,
    });
    this.list = new Load(this, (signal) => api.get('/sources/starter', {}, signal));
  }

  enter() {
    if (!this.list.value) this.list.load();
  }

  get shown() {
    const needle = this.words.trim().toLowerCase();
    return (this.list.value?.items ?? []).filter(
      (f) =>
        (!this.country || f.country === this.country) &&
        (!this.beat || f.beat === this.beat) &&
        (!this.language || f.language === this.language) &&
        (!needle || `${f.name} ${f.url}`.toLowerCase().includes(needle)),
    );
  }

  choose(urls, on) {
    const next = new Set(this.chosen);
    urls.forEach((url) => (on ? next.add(url) : next.delete(url)));
    this.chosen = next;
  }

  async switchOn() {
    Object.assign(this, { busy: true, fault: null });
    try {
      this.running = await api.post('/sources/starter', { urls: [...this.chosen] });
      this.chosen = new Set();
      this.list.reload();
    } catch (problem) {
      this.fault = problem;
    } finally {
      this.busy = false;
    }
  }

  select(id, label, key, name, items) {
    return html`<label class="sr" for=${id}>${label}</label>
      <select id=${id} @change=${(e) => (this[key] = e.target.value)}>
        <option value="">${label}: all</option>
        ${distinct(items, key, name).map(
          ([value, text]) => html`<option value=${value} ?selected=${this[key] === value}>${text}</option>`,
        )}
      </select>`;
  }

  table(items) {
    const off = items.filter((f) => f.state === 'off').map((f) => f.url);
    const all = off.length > 0 && off.every((url) => this.chosen.has(url));
    return html`<div class="scroll-x">
      <table>
        <caption class="sr">
          Starter feeds
        </caption>
        <thead>
          <tr>
            <th scope="col">
              ${
                may('sources')
                  ? html`<input
                      type="checkbox"
                      aria-label="Select all that are shown"
                      .checked=${all}
                      ?disabled=${!off.length}
                      @change=${(e) => this.choose(off, e.target.checked)} />`
                  : html`<span class="sr">Chosen</span>`
              }
            </th>
            <th scope="col">Feed</th>
            <th scope="col">Country</th>
            <th scope="col">Language</th>
            <th scope="col">Beat</th>
            <th scope="col">Reach</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (f) =>
              html`<tr>
                <td>
                  ${
                    may('sources') && f.state === 'off'
                      ? html`<input
                          type="checkbox"
                          id=${`f-${f.url}`}
                          .checked=${this.chosen.has(f.url)}
                          @change=${(e) => this.choose([f.url], e.target.checked)} />`
                      : null
                  }
                </td>
                <td>
                  ${
                    f.sourceId
                      ? html`<a href="/sources/${f.sourceId}">${f.name}</a>`
                      : may('sources') && f.state === 'off'
                        ? html`<label for=${`f-${f.url}`}>${f.name}</label>`
                        : f.name
                  }
                  <span class="muted small">${hostOf(f.url)}</span>
                </td>
                <td class="nowrap">${countryName(f.country)}</td>
                <td class="nowrap">${languageName(f.language)}</td>
                <td>${f.beat}</td>
                <td>${reachName[f.tier] ?? '–'}</td>
                <td class="nowrap">
                  ${f.state === 'off' ? html`<span class="muted">off</span>` : stateChip(f.state)}
                  ${
                    f.verified
                      ? null
                      : html`<span class="muted small" title="Not read well yet on this installation">unverified</span>`
                  }
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  body({ items }) {
    const { shown } = this;
    return html`<div class="result-head">
        <label class="sr" for="find">Find a feed</label>
        <input
          id="find"
          data-search
          type="search"
          placeholder="Find a feed"
          @input=${(e) => (this.words = e.target.value)} />
        ${this.select(
          'by-country',
          'Country',
          'country',
          countryName,
          items,
        )}${this.select('by-beat', 'Beat', 'beat', capital, items)}${this.select(
          'by-language',
          'Language',
          'language',
          languageName,
          items,
        )}
        <span class="muted" role="status">${plural(shown.length, 'feed')}</span>
        ${
          may('sources')
            ? html`<button class="btn primary push" ?disabled=${!this.chosen.size || this.busy} @click=${this.switchOn}>
                ${this.busy ? 'Switching on…' : `Switch on ${this.chosen.size || ''}`}
              </button>`
            : null
        }
      </div>
      ${shown.length ? this.table(shown) : html`<p class="muted">No feed is like that.</p>`}`;
  }

  render() {
    return html`${this.head('Starter feeds', {
        crumb: html`<a href="/sources">Sources</a>`,
        lead:
          'Public news feeds of well-known publishers by country and beat. Each counts as unverified until this' +
          ' installation has read it well once.',
      })}
      <div class="stack">
        ${this.fault ? problemNotice(this.fault) : null}
        ${
          this.running
            ? html`<dl-import-progress
                .value=${this.running}
                @imported=${() => this.list.reload()}></dl-import-progress>`
            : null
        }
        ${this.list.view((page) => this.body(page), 12)}
      </div>`;
  }
}

customElements.define('dl-starter', DlStarter);
