import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { count, day, percent } from '../core/format.js';
import { may } from '../core/rights.js';
import { empty } from '../parts/notices.js';
import '../parts/reanalysis.js';

const languageName = (code) => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};

const languages = (model) =>
  model.languages ? `${model.languages.map(languageName).join(', ')} only` : 'Every language';

const precisionTable = (label, what, rows) =>
  html`<div class="scroll-x" tabindex="0" role="region" aria-label=${label}>
    <table>
      <thead>
        <tr>
          <th scope="col">${what}</th>
          <th scope="col" class="num">Alerts</th>
          <th scope="col" class="num">Useful</th>
          <th scope="col" class="num">Not useful</th>
          <th scope="col" class="num">Precision</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <td>${row.title}</td>
              <td class="num">${count(row.alerts)}</td>
              <td class="num">${count(row.useful)}</td>
              <td class="num">${count(row.notUseful)}</td>
              <td class="num">${row.precision === null ? '–' : percent(row.precision)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

class DlModels extends Page {
  constructor() {
    super();
    this.list = new Load(this, (signal) => api.get('/models', {}, signal));
    this.byLanguage = new Load(this, (signal) => api.get('/languages', {}, signal));
  }

  enter() {
    this.list.load();
    this.byLanguage.load();
  }

  support(models) {
    return html`<section class="card">
      <header><h2>What works in which language</h2></header>
      <div class="scroll-x" tabindex="0" role="region" aria-label="What works in which language">
        <table>
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">Languages</th>
            </tr>
          </thead>
          <tbody>
            ${models.map(
              (m) =>
                html`<tr>
                  <td>${m.title}</td>
                  <td>${languages(m)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.byLanguage.view((answer) =>
        answer.items.length
          ? html`<ul>
              ${answer.items.map((each) => html`<li>${each.line}</li>`)}
            </ul>`
          : null,
      )}
      <p class="muted">
        Search, monitors and alerts work on the words themselves, in every language. Where a model does not support an
        article’s language it finds nothing, and nothing is claimed.
      </p>
    </section>`;
  }

  scores(model) {
    if (model.scores.length === 0)
      return html`<p class="muted">No score: its quality is not measured on a set of its own.</p>`;
    return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Scores of ${model.title}">
      <table>
        <thead>
          <tr>
            <th scope="col">Measured on</th>
            <th scope="col">Language</th>
            <th scope="col">Metric</th>
            <th scope="col" class="num">Score</th>
            <th scope="col">Day</th>
          </tr>
        </thead>
        <tbody>
          ${model.scores.map(
            (s) =>
              html`<tr>
                <td>${s.set}${s.note ? html`<br /><span class="muted small">${s.note}</span>` : null}</td>
                <td>${languageName(s.language)}</td>
                <td>${s.metric}</td>
                <td class="num">${s.value.toFixed(3)}</td>
                <td>${s.measuredOn}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  agreement({ agreement }) {
    if (!agreement) return null;
    if (agreement.seen === 0)
      return html`<h3>Your team’s word</h3>
        <p class="muted">Nobody has reviewed a mention with a tone yet.</p>`;
    return html`<h3>Your team’s word</h3>
      <p>
        ${count(agreement.overridden)} of ${count(agreement.seen)} tones that your people saw were overridden:
        ${percent(agreement.rate)} agreement, at best. What is left as it is counts as agreed;
        ${count(agreement.judged)} were judged outright.
      </p>
      <div class="scroll-x" tabindex="0" role="region" aria-label="Agreement by week">
        <table>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              <th scope="col" class="num">Seen</th>
              <th scope="col" class="num">Judged</th>
              <th scope="col" class="num">Overridden</th>
              <th scope="col" class="num">Agreement</th>
            </tr>
          </thead>
          <tbody>
            ${agreement.weeks.map(
              (w) =>
                html`<tr>
                  <td>${day(w.week)}</td>
                  <td class="num">${count(w.seen)}</td>
                  <td class="num">${count(w.judged)}</td>
                  <td class="num">${count(w.overridden)}</td>
                  <td class="num">${percent(w.rate)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  /** What people say of the alerts of each kind and rule; null for all but the card of alerts. */
  precision({ alerts }) {
    if (!alerts) return null;
    if (alerts.kinds.length === 0)
      return html`<h3>Your team’s word</h3>
        <p class="muted">There were no alerts in the last 90 days.</p>`;
    return html`<h3>Your team’s word</h3>
      <p>
        Of the alerts of the last 90 days, how many people called useful, here or from a mail. A share is given from ten
        answers on.
      </p>
      ${precisionTable(
        'Precision by kind',
        'Kind',
        alerts.kinds.map((k) => ({ ...k, title: k.kind })),
      )}${precisionTable(
        'Precision by rule',
        'Rule',
        alerts.rules.map((r) => ({ ...r, title: r.name ?? r.kind })),
      )}`;
  }

  card(model) {
    return html`<section class="card stack-tight">
      <header><h2>${model.title}</h2></header>
      <p>${model.does}</p>
      <p class="small muted">
        Version ${model.analysisVersion}${model.madeOn ? `, made on ${model.madeOn}` : ''} · ${model.licence} ·
        ${languages(model)}
      </p>
      ${model.alerts ? null : this.scores(model)}${this.agreement(model)}${this.precision(model)}
      ${
        model.data.length
          ? html`<h3>Data</h3>
              <ul>
                ${model.data.map((d) => html`<li>${d.name} (${d.licence}): ${d.use}</li>`)}
              </ul>`
          : null
      }
      ${
        model.limits.length
          ? html`<h3>What it cannot do</h3>
              <ul>
                ${model.limits.map((limit) => html`<li>${limit}</li>`)}
              </ul>`
          : null
      }
    </section>`;
  }

  table(models) {
    if (models.length === 0)
      return empty('No model has reported yet', 'Models report when the analysis service starts.');
    return html`${this.support(models)}${models.map((m) => this.card(m))}`;
  }

  render() {
    return html`${this.head('Models & scores', {
        lead:
          'What reads the articles, what it learned from, how good it is where it was measured, and what it ' +
          'cannot do.',
      })}
      <div class="stack narrow">
        ${this.list.view((answer) => this.table(answer.items))}${
          may('operate') ? html`<dl-reanalysis></dl-reanalysis>` : null
        }
      </div>`;
  }
}

customElements.define('dl-models', DlModels);
