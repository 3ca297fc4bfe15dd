import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { may } from '../core/rights.js';
import { attempt, toast } from '../core/toast.js';
import { count, plural, reachName } from '../core/format.js';
import { confirmed } from '../parts/dialogs.js';
import { closeOpener, opener } from '../parts/opener.js';
import { problemNotice } from '../parts/notices.js';
import { reasons } from '../parts/mention-forms.js';

const short = (name) => (name.length > 60 ? `${name.slice(0, 59)}…` : name);
const value = (form, name) => form.elements.namedItem(name).value.trim();

/** What is done with mentions as they come in, and which outlets a team treats alike. */
class DlRules extends Page {
  static properties = { fault: { state: true }, listFault: { state: true } };

  constructor() {
    super();
    this.rules = new Load(this, (signal) => api.get('/mention-rules', {}, signal));
    this.lists = new Load(this, (signal) => api.get('/outlet-lists', {}, signal));
    this.monitors = new Load(this, (signal) => api.all('/monitors', {}, signal));
    this.sources = new Load(this, (signal) => api.all('/sources', {}, signal));
  }

  enter() {
    for (const each of [this.rules, this.lists, this.monitors, this.sources]) each.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.watching);
  }

  async add(event) {
    event.preventDefault();
    const form = event.target;
    const [tag, reason] = [value(form, 'tag'), value(form, 'dismiss')];
    this.fault = null;
    try {
      await api.post('/mention-rules', {
        name: value(form, 'rule-name'),
        when: {
          query: value(form, 'when') || null,
          monitorId: value(form, 'of') || null,
          outletListId: value(form, 'in-list') || null,
        },
        then: { tags: tag ? [tag] : [], dismissReason: reason || null },
      });
      form.reset();
      closeOpener(form);
      this.rules.reload();
    } catch (problem) {
      this.fault = problem;
    }
  }

  async switch(rule) {
    const { name, active, when, then } = rule;
    if (await attempt(() => api.put(`/mention-rules/${rule.id}`, { name, active: !active, when, then })))
      this.rules.reload();
  }

  async remove(rule) {
    if (!(await confirmed(`Remove “${rule.name}”?`, 'What it did with mentions stays.', 'Remove rule'))) return;
    if (await attempt(() => api.delete(`/mention-rules/${rule.id}`))) this.rules.reload();
  }

  async run(rule) {
    if (!(await attempt(() => api.post(`/mention-rules/${rule.id}/run`)))) return;
    this.watch(rule.id);
  }

  /** Looks every second how far the run is. */
  async watch(id) {
    await this.rules.reload();
    const run = this.rules.value?.items.find((r) => r.id === id)?.lastRun;
    if (run?.state === 'running') {
      this.watching = setTimeout(() => this.watch(id), 1000);
    } else if (run) {
      toast({
        title: `${plural(run.changed, 'mention')} changed of ${count(run.lookedAt)}`,
        action: run.changed
          ? { label: 'Undo', run: () => attempt(() => api.post('/mentions/undo', { actionId: run.id }), 'Undone') }
          : null,
      });
    }
  }

  async addList(event) {
    event.preventDefault();
    const form = event.target;
    const tier = Number(value(form, 'list-tier')) || null;
    const chosen = [...form.elements.namedItem('outlets').selectedOptions].map((o) => ({
      sourceId: o.value,
      name: o.textContent.trim(),
      tier,
    }));
    this.listFault = null;
    try {
      await api.post('/outlet-lists', { name: value(form, 'list-name'), outlets: chosen });
      form.reset();
      closeOpener(form);
      this.lists.reload();
    } catch (problem) {
      this.listFault = problem;
    }
  }

  async removeList(list) {
    if (
      !(await confirmed(
        `Remove “${list.name}”?`,
        'Rules that ask for it go with it, and its tiers no longer count.',
        'Remove list',
      ))
    )
      return;
    if (await attempt(() => api.delete(`/outlet-lists/${list.id}`))) {
      this.lists.reload();
      this.rules.reload();
    }
  }

  condition({ when }) {
    const monitor = this.monitors.value?.items.find((m) => m.id === when.monitorId);
    const list = this.lists.value?.items.find((l) => l.id === when.outletListId);
    const parts = [
      monitor && html`of ${monitor.name}`,
      when.query && html`<code>${when.query}</code>`,
      list && html`in ${list.name}`,
      when.prominence.length ? when.prominence.join(' or ') : null,
    ].filter(Boolean);
    return parts.length ? parts.map((p, i) => html`${i ? ', ' : ''}${p}`) : 'every mention';
  }

  ruleTable(items) {
    if (items.length === 0)
      return html`<p class="muted">
        No rule yet. A rule tags or dismisses mentions as they come in; no alert goes out for what it dismisses.
      </p>`;
    return html`<div class="scroll-x">
      <table>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">When</th>
            <th scope="col">Then</th>
            <th scope="col">Last run</th>
            <th scope="col"><span class="sr">Change</span></th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (r) =>
              html`<tr>
                <th scope="row">${r.name}${r.active ? null : html` <span class="chip">off</span>`}</th>
                <td>${this.condition(r)}</td>
                <td>
                  ${r.then.tags.map((t) => html`<span class="chip accent">#${t}</span> `)}${
                    r.then.dismissReason ? html`dismiss: ${r.then.dismissReason}` : null
                  }${r.then.owner ? html` @${r.then.owner}` : null}
                </td>
                <td class="small">
                  ${
                    r.lastRun
                      ? html`${r.lastRun.state === 'running' ? 'on its way, ' : ''}${count(r.lastRun.changed)} of
                        ${count(r.lastRun.lookedAt)}`
                      : 'never'
                  }
                </td>
                <td class="num">
                  ${
                    may('triage')
                      ? html`<button
                            class="btn mini"
                            aria-label="Run ${r.name} over all that is stored"
                            @click=${() => this.run(r)}>
                            Run over all
                          </button>
                          <button
                            class="btn mini"
                            aria-pressed=${!r.active}
                            aria-label="Switch ${r.name} off"
                            @click=${() => this.switch(r)}>
                            ${r.active ? 'Off' : 'On'}
                          </button>
                          <button class="btn mini danger" aria-label="Remove ${r.name}" @click=${() => this.remove(r)}>
                            Remove
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

  ruleForm() {
    return html`<form class="form" @submit=${this.add}>
      <div class="fields">
        <div class="field">
          <label for="rule-name">Name</label>
          <input id="rule-name" name="rule-name" required maxlength="100" autocomplete="off" />
        </div>
        <div class="field">
          <label for="when">When the article matches</label>
          <input id="when" name="when" autocomplete="off" placeholder='title:"match report" OR topic:sport' />
        </div>
        <div class="field">
          <label for="of">Monitor</label>
          <select id="of" name="of">
            <option value="">Any monitor</option>
            ${(this.monitors.value?.items ?? []).map((m) => html`<option value=${m.id}>${short(m.name)}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="in-list">Outlet list</label>
          <select id="in-list" name="in-list">
            <option value="">Any outlet</option>
            ${(this.lists.value?.items ?? []).map((l) => html`<option value=${l.id}>${l.name}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="tag">Add the tag</label><input id="tag" name="tag" maxlength="60" autocomplete="off" />
        </div>
        <div class="field">
          <label for="dismiss">Dismiss with the reason</label>
          <input id="dismiss" name="dismiss" list="dismiss-reasons" maxlength="500" autocomplete="off" />
          <datalist id="dismiss-reasons">${reasons.map((r) => html`<option value=${r}></option>`)}</datalist>
        </div>
      </div>
      ${this.fault ? problemNotice(this.fault) : null}
      <div><button class="btn primary">Create rule</button></div>
    </form>`;
  }

  listTable(items) {
    if (items.length === 0)
      return html`<p class="muted">
        No list yet. Lists narrow mentions and rules, and rank outlets as your team does.
      </p>`;
    return html`<div class="scroll-x">
      <table>
        <thead>
          <tr>
            <th scope="col">List</th>
            <th scope="col">Outlets</th>
            <th scope="col"><span class="sr">Change</span></th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (l) =>
              html`<tr>
                <th scope="row"><a href="/mentions?state=all&outletList=${l.id}">${l.name}</a></th>
                <td>
                  ${l.outlets
                    .slice(0, 12)
                    .map(
                      (o, i) =>
                        html`${i ? ', ' : ''}${o.name}${
                          o.tier ? html` <span class="muted small">${reachName[o.tier].toLowerCase()}</span>` : null
                        }`,
                    )}${l.outlets.length > 12 ? ` and ${l.outlets.length - 12} more` : ''}
                </td>
                <td class="num">
                  ${
                    may('triage')
                      ? html`<button
                          class="btn mini danger"
                          aria-label="Remove ${l.name}"
                          @click=${() => this.removeList(l)}>
                          Remove
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

  listForm() {
    const sources = this.sources.value?.items ?? [];
    return html`<form class="form" @submit=${this.addList}>
      <div class="fields">
        <div class="field">
          <label for="list-name">Name</label>
          <input id="list-name" name="list-name" required maxlength="100" autocomplete="off" />
        </div>
        <div class="field">
          <label for="list-tier">Treat them as</label>
          <select id="list-tier" name="list-tier">
            <option value="">as set for each source</option>
            ${[1, 2, 3, 4].map((t) => html`<option value=${t}>${reachName[t]}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="outlets">Outlets</label>
          <select id="outlets" name="outlets" multiple required size="6">
            ${sources.map((s) => html`<option value=${s.id}>${s.name}</option>`)}
          </select>
        </div>
      </div>
      ${this.listFault ? problemNotice(this.listFault) : null}
      <div><button class="btn primary">Create list</button></div>
    </form>`;
  }

  render() {
    return html`${this.head('Rules & outlets', {
        crumb: html`<a href="/mentions">Mentions</a>`,
        lead: 'What is done with mentions as they come in, and which outlets your team treats alike.',
      })}
      <div class="stack">
        <section class="card" aria-labelledby="rules-heading">
          <h2 id="rules-heading">Rules</h2>
          ${this.rules.view(({ items }) => this.ruleTable(items), 3)}
          ${may('triage') ? opener('New rule', this.ruleForm()) : null}
        </section>
        <section class="card" aria-labelledby="lists-heading">
          <h2 id="lists-heading">Outlet lists</h2>
          ${this.lists.view(({ items }) => this.listTable(items), 3)}
          ${
            may('triage') && this.sources.value?.items.length ? opener('New list', this.listForm()) : null
          }
        </section>
      </div>`;
  }
}

customElements.define('dl-rules', DlRules);
