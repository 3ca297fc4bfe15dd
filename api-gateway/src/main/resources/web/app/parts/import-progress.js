import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { count, plural, words } from '../core/format.js';

const order = ['healthy', 'new', 'slowing', 'failing', 'blocked', 'gone'];

/** How an import of sources goes; asks again until every line has its outcome and every feed its first answer. */
class DlImportProgress extends LitElement {
  static properties = { value: { attribute: false }, lines: { state: true } };

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  willUpdate(changed) {
    if (changed.has('value')) this.later();
  }

  later() {
    clearTimeout(this.timer);
    if (!this.value || (this.value.state === 'done' && !this.value.feeds?.new)) return;
    this.timer = setTimeout(async () => {
      try {
        this.value = await api.get(`/sources/imports/${this.value.id}`);
        if (this.value.state === 'done') this.dispatchEvent(new CustomEvent('imported', { bubbles: true }));
      } catch {
        this.later();
      }
    }, this.value.state === 'done' ? 5000 : 1000);
  }

  async outcomes() {
    this.lines = (await api.get(`/sources/imports/${this.value.id}/lines`)).items;
  }

  render() {
    const v = this.value;
    if (!v) return null;
    const ended = v.total - v.waiting;
    const states = Object.entries(v.feeds ?? {}).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    return html`<div class="notice ${v.waiting ? '' : 'good'}" role="status"><div class="grow stack-tight">
      <strong>${v.waiting ? `Adding sources: ${count(ended)} of ${count(v.total)}` : `${plural(v.total, 'line')} done`}</strong>
      ${v.waiting ? html`<progress max=${v.total} value=${ended} aria-label="Lines done"></progress>` : null}
      <p>${plural(v.added, 'source')} added, ${count(v.known)} known already${v.refused?.length ? `, ${count(v.refused.length)} refused` : ''}${v.failed ? `, ${count(v.failed)} failed` : ''}.
        ${states.length ? html`Their feeds: ${states.map(([state, n]) => `${count(n)} ${state === 'new' ? 'not asked yet' : state}`).join(', ')}.` : null}</p>
      ${v.refused?.length ? html`<details class="small"><summary>Addresses that cannot be read</summary><ul>${v.refused.map((r) => html`<li>${r}</li>`)}</ul></details>` : null}
      ${v.waiting ? html`<p class="small muted">It goes on by itself, also if you leave this page.</p>` : html`<p><button class="btn mini" @click=${this.outcomes}>Outcome of each line</button></p>`}
      ${this.lines ? html`<div class="scroll-x"><table><caption class="sr">Outcome of each line</caption><thead><tr><th scope="col" class="num">Line</th><th scope="col">Source</th><th scope="col">Outcome</th></tr></thead>
        <tbody>${this.lines.map((l) => html`<tr><td class="num">${l.line}</td><td>${l.sourceId ? html`<a href="/sources/${l.sourceId}">${l.name}</a>` : l.name}</td><td>${words(l.outcome)}${l.reason ? html` <span class="small muted">${l.reason}</span>` : null}</td></tr>`)}</tbody></table></div>` : null}
    </div></div>`;
  }
}

customElements.define('dl-import-progress', DlImportProgress);
