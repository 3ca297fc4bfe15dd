import { html, nothing } from 'lit';
import { api } from '../core/api.js';
import {
  arrangementOf,
  editionState,
  moved,
  placed,
  sectionName,
  storySections,
} from '../core/briefings.js';
import { plural, when } from '../core/format.js';
import { focusedRow, Keys, listKeys } from '../core/keys.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { may } from '../core/rights.js';
import { announce, attempt, toast } from '../core/toast.js';
import { confirmed } from '../parts/dialogs.js';
import '../parts/document-links.js';
import { editionPreview } from '../parts/edition-preview.js';
import { editionStory } from '../parts/edition-story.js';
import './edition.css';

/** An edition on its way to be approved: stories are ordered, hidden, pinned and commented; all can be undone. */
class DlEdition extends Page {
  static properties = {
    edited: { state: true },
    form: { state: true },
    theme: { state: true },
    busy: { state: true },
    over: { state: true },
  };

  constructor() {
    super();
    this.undos = [];
    this.form = 'mail.html';
    this.theme = 'light';
    this.edition = new Load(this, (signal, id) => api.get(`/editions/${id}`, {}, signal));
    const act = (run) => () => {
      const row = focusedRow(this);
      if (!row || !this.editable) return false;
      run(row.dataset.row);
      return true;
    };
    new Keys(this, 'Edition', [
      ...listKeys(this),
      { keys: 'J', label: 'Move the story down', right: 'monitors', run: act((id) => this.move(id, 1)) },
      { keys: 'K', label: 'Move the story up', right: 'monitors', run: act((id) => this.move(id, -1)) },
      { keys: 'h', label: 'Hide or show the story', right: 'monitors', run: act((id) => this.flip(id, 'hidden')) },
      { keys: 'p', label: 'Pin the story', right: 'monitors', run: act((id) => this.flip(id, 'pinned')) },
      { keys: 'e', label: 'Edit the heading', right: 'monitors', run: act((id) => this.edit(id, 'heading')) },
      { keys: 'c', label: 'Say why it matters', right: 'monitors', run: act((id) => this.edit(id, 'comment')) },
      {
        keys: 'u',
        label: 'Undo',
        right: 'monitors',
        run: () => (this.undos.length ? (this.undo(), true) : false),
      },
    ]);
  }

  enter() {
    const { id } = this.route.params;
    if (this.id === id) return;
    this.id = id;
    this.undos = [];
    this.edited = null;
    this.edition.load(id);
  }

  get editable() {
    return this.edition.value?.state === 'draft' && may('monitors');
  }

  entry(id) {
    return this.edition.value.entries.find((each) => each.id === id);
  }

  /** Takes what the API answered, or reads the edition again where somebody else was faster. */
  async answer(request) {
    this.busy = true;
    const answer = await attempt(request);
    this.busy = false;
    if (answer) this.edition.value = answer;
    else await this.edition.reload();
    this.requestUpdate();
    await this.updateComplete;
    return Boolean(answer);
  }

  async put(entries) {
    const { id, version } = this.edition.value;
    return this.answer(() => api.put(`/editions/${id}`, { entries: arrangementOf(entries) }, { version }));
  }

  /** One change at a time: the next one builds on what came of it. */
  async arrange(entries, words, focus) {
    const before = this.edition.value.entries;
    if (this.busy || entries === before) return;
    if (!(await this.put(entries))) return;
    this.undos.push(before);
    announce(words);
    if (focus) this.querySelector(`[data-row="${focus}"]`)?.focus();
  }

  async undo() {
    if (this.busy) return;
    const before = this.undos.pop();
    const now = new Map(this.edition.value.entries.map((each) => [each.id, each]));
    // What came in since stays, at the end.
    const known = before.filter((each) => now.has(each.id));
    const added = [...now.values()].filter((each) => !before.some((one) => one.id === each.id));
    if (await this.put([...known, ...added])) announce('Undone');
  }

  move(id, by) {
    const name = this.entry(id).headline.text;
    return this.arrange(moved(this.edition.value.entries, id, by), `${name}: moved ${by < 0 ? 'up' : 'down'}`, id);
  }

  drop(id, at) {
    this.over = null;
    const { entries } = this.edition.value;
    if (!id || id === at || !this.entry(id)) return;
    this.arrange(placed(entries, id, entries.findIndex((each) => each.id === at)), 'Moved', id);
  }

  change(id, change, words) {
    const entries = this.edition.value.entries.map((each) => (each.id === id ? { ...each, ...change } : each));
    return this.arrange(entries, words, id);
  }

  flip(id, field) {
    const on = !this.entry(id)[field];
    const words = { hidden: ['Shown', 'Hidden'], pinned: ['Not pinned any more', 'Pinned'] };
    return this.change(id, { [field]: on }, words[field][Number(on)]);
  }

  async edit(id, field) {
    this.edited = id;
    await this.updateComplete;
    this.querySelector(`#${field}-${id}`)?.focus();
  }

  save(id, fields) {
    this.edited = null;
    this.change(id, fields, 'Saved');
  }

  async takeIn() {
    const { id, version, entries } = this.edition.value;
    if (!(await this.answer(() => api.post(`/editions/${id}/pending`, { version })))) return;
    const added = this.edition.value.entries.length - entries.length;
    toast({ title: added ? `${plural(added, 'story', 'stories')} added` : 'No new story; figures are up to date' });
  }

  async approve() {
    const { id, version, title, approvals, approvedBy } = this.edition.value;
    const last = approvedBy.length + 1 >= approvals;
    const text = last ? 'It is frozen as it is now and mailed to its recipients.' : 'It takes one more person.';
    if (!(await confirmed(`Approve “${title}”?`, text, 'Approve'))) return;
    if (await this.answer(() => api.post(`/editions/${id}/approve`, { version }))) toast({ title: 'Approved' });
  }

  async cancel() {
    const { id, version, title } = this.edition.value;
    const text = 'Its stories move to the next edition.';
    if (!(await confirmed(`Cancel “${title}”?`, text, 'Cancel edition'))) return;
    if (await this.answer(() => api.post(`/editions/${id}/cancel`, { version }))) toast({ title: 'Cancelled' });
  }

  acts(edition) {
    if (!this.editable) return null;
    return html`<button class="btn" ?disabled=${this.busy || this.undos.length === 0} @click=${() => this.undo()}>
        Undo
      </button>
      ${
        edition.pending
          ? html`<button class="btn" ?disabled=${this.busy} @click=${() => this.takeIn()}>
              Add ${plural(edition.pending, 'new article')}
            </button>`
          : null
      }
      <button class="btn danger" ?disabled=${this.busy} @click=${() => this.cancel()}>Cancel edition</button>
      <button class="btn primary" ?disabled=${this.busy} @click=${() => this.approve()}>Approve</button>`;
  }

  state(edition) {
    const [state, kind] = editionState(edition);
    const { mails } = edition;
    const names = edition.approvedBy.map((each) => each.by).filter(Boolean);
    return html`<p class="line">
      <span class="chip ${kind}">${state}</span>
      <span>${when(edition.after)} – ${when(edition.until)}</span>
      ${names.length ? html`<span>approved by ${names.join(' and ')}</span>` : null}
      ${
        edition.state === 'approved' && mails.kept + mails.sent + mails.failed
          ? html`<span>${plural(mails.sent, 'mail')} sent, ${mails.kept} waiting, ${mails.failed} failed</span>`
          : null
      }
    </p>`;
  }

  section(word, entries) {
    const shown = entries.filter((entry) => entry.section === word);
    if (shown.length === 0) return null;
    return html`<section aria-labelledby="section-${word}">
      <h2 id="section-${word}">${sectionName[word]}</h2>
      <ol class="edition-stories">
        ${shown.map((entry) =>
          editionStory(entry, {
            editable: this.editable,
            edited: this.edited === entry.id,
            over: this.over === entry.id,
            first: shown[0] === entry,
            last: shown.at(-1) === entry,
            act: {
              move: (by) => this.move(entry.id, by),
              flip: (field) => this.flip(entry.id, field),
              edit: () => this.edit(entry.id, 'comment'),
              leave: () => (this.edited = null),
              save: (fields) => this.save(entry.id, fields),
              over: (on) => (this.over = on ? entry.id : null),
              drop: (id) => this.drop(id, entry.id),
              section: (to) => this.change(entry.id, { section: to }, `Moved to ${sectionName[to]}`),
            },
          }),
        )}
      </ol>
    </section>`;
  }

  whole(edition) {
    return html`${this.state(edition)}
      <div class="edition-columns">
        <div class="stack">
          ${
            edition.entries.length
              ? storySections.map((word) => this.section(word, edition.entries))
              : html`<p class="muted">No story was found in this time; the preview says what was read.</p>`
          }
          ${
            this.editable && edition.entries.length
              ? html`<p class="small muted">
                  Drag a story, or use the keys: <kbd>J</kbd> and <kbd>K</kbd> move it, <kbd>h</kbd> hides,
                  <kbd>p</kbd> pins, <kbd>c</kbd> comments, <kbd>u</kbd> is undo, <kbd>?</kbd> lists all.
                </p>`
              : null
          }
        </div>
        <div class="stack">
          ${editionPreview(edition, this.form, this.theme, {
            form: (form) => (this.form = form),
            theme: (theme) => (this.theme = theme),
          })}
          ${
            edition.state === 'approved'
              ? html`<section class="card" aria-labelledby="links-heading">
                  <header><h2 id="links-heading">Shared links</h2></header>
                  <dl-document-links .of=${`/editions/${edition.id}`} noun="edition"></dl-document-links>
                </section>`
              : null
          }
        </div>
      </div>`;
  }

  render() {
    const crumb = html`<a href="/briefings">Briefings</a>`;
    const edition = this.edition.value;
    return html`${this.head(edition?.title ?? 'Edition', { crumb, actions: edition ? this.acts(edition) : nothing })}
    ${this.edition.view((value) => this.whole(value))}`;
  }
}

customElements.define('dl-edition', DlEdition);
