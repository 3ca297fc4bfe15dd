import { LitElement, html } from 'lit';
import { api } from '../core/api.js';
import { draftOf, prominenceName, reachUpTo, ruleSentence, ruleRequest, stanceName } from '../core/alert-rules.js';
import { hasFilter, hasSensitivity, kindMeaning, kindObject, kindWords, sensitivityName } from '../core/alerts.js';
import { capital, toneName } from '../core/format.js';
import { Load } from '../core/load.js';
import { checkboxes, numberField, numberOf } from './form-fields.js';
import { problemNotice } from './notices.js';
import { rulePreview } from './rule-preview.js';
import './alert-rule-form.css';

const short = (name) => (name.length > 60 ? `${name.slice(0, 59)}…` : name);
const capitals = (names) => Object.entries(names).map(([value, name]) => [value, capital(name)]);

/**
 * An alert rule, put together as a sentence, and what it would have raised. Tells by `rule-saved` that it was saved.
 */
class DlAlertRuleForm extends LitElement {
  static properties = {
    rule: { attribute: false },
    monitors: { attribute: false },
    lists: { attribute: false },
    scope: { attribute: false },
    draft: { state: true },
    fault: { state: true },
    busy: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.monitors = [];
    this.lists = [];
    this.preview = new Load(this, (signal, request) => api.post('/alert-rules/preview', request, { signal }));
    this.previewed = null;
  }

  willUpdate(changed) {
    if (!this.draft || changed.has('rule')) {
      this.draft = draftOf(this.rule);
      if (!this.rule && this.scope) this.draft.scope = { monitorId: null, tag: null, ...this.scope };
    }
  }

  /** What was looked back at is the draft as it is now. */
  get isPreviewed() {
    return this.previewed !== null && this.previewed === JSON.stringify(ruleRequest(this.draft));
  }

  set(change) {
    this.draft = { ...this.draft, ...change };
  }

  filter(change) {
    this.set({ filter: { ...this.draft.filter, ...change } });
  }

  setting(change) {
    this.set({ settings: { ...this.draft.settings, ...change } });
  }

  async look() {
    const form = this.querySelector('form');
    if (!form.reportValidity()) return;
    const request = ruleRequest(this.draft);
    this.fault = null;
    await this.preview.load(request);
    if (!this.preview.problem) this.previewed = JSON.stringify(request);
    this.requestUpdate();
  }

  async save(event) {
    event.preventDefault();
    this.fault = null;
    this.busy = true;
    const request = ruleRequest(this.draft);
    try {
      const saved = this.rule
        ? await api.put(`/alert-rules/${this.rule.id}`, request)
        : await api.post('/alert-rules', request);
      this.dispatchEvent(new CustomEvent('rule-saved', { detail: saved, bubbles: true }));
    } catch (problem) {
      this.fault = problem;
    } finally {
      this.busy = false;
    }
  }

  choice(id, label, options, value, change) {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${(e) => change(e.target.value)}>
        ${options.map(
          ([each, text]) => html`<option value=${each} ?selected=${each === (value ?? '')}>${text}</option>`,
        )}
      </select>
    </div>`;
  }

  sentence() {
    const { draft, monitors } = this;
    const tags = [...new Set(monitors.flatMap((m) => m.tags ?? []))].sort();
    if (draft.scope.tag && !tags.includes(draft.scope.tag)) tags.push(draft.scope.tag);
    const scope = draft.scope.monitorId
      ? `monitor ${draft.scope.monitorId}`
      : draft.scope.tag
        ? `tag ${draft.scope.tag}`
        : '';
    return html`<div class="fields">
        ${this.choice(
          'rule-kind',
          'Tell us of',
          kindWords.map((kind) => [kind, kindObject(kind)]),
          draft.kind,
          (kind) => this.set({ kind }),
        )}
        ${
          draft.kind === 'sender'
            ? null
            : this.choice(
                'rule-scope',
                'in',
                [
                  ['', 'any monitor'],
                  ...tags.map((tag) => [`tag ${tag}`, `monitors tagged “${short(tag)}”`]),
                  ...monitors.map((m) => [`monitor ${m.id}`, `the monitor “${short(m.name)}”`]),
                ],
                scope,
                (value) => {
                  const [what, ...rest] = value.split(' ');
                  const id = rest.join(' ');
                  this.set({
                    scope: { monitorId: what === 'monitor' ? id : null, tag: what === 'tag' ? id : null },
                  });
                },
              )
        }
        ${
          hasSensitivity(draft.kind)
            ? this.choice(
                'rule-sensitivity',
                'with',
                Object.entries(sensitivityName).map(([value, name]) => [
                  value,
                  value === 'balanced' ? 'balanced sensitivity' : name.toLowerCase(),
                ]),
                draft.sensitivity,
                (sensitivity) => this.set({ sensitivity }),
              )
            : null
        }
      </div>
      <p class="small muted">It fires when ${kindMeaning(draft.kind)}.</p>`;
  }

  settings() {
    const { kind, settings: s } = this.draft;
    if (kind === 'threshold')
      return html`<div class="fields">
        ${numberField(
          'rule-count',
          'At least so many mentions',
          s.count ?? 1,
          [1, 1_000_000],
          (count) => this.setting({ count }),
          { required: true },
        )}
        ${numberField(
          'rule-hours',
          'within so many hours',
          s.hours ?? 24,
          [1, 720],
          (hours) => this.setting({ hours }),
          { required: true },
        )}
      </div>`;
    if (kind === 'silence')
      return html`<div class="fields">
        ${numberField('rule-days', 'No mention for so many days', s.days, [1, 90], (days) => this.setting({ days }))}
      </div>`;
    if (kind === 'story-grows')
      return html`<div class="fields">
        ${numberField(
          'rule-most',
          'Only for monitors with at most so many mentions a week',
          s.maxPerWeek,
          [1, 1_000_000],
          (maxPerWeek) => this.setting({ maxPerWeek }),
        )}
      </div>`;
    if (kind === 'rival')
      return html`<div class="fields">
        ${this.choice(
          'rule-rival',
          'The rival’s monitor',
          [['', 'Choose a monitor'], ...this.monitors.map((m) => [m.id, short(m.name)])],
          s.rivalId,
          (rivalId) => this.setting({ rivalId: rivalId || null }),
        )}
      </div>`;
    if (kind !== 'quote') return null;
    return html`<div class="fields">
      <div class="field">
        <label for="rule-speaker">Who is quoted</label>
        <input
          id="rule-speaker"
          maxlength="200"
          autocomplete="off"
          placeholder="Anybody"
          .value=${s.speaker ?? ''}
          @change=${(e) => this.setting({ speaker: e.target.value.trim() || null })} />
      </div>
      ${this.choice('rule-stance', 'and', [['', 'says anything'], ...Object.entries(stanceName)], s.stance, (stance) =>
        this.setting({ stance: stance || null }),
      )}
    </div>`;
  }

  filters() {
    const { kind, filter } = this.draft;
    if (!hasFilter(kind)) return null;
    const text = (id, label, value, placeholder, change) =>
      html`<div class="field">
        <label for=${id}>${label}</label>
        <input
          id=${id}
          autocomplete="off"
          placeholder=${placeholder}
          .value=${value}
          @change=${(e) => change(e.target.value.trim())} />
      </div>`;
    const set = filter.prominence.length || filter.tones.length || filter.languages.length;
    return html`<details
      class="rule-filters"
      ?open=${Boolean(set || filter.maxTier || filter.outletListId || filter.query)}>
      <summary>Only mentions that…</summary>
      <div class="form gap-small">
        ${checkboxes('are found', capitals(prominenceName), filter.prominence, (prominence) =>
          this.filter({ prominence }),
        )}
        ${checkboxes('have a tone that is', capitals(toneName), filter.tones, (tones) => this.filter({ tones }))}
        <div class="fields">
          ${this.choice(
            'rule-reach',
            'appear in',
            [['', 'outlets of any reach'], ...[1, 2, 3].map((tier) => [String(tier), reachUpTo(tier)])],
            filter.maxTier ? String(filter.maxTier) : '',
            (tier) => this.filter({ maxTier: numberOf(tier) }),
          )}
          ${this.choice(
            'rule-list',
            'appear in the outlet list',
            [['', 'Any outlet'], ...this.lists.map((l) => [l.id, short(l.name)])],
            filter.outletListId,
            (id) => this.filter({ outletListId: id || null }),
          )}
          ${text(
            'rule-languages',
            'are written in',
            filter.languages.join(', '),
            'Any language, or codes: en, de',
            (value) => this.filter({ languages: value.split(/[\s,;]+/).filter(Boolean) }),
          )}
          ${text('rule-query', 'match the query', filter.query ?? '', 'recall* AND metal', (value) =>
            this.filter({ query: value || null }),
          )}
        </div>
      </div>
    </details>`;
  }

  back() {
    if (!this.preview.busy && this.previewed === null && !this.preview.problem) return null;
    if (this.preview.busy) return html`<p class="small muted">Looking back…</p>`;
    if (this.preview.problem) return problemNotice(this.preview.problem, () => this.look());
    return html`${
      this.isPreviewed ? null : html`<p class="notice warn">The rule has changed since. Look back again.</p>`
    }
    ${rulePreview(this.preview.value)}`;
  }

  render() {
    const { draft, isPreviewed } = this;
    return html`<form class="form" aria-label="Alert rule" @submit=${this.save}>
        ${this.sentence()} ${this.settings()} ${this.filters()}
        <div class="field">
          <label for="rule-name">Name</label>
          <input
            id="rule-name"
            maxlength="100"
            autocomplete="off"
            placeholder="Called after its kind if left empty"
            .value=${draft.name}
            @change=${(e) => this.set({ name: e.target.value })} />
        </div>
        <p class="rule-sentence">${ruleSentence(draft, this)}</p>
        ${this.fault ? problemNotice(this.fault) : null}
        <div class="line">
          <button
            class="btn ${isPreviewed ? '' : 'primary'}"
            type="button"
            ?disabled=${this.preview.busy}
            @click=${this.look}>
            Look back 28 days
          </button>
          <button class="btn ${isPreviewed ? 'primary' : ''}" ?disabled=${this.busy}>
            ${isPreviewed ? 'Save rule' : 'Save without looking back'}
          </button>
        </div>
      </form>
      <section class="gap-top" aria-live="polite" aria-label="What it would have raised">${this.back()}</section>`;
  }
}

customElements.define('dl-alert-rule-form', DlAlertRuleForm);
