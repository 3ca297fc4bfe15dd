import { html } from 'lit';
import { api } from '../core/api.js';
import { editionState } from '../core/briefings.js';
import { plural, when } from '../core/format.js';
import { Load, Pages } from '../core/load.js';
import { Page } from '../core/page.js';
import { may } from '../core/rights.js';
import { navigate } from '../core/router.js';
import { attempt } from '../core/toast.js';
import { confirmed } from '../parts/dialogs.js';
import { empty } from '../parts/notices.js';
import '../parts/rss-link.js';

/** What a team reads in one piece: its briefings, and their editions. */
class DlBriefings extends Page {
  constructor() {
    super();
    this.briefings = new Load(this, (signal) => api.get('/briefings', {}, signal));
    this.editions = new Pages(this, (signal, query) => api.get('/editions', query, signal));
  }

  enter() {
    this.briefings.load();
    this.editions.load({});
  }

  async make(briefing) {
    const edition = await attempt(() => api.post(`/briefings/${briefing.id}/editions`));
    if (edition) navigate(`/editions/${edition.id}`);
  }

  async remove(briefing) {
    const text = 'Its editions are deleted with it; mails that were sent stay where they are.';
    if (!(await confirmed(`Delete “${briefing.name}”?`, text, 'Delete briefing'))) return;
    if (!(await attempt(() => api.delete(`/briefings/${briefing.id}`), 'Briefing deleted'))) return;
    this.enter();
  }

  next({ nextRuns }) {
    if (nextRuns.length === 0) return html`<span class="muted">only by hand</span>`;
    return html`${nextRuns.map(
      (run, at) => html`${at ? ', ' : 'Next: '}${when(run.at)} <span class="muted">(UTC${run.offset})</span>`,
    )}`;
  }

  briefing(b) {
    return html`<li class="card">
      <div class="line">
        <h3>${b.name}</h3>
        ${b.active ? null : html`<span class="chip warn">paused</span>`}
      </div>
      <p class="gap-small">${this.next(b)}</p>
      <dl-rss-link .of=${{ briefing: b.id }} .name=${`of ${b.name}`}></dl-rss-link>
      ${
        may('monitors')
          ? html`<div class="line gap-small">
              <button class="btn mini" aria-label="New edition of ${b.name}" @click=${() => this.make(b)}>
                New edition now
              </button>
              <a class="btn mini" href="/briefings/${b.id}" aria-label="Edit ${b.name}">Edit</a>
              <button class="btn mini danger push" aria-label="Delete ${b.name}" @click=${() => this.remove(b)}>
                Delete
              </button>
            </div>`
          : null
      }
    </li>`;
  }

  edition(e) {
    const [state, kind] = editionState(e);
    return html`<tr>
      <th scope="row"><a href="/editions/${e.id}">${e.title}</a></th>
      <td><span class="chip ${kind}">${state}</span></td>
      <td class="num">${plural(e.stories, 'story', 'stories')}</td>
      <td class="nowrap">${when(e.until)}</td>
    </tr>`;
  }

  list(items) {
    if (items.length === 0) return html`<p class="muted">No edition yet.</p>`;
    return html`<div class="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">Edition</th>
              <th scope="col">State</th>
              <th scope="col" class="num">Stories</th>
              <th scope="col">Up to</th>
            </tr>
          </thead>
          <tbody>
            ${items.map((edition) => this.edition(edition))}
          </tbody>
        </table>
      </div>
      ${this.editions.moreButton()}`;
  }

  render() {
    const create = may('monitors') ? html`<a class="btn primary" href="/briefings/new">New briefing</a>` : null;
    return html`${this.head('Briefings', {
        lead: 'What happened since the last one, in one piece, with its sources: drafted by Dateline, approved by you.',
        actions: create,
      })}
      <div class="stack">
        ${this.briefings.view(
          ({ items }) =>
            items.length
              ? html`<ul class="stack" aria-label="Briefings">
                  ${items.map((b) => this.briefing(b))}
                </ul>`
              : empty('No briefing yet', 'A briefing says which monitors it covers, when, and who approves.', create),
          3,
        )}
        <section class="card" aria-labelledby="editions-heading">
          <header><h2 id="editions-heading">Editions</h2></header>
          ${this.editions.view((items) => this.list(items))}
        </section>
      </div>`;
  }
}

customElements.define('dl-briefings', DlBriefings);
