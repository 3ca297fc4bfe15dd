import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { kindName, levelClass, levelName, stateName } from '../core/alerts.js';
import { plural, toneName, webAddress, when } from '../core/format.js';
import { may } from '../core/rights.js';
import { announce, attempt, toast } from '../core/toast.js';
import { muteForm, muteRequest, mutable } from './mute-form.js';
import './alert-timeline.js';
import './alert-card.css';
import './article-row.css';

/**
 * One alert: what fired and why, its articles, and what one does about it. Tells of a change by `alert-replaced` with
 * the alert as it is then.
 */
class DlAlertCard extends LitElement {
  static properties = {
    alert: { attribute: false },
    unread: { attribute: false },
    fresh: { attribute: false },
    // Whether its headline is that of the page already.
    whole: { attribute: false },
    panel: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  async send(what, body, done) {
    const answer = await attempt(() => api.post(`/alerts/${this.alert.id}/${what}`, body), done);
    if (!answer) return false;
    this.dispatchEvent(new CustomEvent('alert-replaced', { detail: answer, bubbles: true }));
    return true;
  }

  async acknowledge() {
    if (!may('triage') || this.alert.state !== 'open') return;
    if (await this.send('acknowledge')) announce(`Acknowledged: ${this.alert.headline}`);
  }

  async close() {
    if (await this.send('close')) announce(`Closed: ${this.alert.headline}`);
  }

  useful(useful) {
    return this.send('useful', { useful });
  }

  get mayMute() {
    return may('triage') && this.alert.state !== 'closed' && mutable(this.alert).length > 0;
  }

  async open(panel) {
    if (panel === 'mute' && !this.mayMute) return;
    this.panel = this.panel === panel ? null : panel;
    await this.updateComplete;
    this.querySelector('.alert-panel [data-first]')?.focus();
  }

  async shut() {
    const { panel } = this;
    this.panel = null;
    await this.updateComplete;
    this.querySelector(`[data-opens="${panel}"]`)?.focus();
  }

  async note(event) {
    event.preventDefault();
    const note = event.target.elements.namedItem('note').value.trim();
    if (note && (await this.send('note', { note }, 'Note added'))) this.panel = this.whole ? null : 'timeline';
  }

  async mute(event) {
    event.preventDefault();
    if (!(await attempt(() => api.post('/mutes', muteRequest(event.target))))) return;
    toast({ title: 'Muted', text: 'Mutes are listed under Routes & mutes.', href: '/alerts/routes' });
    this.shut();
  }

  panelBody() {
    if (this.panel === 'timeline') return html`<dl-alert-timeline .alert=${this.alert}></dl-alert-timeline>`;
    if (this.panel === 'mute')
      return muteForm(
        this.alert,
        (e) => this.mute(e),
        () => this.shut(),
      );
    return html`<form aria-label="Note" @submit=${this.note}>
      <label class="sr" for="note-${this.alert.id}">Note</label>
      <textarea id="note-${this.alert.id}" name="note" data-first required maxlength="2000" rows="3"></textarea>
      <p class="line">
        <button class="btn mini primary">Add note</button>
        <button class="btn mini" type="button" @click=${this.shut}>Cancel</button>
      </p>
    </form>`;
  }

  opener(panel, label) {
    return html`<button
      class="btn mini"
      data-opens=${panel}
      aria-expanded=${this.panel === panel}
      @click=${() => this.open(panel)}>
      ${label}
    </button>`;
  }

  article(a) {
    const source = [a.outlet ?? 'Own text', when(a.time)];
    return html`<li>
      <a class="title" href="/articles/${a.articleId}?mention=${a.mentionId}">${a.headline}</a>
      <span class="small muted"
        >${source[0]} ·
        ${source[1]}${a.tone ? html` · ${toneName[a.tone] ?? a.tone}` : null}${
          webAddress(a.url) ? html` · <a href=${a.url} target="_blank" rel="noopener noreferrer">original</a>` : null
        }</span
      >
    </li>`;
  }

  closer() {
    return html`<button class="btn mini" @click=${this.close}>Close</button>`;
  }

  actions() {
    const a = this.alert;
    return html`<div class="line alert-actions">
      ${
        may('triage') && a.state === 'open'
          ? html`<button class="btn mini primary" @click=${this.acknowledge}>Acknowledge</button>`
          : null
      }${may('triage') && a.state !== 'closed' ? this.closer() : null}
      ${may('triage') ? this.opener('note', 'Note') : null}${this.mayMute ? this.opener('mute', 'Mute…') : null}
      ${
        this.whole
          ? null
          : html`${this.opener('timeline', 'Timeline')}
              <a class="btn mini" href="/alerts/${a.id}?show=figures">Figures</a>`
      }
      <span class="push line" role="group" aria-label="Was this useful?"
        ><span class="small muted" aria-hidden="true">Useful?</span
        ><button class="btn mini" aria-pressed=${a.useful === true} @click=${() => this.useful(true)}>Yes</button
        ><button class="btn mini" aria-pressed=${a.useful === false} @click=${() => this.useful(false)}>
          No
        </button></span
      >
    </div>`;
  }

  render() {
    const a = this.alert;
    if (!a) return null;
    return html`<p class="meta">
        ${this.unread ? html`<span class="unread-word">Unread</span>` : null}${
          this.fresh ? html`<span class="unread-word">Just now</span>` : null
        }<span class="outlet">${kindName(a.kind)}</span
        >${a.monitorId ? html`<span class="cut"><a href="/monitors/${a.monitorId}">${a.monitorName}</a></span>` : null}
        <span>opened ${when(a.raisedAt)}</span>
        ${a.changedAt !== a.raisedAt ? html`<span>changed ${when(a.changedAt)}</span>` : null}
        ${a.sourceName ? html`<span class="cut">${a.sourceName}</span>` : null}
      </p>
      ${this.whole ? null : html`<h3><a class="title" data-open href="/alerts/${a.id}">${a.headline}</a></h3>`}
      <p class="snippet">${a.explanation}</p>
      <p class="chips">
        <span class="chip ${levelClass[a.level] ?? ''}">${levelName[a.level] ?? a.level}</span>
        <span class="chip ${a.state === 'open' ? 'accent' : ''}"
          >${stateName[a.state] ?? a.state}${a.acknowledgedBy ? ` by ${a.acknowledgedBy}` : ''}</span
        >
        ${
          a.count > 0
            ? html`<span class="chip"
                >${plural(a.count, 'article')}, ${plural(a.texts, 'text')}, ${plural(a.outlets, 'outlet')}</span
              >`
            : null
        }
        ${a.storyId ? html`<a class="chip" href="/stories/${a.storyId}">Story</a>` : null}
      </p>
      ${
        a.articles?.length
          ? html`<ul class="alert-articles" aria-label="Articles">
              ${a.articles.slice(0, 5).map((each) => this.article(each))}
            </ul>`
          : null
      }
      ${this.actions()} ${this.panel ? html`<div class="alert-panel">${this.panelBody()}</div>` : null}`;
  }
}

customElements.define('dl-alert-card', DlAlertCard);
