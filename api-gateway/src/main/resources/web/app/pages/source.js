import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { navigate } from '../core/router.js';
import { mayWrite } from '../core/session.js';
import { attempt, toast } from '../core/toast.js';
import { count, countryName, languageName, webAddress, when, words } from '../core/format.js';
import { confirmed } from '../parts/dialogs.js';
import { heat, outcomes, silence } from '../parts/ledger.js';
import { stateChip } from '../parts/source-state.js';

class DlSource extends Page {
  static properties = { days: { state: true } };

  constructor() {
    super();
    this.days = 3;
    this.source = new Load(this, (signal, id) => api.get(`/sources/${id}`, {}, signal));
    this.ledger = new Load(this, (signal, id) => api.get(`/sources/${id}/ledger`, { from: this.since, to: new Date().toISOString() }, signal));
  }

  get since() {
    return new Date(Date.now() - this.days * 86_400_000).toISOString();
  }

  enter() {
    const { id } = this.route.params;
    this.source.load(id);
    this.ledger.load(id);
  }

  span(days) {
    this.days = days;
    this.ledger.load(this.route.params.id);
  }

  async remove() {
    const { id, name } = this.source.value;
    if (!(await confirmed(`Stop reading ${name}?`, 'Its feeds are no longer polled. Articles that were read stay.', 'Remove source'))) return;
    if (!(await attempt(() => api.delete(`/sources/${id}`)))) return;
    toast({ title: `${name} was removed` });
    navigate('/sources');
  }

  feeds(feeds) {
    return html`<section class="card" aria-labelledby="feeds-heading"><h2 id="feeds-heading">Feeds</h2>
      <div class="scroll-x"><table><thead><tr><th scope="col">Feed</th><th scope="col">State</th><th scope="col">Last poll</th><th scope="col">Last new</th><th scope="col">Next poll</th></tr></thead>
      <tbody>${feeds.map((f) => html`<tr>
        <td>${f.title ? html`${f.title}<br>` : null}<span class="muted small">${f.url}</span> <span class="chip">${f.format}</span>
          ${f.lastError ? html`<p class="small">${f.lastError}</p>` : null}${f.nextStep && f.state !== 'healthy' ? html`<p class="small muted">${f.nextStep}</p>` : null}</td>
        <td>${stateChip(f.state)}${f.failures ? html`<br><span class="small muted">${f.failures} in a row</span>` : null}</td>
        <td class="nowrap">${f.lastPolledAt ? when(f.lastPolledAt) : 'not yet'}<br><span class="small muted">${words(f.lastOutcome)}</span></td>
        <td class="nowrap">${f.lastNewAt ? when(f.lastNewAt) : '–'}</td><td class="nowrap">${f.nextPollAt ? when(f.nextPollAt) : '–'}</td></tr>`)}</tbody></table></div></section>`;
  }

  ledgerPart() {
    return html`<section class="card" aria-labelledby="ledger-heading">
      <header><h2 id="ledger-heading">Was it silent?</h2>
        <div class="segmented push" role="group" aria-label="Time span">${[1, 3, 7].map((d) => html`<button class="btn mini" aria-pressed=${this.days === d} @click=${() => this.span(d)}>${d === 1 ? '24 hours' : `${d} days`}</button>`)}</div></header>
      ${this.ledger.view((ledger) => {
        const verdict = silence(ledger);
        return html`<div class="stack"><p class="notice ${verdict.kind}">${verdict.text}</p>${heat(ledger)}</div>`;
      })}
    </section>`;
  }

  pages() {
    const articles = this.ledger.value?.articles ?? [];
    if (articles.length === 0) return null;
    return html`<section class="card" aria-labelledby="pages-heading"><h2 id="pages-heading">What became of each page</h2>${outcomes(articles)}</section>`;
  }

  render() {
    const source = this.source.value;
    if (!source || this.source.problem) return html`${this.head('Source')}${this.source.view(() => null)}`;
    return html`${this.head(source.name, {
      crumb: html`<a href="/sources">Sources</a>`,
      lead: html`${stateChip(source.state)} ${webAddress(source.url) ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${source.url}</a>` : source.url}
        ${source.country ? html`· ${countryName(source.country)}` : null} ${source.language ? html`· ${languageName(source.language)}` : null} ${source.tier ? html`· tier ${source.tier}` : null}
        · ${count(source.articles24h)} articles in 24 hours · added ${when(source.addedAt)}`,
      actions: html`<a class="btn" href="/articles?source=${source.id}">Its articles</a>${mayWrite() ? html`<button class="btn danger" @click=${this.remove}>Remove</button>` : null}`,
    })}
      <div class="stack">${source.nextStep && source.state !== 'healthy' ? html`<p class="notice ${source.state === 'new' ? '' : 'warn'}"><span><b>Next step:</b> ${source.nextStep}</span></p>` : null}
        ${this.ledgerPart()}${this.feeds(source.feeds ?? [])}${this.pages()}</div>`;
  }
}

customElements.define('dl-source', DlSource);
