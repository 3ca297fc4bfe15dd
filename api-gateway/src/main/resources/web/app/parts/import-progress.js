import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { count, plural, withMoments, words } from '../core/format.js';

const troubles = ['slowing', 'failing', 'blocked', 'gone'];
const stateWords = {
  healthy: 'answer',
  new: 'not asked yet',
  slowing: 'slow to answer or not reached yet',
  failing: 'do not answer',
  blocked: 'do not let themselves be read',
  gone: 'are gone',
};
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
    this.timer = setTimeout(
      async () => {
        try {
          this.value = await api.get(`/sources/imports/${this.value.id}`);
          if (this.value.state === 'done') this.dispatchEvent(new CustomEvent('imported', { bubbles: true }));
        } catch {
          this.later();
        }
      },
      this.value.state === 'done' ? 5000 : 1000,
    );
  }

  async outcomes() {
    this.lines = (await api.get(`/sources/imports/${this.value.id}/lines`)).items;
  }

  render() {
    const v = this.value;
    if (!v) return null;
    const ended = v.total - v.waiting;
    const states = Object.entries(v.feeds ?? {}).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    const asking = v.feeds?.new ?? 0;
    const trouble =
      (v.refused?.length ?? 0) + (v.failed ?? 0) + troubles.reduce((n, state) => n + (v.feeds?.[state] ?? 0), 0);
    return html`<div class="notice ${v.waiting || asking ? '' : trouble ? 'warn' : 'good'}" role="status">
      <div class="grow stack-tight">
        <strong
          >${
            v.waiting
              ? `Adding sources: ${count(ended)} of ${count(v.total)}`
              : trouble
                ? `${plural(v.total, 'address', 'addresses')} processed, with problems`
                : `${plural(v.total, 'address', 'addresses')} processed`
          }</strong
        >
        ${v.waiting ? html`<progress max=${v.total} value=${ended} aria-label="Addresses processed"></progress>` : null}
        <p>
          ${plural(v.added, 'source')} added, ${count(v.known)} known
          already${
            v.refused?.length ? `, ${count(v.refused.length)} refused` : ''
          }${v.failed ? `, ${count(v.failed)} failed` : ''}.
          ${
            states.length
              ? `Their feeds: ${states.map(([state, n]) => `${count(n)} ${stateWords[state] ?? state}`).join(', ')}.`
              : null
          }
        </p>
        ${
          v.refused?.length
            ? html`<details class="small">
                <summary>Addresses that cannot be read</summary>
                <ul>
                  ${v.refused.map((r) => html`<li>${r}</li>`)}
                </ul>
              </details>`
            : null
        }
        ${
          v.waiting
            ? html`<p class="small muted">It goes on by itself, also if you leave this page.</p>`
            : html`<p><button class="btn mini" @click=${this.outcomes}>Result of each address</button></p>`
        }
        ${
          this.lines
            ? html`<div class="scroll-x">
                <table>
                  <caption class="sr">
                    Result of each address
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col" class="num">Line</th>
                      <th scope="col">Source</th>
                      <th scope="col">Outcome</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${this.lines.map(
                      (l) =>
                        html`<tr>
                          <td class="num">${l.line}</td>
                          <td>${l.sourceId ? html`<a href="/sources/${l.sourceId}">${l.name}</a>` : l.name}</td>
                          <td>
                            ${words(l.outcome)}${
                              l.reason ? html` <span class="small muted">${withMoments(l.reason)}</span>` : null
                            }
                          </td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>`
            : null
        }
      </div>
    </div>`;
  }
}

customElements.define('dl-import-progress', DlImportProgress);
