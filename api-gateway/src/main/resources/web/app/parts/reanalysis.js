import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { count, day, plural, when, words } from '../core/format.js';
import { problemNotice } from './notices.js';

const open = (run) => run.state === 'waiting' || run.state === 'running';

function remaining(seconds) {
  if (seconds < 90) return 'about a minute left';
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} minutes left`;
  return `about ${plural(Math.round(seconds / 3600), 'hour')} left`;
}

function period(run) {
  if (!run.from && !run.to) return 'All articles';
  const last = run.to ? day(new Date(new Date(run.to).getTime() - 1).toISOString()) : 'today';
  return `${run.from ? day(run.from) : 'The first'} to ${last}`;
}

/** For the operator: has a part of the archive read again by the models of today, and shows how far that is. */
class DlReanalysis extends LitElement {
  static properties = { fault: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.runs = new Load(this, (signal) => api.get('/reanalyses', {}, signal));
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.runs.load();
    this.timer = setInterval(() => {
      if (!document.hidden && this.runs.value?.items.some(open)) this.runs.reload();
    }, 2000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async start(event) {
    event.preventDefault();
    const form = event.target;
    const what = Object.fromEntries(
      ['from', 'to', 'language']
        .map((name) => [name, form.elements.namedItem(`again-${name}`).value.trim()])
        .filter(([, value]) => value),
    );
    if (form.elements.namedItem('again-names').checked) what.names = true;
    await this.act(() => api.post('/reanalyses', what));
  }

  async act(call) {
    Object.assign(this, { fault: null, busy: true });
    try {
      await call();
      await this.runs.reload();
    } catch (problem) {
      this.fault = problem;
    } finally {
      this.busy = false;
    }
  }

  progress(run) {
    if (run.total === null) return 'not counted yet';
    const figures = `${count(run.done)} of ${count(run.total)}${run.failed ? `, ${count(run.failed)} failed` : ''}`;
    if (!open(run)) return figures;
    return html`<progress
        max=${Math.max(1, run.total)}
        value=${run.done + run.failed}
        aria-label="Articles re-analysed"></progress>
      ${figures}${
        run.articlesPerSecond
          ? html`<br /><span class="small muted"
                >${run.articlesPerSecond} a
                second${run.remainingSeconds !== null ? `, ${remaining(run.remainingSeconds)}` : ''}</span
              >`
          : null
      }`;
  }

  table(items) {
    if (items.length === 0) return html`<p class="muted">Nothing has been re-analysed yet.</p>`;
    return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Re-analyses">
      <table>
        <thead>
          <tr>
            <th scope="col">Articles of</th>
            <th scope="col">Requested</th>
            <th scope="col">State</th>
            <th scope="col">Progress</th>
            <th scope="col"><span class="sr">Actions</span></th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (run) =>
              html`<tr>
                <td>
                  ${period(run)}${run.language ? ` (${run.language})` : ''}${
                    run.reading ? html`<br /><span class="small muted">with new names</span>` : null
                  }
                </td>
                <td>
                  ${when(run.createdAt)}<br /><span class="small muted"
                    >${run.requestedBy}, version ${run.analysisVersion}</span
                  >
                </td>
                <td>${words(run.state)}</td>
                <td>${this.progress(run)}</td>
                <td>
                  ${
                    open(run)
                      ? html`<button
                          class="btn mini"
                          ?disabled=${this.busy}
                          @click=${() => this.act(() => api.post(`/reanalyses/${run.id}/cancel`))}>
                          Stop
                        </button>`
                      : null
                  }
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  render() {
    return html`<section class="card stack-tight" aria-labelledby="again">
      <header><h2 id="again">Re-analyse the archive</h2></header>
      <p>
        After a change of version the models of today can read older articles again. New articles always go first, newer
        findings replace older ones, and nobody is alerted.
      </p>
      <form class="line" @submit=${this.start}>
        <label for="again-from">From</label><input id="again-from" name="again-from" type="date" />
        <label for="again-to">to</label><input id="again-to" name="again-to" type="date" />
        <label for="again-language">Language</label>
        <input id="again-language" name="again-language" size="8" maxlength="20" placeholder="any" autocomplete="off" />
        <label class="check">
          <input type="checkbox" name="again-names" /> Include articles that new watched names concern</label
        >
        <button class="btn" ?disabled=${this.busy}>Re-analyse</button>
      </form>
      ${this.fault ? problemNotice(this.fault) : null}
      <div aria-live="polite">${this.runs.view((answer) => this.table(answer.items), 2)}</div>
    </section>`;
  }
}

customElements.define('dl-reanalysis', DlReanalysis);
