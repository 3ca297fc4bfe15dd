import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { capital, count, longMoment } from '../core/format.js';
import { Load } from '../core/load.js';
import './alert-figures.css';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*Z$/;

/** `expectedLow24h` and `first_seen` become words. */
const named = (name) =>
  capital(
    name
      .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
      .replace(/[_-]+/g, ' ')
      .toLowerCase(),
  );

function shown(value) {
  if (value === null) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return Number.isInteger(value) ? count(value) : String(Number(value.toPrecision(4)));
  return instant.test(value) ? longMoment(value) : value;
}

const pathName = (pointer) =>
  capital(
    pointer
      .split('/')
      .filter(Boolean)
      .map((name) => named(name).toLowerCase())
      .join(': '),
  );

/** `[name, value]` of each figure, those inside of others named after them. */
function flat(figures, before = '') {
  return Object.entries(figures).flatMap(([name, value]) => {
    const path = before ? `${before}: ${named(name).toLowerCase()}` : named(name);
    if (Array.isArray(value))
      return value.every((each) => each === null || typeof each !== 'object')
        ? [[path, value.map(shown).join(', ') || 'none']]
        : [[path, `${count(value.length)} entries`]];
    return value !== null && typeof value === 'object' ? flat(value, path) : [[path, shown(value)]];
  });
}

/** The numbers that an alert rests on, and whether they come out the same now. */
class DlAlertFigures extends LitElement {
  static properties = { alert: {} };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.figures = new Load(this, (signal, id) => api.get(`/alerts/${id}/figures`, {}, signal));
    this.replay = new Load(this, (signal, id) => api.get(`/alerts/${id}/replay`, {}, signal));
  }

  willUpdate(changed) {
    const before = changed.get('alert');
    if (changed.has('alert') && (before?.id !== this.alert.id || before.version !== this.alert.version)) {
      this.figures.load(this.alert.id);
      this.replay.value = null;
    }
  }

  again() {
    if (!this.replay.busy && !this.replay.args) return null;
    return this.replay.view(
      (r) =>
        html`<div class="notice ${r.same ? 'good' : 'warn'}" role="status">
          <div>
            <p>${r.sentence}</p>
            ${
              r.differences.length
                ? html`<ul>
                    ${r.differences.map((d) => html`<li>${pathName(d.field)}: ${d.then} then, ${d.now} now</li>`)}
                  </ul>`
                : null
            }${
              r.changed.length
                ? html`<ul>
                    ${r.changed.map((c) => html`<li>${c.headline ?? 'An article that is gone'}: ${c.what}</li>`)}
                  </ul>`
                : null
            }
          </div>
        </div>`,
      2,
    );
  }

  render() {
    return this.figures.view(({ figures }) => {
      const rows = figures ? flat(figures) : [];
      if (rows.length === 0) return html`<p class="muted small">Nothing was counted for this kind of alert.</p>`;
      return html`<div class="stack-tight">
        <table class="figures-table">
          <thead class="sr">
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ([name, value]) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td>${value}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        <p>
          <button class="btn mini" ?disabled=${this.replay.busy} @click=${() => this.replay.load(this.alert.id)}>
            Calculate again
          </button>
          <span class="small muted">from what is stored now</span>
        </p>
        ${this.again()}
      </div>`;
    }, 4);
  }
}

customElements.define('dl-alert-figures', DlAlertFigures);
