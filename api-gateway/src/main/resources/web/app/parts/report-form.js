import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { reportKinds } from '../core/reports.js';
import { assigned, subjectOf } from '../core/subjects.js';
import { checkboxes, numberField, subjectFields } from './form-fields.js';
import { problemNotice } from './notices.js';

const subjects = { monitors: 'About us', rivals: 'A rival', none: 'Not in it' };
const states = [
  ['new', 'New'],
  ['seen', 'Seen'],
  ['kept', 'Kept'],
];

const draftOf = (report) => ({
  name: report?.name ?? '',
  kind: report?.kind ?? 'campaign',
  settings: { states: [], monitors: [], rivals: [], findings: [], tones: [], ...report?.settings },
});

/** A moment as an input of dates and times shows it, in the reader's zone; empty for none. */
const local = (moment) => {
  if (!moment) return '';
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
const instant = (text) => (text ? new Date(text).toISOString() : null);
const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What a report asks for. Tells by `report-saved` that it was saved. */
class DlReportForm extends LitElement {
  static properties = {
    report: { attribute: false },
    monitors: { attribute: false },
    lists: { attribute: false },
    draft: { state: true },
    fault: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.monitors = [];
    this.lists = [];
  }

  willUpdate(changed) {
    if (!this.draft || changed.has('report')) this.draft = draftOf(this.report);
  }

  set(change) {
    this.draft = { ...this.draft, ...change };
  }

  ask(change) {
    this.set({ settings: { ...this.draft.settings, ...change } });
  }

  async save(event) {
    event.preventDefault();
    this.fault = null;
    const request = { ...this.draft, name: this.draft.name.trim() };
    try {
      const saved = this.report
        ? await api.put(`/reports/${this.report.id}`, request, { version: this.report.version })
        : await api.post('/reports', request);
      this.dispatchEvent(new CustomEvent('report-saved', { detail: saved, bubbles: true }));
    } catch (problem) {
      this.fault = problem;
    }
  }

  kinds() {
    return html`<fieldset class="choices">
      <legend>For</legend>
      ${Object.entries(reportKinds).map(
        ([kind, [name, what]]) =>
          html`<label class="check">
            <input
              type="radio"
              name="report-kind"
              value=${kind}
              .checked=${this.draft.kind === kind}
              @change=${() => this.set({ kind })} />
            <span><strong>${name}.</strong> ${what}</span></label
          >`,
      )}
    </fieldset>`;
  }

  text(id, label, value, change, { rows = 2, max, placeholder = '' }) {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <textarea
        id=${id}
        rows=${rows}
        maxlength=${max}
        placeholder=${placeholder}
        .value=${value}
        @change=${(e) => change(e.target.value)}></textarea>
    </div>`;
  }

  words() {
    const { objective, audience, findings } = this.draft.settings;
    const crisis = this.draft.kind === 'crisis';
    const ask = (field) => (to) => this.ask({ [field]: to || null });
    return html`${this.text('report-objective', 'Objective', objective ?? '', ask('objective'), {
      max: 2000,
      placeholder: 'What is to be reached',
    })}
    ${this.text('report-audience', 'Audience', audience ?? '', ask('audience'), { rows: 1, max: 500 })}
    ${this.text(
      'report-findings',
      crisis ? 'The situation, a sentence on each line' : 'Headline findings, one on each line',
      (findings ?? []).join('\n'),
      (to) => this.ask({ findings: lines(to) }),
      { rows: 3, max: 10_000 },
    )}`;
  }

  period() {
    const { from, to, days } = this.draft.settings;
    const moment = (id, label, value, change) =>
      html`<div class="field">
        <label for=${id}>${label}</label>
        <input
          id=${id}
          type="datetime-local"
          .value=${local(value)}
          @change=${(e) => change(instant(e.target.value))} />
      </div>`;
    return html`<div class="fields">
      ${numberField('report-days', 'Days, up to now', days, [1, 366], (n) => this.ask({ days: n }), {
        placeholder: this.draft.kind === 'crisis' ? '2' : '30',
      })}
      ${moment('report-from', 'or from', from, (at) => this.ask({ from: at }))}
      ${moment('report-to', 'to', to, (at) => this.ask({ to: at }))}
    </div>`;
  }

  get subjectLists() {
    const { monitors, rivals } = this.draft.settings;
    return { monitors: monitors ?? [], rivals: rivals ?? [] };
  }

  assign(id, subject) {
    const ids = this.monitors.map((m) => m.id);
    this.ask(assigned(this.subjectLists, ids, id, subject));
  }

  narrowed() {
    const { tag, outletList, coverage, states: chosen } = this.draft.settings;
    return html`<div class="fields">
        <div class="field">
          <label for="report-tag">Only with the tag</label>
          <input
            id="report-tag"
            maxlength="100"
            autocomplete="off"
            .value=${tag ?? ''}
            @change=${(e) => this.ask({ tag: e.target.value.trim() || null })} />
        </div>
        <div class="field">
          <label for="report-list">Only outlets of</label>
          <select id="report-list" @change=${(e) => this.ask({ outletList: e.target.value || null })}>
            <option value="">all outlets</option>
            ${this.lists.map(
              (list) => html`<option value=${list.id} ?selected=${list.id === outletList}>${list.name}</option>`,
            )}
          </select>
        </div>
        ${numberField(
          'report-coverage',
          'Articles listed at most',
          coverage,
          [0, 1000],
          (n) => this.ask({ coverage: n }),
          { placeholder: '100' },
        )}
      </div>
      ${checkboxes('Only mentions that are', states, chosen ?? [], (to) => this.ask({ states: to }))}`;
  }

  render() {
    return html`<form class="form" aria-label=${this.report ? 'Report' : 'New report'} @submit=${this.save}>
      <div class="field">
        <label for="report-name">Name</label>
        <input
          id="report-name"
          required
          maxlength="100"
          autocomplete="off"
          placeholder="Spring campaign"
          .value=${this.draft.name}
          @change=${(e) => this.set({ name: e.target.value })} />
      </div>
      ${this.kinds()} ${this.words()} ${this.period()} ${subjectFields(
        this.monitors,
        subjects,
        (id) => subjectOf(this.subjectLists, id),
        (id, to) => this.assign(id, to),
      )} ${this.narrowed()}
      ${this.fault ? problemNotice(this.fault) : null}
      <div class="line">
        <button class="btn primary">Save report</button>
        <a class="btn" href="/reports">Cancel</a>
      </div>
    </form>`;
  }
}

customElements.define('dl-report-form', DlReportForm);
