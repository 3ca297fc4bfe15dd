import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { plural, when } from '../core/format.js';
import { Load } from '../core/load.js';
import { may } from '../core/rights.js';
import { attempt } from '../core/toast.js';

const kindNames = { rule: 'Rule', story: 'Story', source: 'Source', entity: 'Name', monitor: 'Monitor' };
const places = { story: '/stories/', source: '/sources/', monitor: '/monitors/', rule: '/alerts?rule=' };

/** What is muted: until when, by whom, why, and what it has swallowed so far. */
class DlMuteList extends LitElement {
  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.mutes = new Load(this, (signal) => api.get('/mutes', {}, signal));
  }

  connectedCallback() {
    super.connectedCallback();
    this.mutes.load();
  }

  async end(mute) {
    if (await attempt(() => api.delete(`/mutes/${mute.id}`), 'The mute is over')) this.mutes.reload();
  }

  thing(mute) {
    const name = mute.name ?? `A ${(kindNames[mute.kind] ?? mute.kind).toLowerCase()}`;
    return mute.thingId && places[mute.kind] ? html`<a href="${places[mute.kind]}${mute.thingId}">${name}</a>` : name;
  }

  table(items) {
    return html`<div class="scroll-x">
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Why</th>
            <th scope="col">Until</th>
            <th scope="col">Held back so far</th>
            <th scope="col"><span class="sr">Change</span></th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (m) =>
              html`<tr>
                <th scope="row">${this.thing(m)} <span class="chip">${kindNames[m.kind] ?? m.kind}</span></th>
                <td>${m.reason} <span class="small muted">${m.author}, ${when(m.createdAt)}</span></td>
                <td>
                  ${m.untilStoryEnds ? html`the story ends, ${when(m.endsAt)} at the latest` : when(m.endsAt)}${
                    m.endsSoon ? html` <span class="chip warn">ends soon</span>` : null
                  }
                </td>
                <td>${plural(m.swallowed ?? 0, 'alert')}</td>
                <td class="num">
                  ${
                    may('triage')
                      ? html`<button
                          class="btn mini"
                          aria-label="End the mute of ${m.name ?? kindNames[m.kind]}"
                          @click=${() => this.end(m)}>
                          End now
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
    return this.mutes.view(
      ({ items }) =>
        items.length
          ? this.table(items)
          : html`<p class="muted">
              Nothing is muted. Mute a rule, story or monitor at one of its alerts; every mute has an end.
            </p>`,
      3,
    );
  }
}

customElements.define('dl-mute-list', DlMuteList);
