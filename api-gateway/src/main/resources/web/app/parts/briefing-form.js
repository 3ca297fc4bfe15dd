import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { days, ownZone, zones } from '../core/calendar.js';
import { approvalsName, sectionName, sectionWords } from '../core/briefings.js';
import { assigned, subjectOf } from '../core/subjects.js';
import { subjectFields } from './form-fields.js';
import { problemNotice } from './notices.js';

const subjects = { monitors: 'About us', rivals: 'A rival', issues: 'An issue or regulator', none: 'Not in it' };
const list = (text) => text.split(/[\s,;]+/).filter(Boolean);

const NEW_SCHEDULE = () => ({ at: '07:30', zone: ownZone(), days: ['mon', 'tue', 'wed', 'thu', 'fri'], skipped: [] });

const draftOf = (briefing) => ({
  name: briefing?.name ?? '',
  active: briefing?.active ?? true,
  monitors: briefing?.monitors ?? [],
  rivals: briefing?.rivals ?? [],
  issues: briefing?.issues ?? [],
  sections: briefing?.sections ?? sectionWords,
  approvals: briefing?.approvals ?? 1,
  recipients: briefing?.recipients ?? [],
  schedule: briefing ? briefing.schedule : NEW_SCHEDULE(),
});

/** What a briefing says. Tells by `briefing-saved` that it was saved. */
class DlBriefingForm extends LitElement {
  static properties = {
    briefing: { attribute: false },
    monitors: { attribute: false },
    draft: { state: true },
    fault: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.monitors = [];
  }

  willUpdate(changed) {
    if (!this.draft || changed.has('briefing')) this.draft = draftOf(this.briefing);
  }

  set(change) {
    this.draft = { ...this.draft, ...change };
  }

  schedule(change) {
    this.set({ schedule: { ...this.draft.schedule, ...change } });
  }

  async save(event) {
    event.preventDefault();
    this.fault = null;
    const request = { ...this.draft, name: this.draft.name.trim() };
    try {
      const saved = this.briefing
        ? await api.put(`/briefings/${this.briefing.id}`, request, { version: this.briefing.version })
        : await api.post('/briefings', request);
      this.dispatchEvent(new CustomEvent('briefing-saved', { detail: saved, bubbles: true }));
    } catch (problem) {
      this.fault = problem;
    }
  }

  get subjectLists() {
    const { monitors, rivals, issues } = this.draft;
    return { monitors, rivals, issues };
  }

  assign(id, subject) {
    const ids = this.monitors.map((m) => m.id);
    this.set(assigned(this.subjectLists, ids, id, subject));
  }

  sections() {
    const { sections } = this.draft;
    return html`<fieldset class="choices">
      <legend>Sections; those that are empty are left out</legend>
      ${sectionWords.map(
        (word) =>
          html`<label class="check">
            <input
              type="checkbox"
              .checked=${sections.includes(word)}
              @change=${(e) =>
                this.set({
                  sections: sectionWords.filter((w) => (w === word ? e.target.checked : sections.includes(w))),
                })} />
            ${sectionName[word]}</label
          >`,
      )}
    </fieldset>`;
  }

  times() {
    const { schedule } = this.draft;
    const choice = html`<label class="check">
      <input
        type="checkbox"
        .checked=${Boolean(schedule)}
        @change=${(e) => this.set({ schedule: e.target.checked ? NEW_SCHEDULE() : null })} />
      On a schedule</label
    >`;
    if (!schedule) return choice;
    const on = schedule.days ?? [];
    return html`${choice}
      <div class="fields">
        <div class="field">
          <label for="briefing-at">At</label>
          <input
            id="briefing-at"
            type="time"
            required
            .value=${schedule.at}
            @change=${(e) => this.schedule({ at: e.target.value })} />
        </div>
        <div class="field">
          <label for="briefing-zone">Time zone</label>
          <select id="briefing-zone" @change=${(e) => this.schedule({ zone: e.target.value })}>
            ${[...new Set([schedule.zone, ...zones()])].map(
              (zone) =>
                html`<option value=${zone} ?selected=${zone === schedule.zone}>${zone.replace(/_/g, ' ')}</option>`,
            )}
          </select>
        </div>
        <div class="field">
          <label for="briefing-skipped">Days without one; the next covers them</label>
          <input
            id="briefing-skipped"
            autocomplete="off"
            placeholder="2026-12-25, 2026-12-26"
            .value=${(schedule.skipped ?? []).join(', ')}
            @change=${(e) => this.schedule({ skipped: list(e.target.value) })} />
        </div>
      </div>
      <div class="line">
        ${Object.entries(days).map(
          ([day, text]) =>
            html`<label class="check">
              <input
                type="checkbox"
                .checked=${on.length === 0 || on.includes(day)}
                @change=${(e) =>
                  this.schedule({
                    days: Object.keys(days).filter((d) =>
                      d === day ? e.target.checked : on.length === 0 || on.includes(d),
                    ),
                  })} />
              ${text}</label
            >`,
        )}
      </div>`;
  }

  render() {
    const { draft } = this;
    return html`<form class="form" aria-label=${this.briefing ? 'Briefing' : 'New briefing'} @submit=${this.save}>
      <div class="field">
        <label for="briefing-name">Name</label>
        <input
          id="briefing-name"
          required
          maxlength="100"
          autocomplete="off"
          placeholder="Morning briefing"
          .value=${draft.name}
          @change=${(e) => this.set({ name: e.target.value })} />
      </div>
      ${subjectFields(
        this.monitors,
        subjects,
        (id) => subjectOf(this.subjectLists, id),
        (id, to) => this.assign(id, to),
      )} ${this.times()}
      <div class="fields">
        <div class="field">
          <label for="briefing-approvals">Approved by</label>
          <select id="briefing-approvals" @change=${(e) => this.set({ approvals: Number(e.target.value) })}>
            ${approvalsName.map(
              (text, n) => html`<option value=${n} ?selected=${n === draft.approvals}>${text}</option>`,
            )}
          </select>
        </div>
        <div class="field">
          <label for="briefing-recipients">Mailed to, by user name</label>
          <input
            id="briefing-recipients"
            autocomplete="off"
            placeholder="robin, dana"
            .value=${draft.recipients.join(', ')}
            @change=${(e) => this.set({ recipients: list(e.target.value) })} />
        </div>
      </div>
      ${this.sections()}
      <label class="check">
        <input
          type="checkbox"
          .checked=${draft.active}
          @change=${(e) => this.set({ active: e.target.checked })} />
        The schedule runs</label
      >
      ${this.fault ? problemNotice(this.fault) : null}
      <div class="line">
        <button class="btn primary">Save briefing</button>
        <a class="btn" href="/briefings">Cancel</a>
      </div>
    </form>`;
  }
}

customElements.define('dl-briefing-form', DlBriefingForm);
