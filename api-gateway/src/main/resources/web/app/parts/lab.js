import { html } from 'lit';
import { api } from '../core/api.js';
import { count, languageName, toneName } from '../core/format.js';
import { articleRow } from './article-row.js';
import './lab.css';

const titles = { source: 'Outlets', language: 'Languages', sentiment: 'Tone', topic: 'Topics', entity: 'Names' };
const zoneNames = { title: 'headline', lede: 'first paragraph', text: 'text' };

const label = (name, entry) => {
  if (name === 'language') return languageName(entry.value);
  if (name === 'sentiment') return toneName[entry.value] ?? entry.value;
  return entry.label ?? entry.value;
};

/** Most frequent values of what a draft finds. */
export const facetLists = (facets) =>
  html`<div class="columns">
    ${Object.entries(titles)
      .filter(([name]) => facets?.[name]?.length)
      .map(
        ([name, title]) =>
          html`<section aria-label=${title}>
            <h3>${title}</h3>
            <ul class="plain small">
              ${[...facets[name].filter((e) => e.own), ...facets[name].filter((e) => !e.own).slice(0, 5)].map(
                (entry) =>
                  html`<li>
                    ${label(name, entry)} ${entry.own ? html`<small class="chip accent">ours</small> ` : null}<span
                      class="muted"
                      >${count(entry.count)}</span
                    >
                  </li>`,
              )}
            </ul>
          </section>`,
      )}
  </div>`;

const difference = (title, number, samples, why) =>
  html`<details ?open=${number > 0 && number < 20}>
    <summary><b>${count(number)}</b> ${title}</summary>
    ${
      samples.length
        ? html`<ol class="rows" aria-label=${title}>
            ${samples.map((s) => articleRow(s, why(s)))}
          </ol>`
        : null
    }
  </details>`;

/** What a draft gains and loses against what is saved. */
export const comparison = (found, why) =>
  found
    ? html`<section class="card" aria-labelledby="against">
        <h3 id="against">Against the saved version</h3>
        <p class="small muted">It finds ${count(found.count)} ${found.count === 1 ? 'article' : 'articles'}.</p>
        ${difference('gained', found.gained, found.gainedSamples, why)}
        ${difference('lost', found.lost, found.lostSamples, why)}
      </section>`
    : null;

const place = (clause) => {
  if (clause.matches.length === 0) return null;
  const zones = clause.zones.map((zone) => zoneNames[zone] ?? zone).join(', ');
  return html`<span class="muted small"
    >${count(clause.matches.length)} ${clause.matches.length === 1 ? 'place' : 'places'}: ${zones}</span
  >`;
};

const clauseView = (clause) =>
  html`<li>
    <span class=${clause.holds ? 'holds' : 'fails'}>${clause.holds ? 'matches' : 'does not match'}</span>
    <code>${clause.clause.length > 160 ? `${clause.clause.slice(0, 160)}…` : clause.clause}</code> ${place(clause)}
    ${
      clause.parts.length
        ? html`<ul>
            ${clause.parts.map(clauseView)}
          </ul>`
        : null
    }
  </li>`;

/** Why an article matches or not, clause by clause. */
export const explanation = (answer) =>
  html`<section class="card explained" aria-labelledby="why" aria-live="polite">
    <h3 id="why">“${answer.article.title}” ${answer.matches ? 'matches' : 'does not match'}</h3>
    <ul>
      ${clauseView(answer.clause)}
    </ul>
  </section>`;

/** A form that brings a query of another system along; `taken` is told the answer of the API. */
export function importForm(dialects, answer, taken) {
  const submit = async (event) => {
    event.preventDefault();
    const { dialect, theirs } = event.target.elements;
    if (theirs.value.trim()) taken(await api.post('/monitors/import', { dialect: dialect.value, query: theirs.value }));
  };
  return html`<details class="card">
    <summary><b>Import a query</b></summary>
    <form class="form" @submit=${submit}>
      <div class="field">
        <label for="dialect">Written for</label>
        <select id="dialect" name="dialect">
          ${dialects.map(({ dialect, name }) => html`<option value=${dialect}>${name}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="theirs">Query</label><textarea id="theirs" name="theirs" rows="3" spellcheck="false"></textarea>
      </div>
      <button class="btn">Translate</button>
    </form>
    ${
      answer
        ? html`<div aria-live="polite">
            <p>${answer.changes.length === 0 ? 'Nothing had to be changed.' : `${answer.changes.length} changed:`}</p>
            <ul class="plain small">
              ${answer.changes.map(
                (c) => html`<li><code>${c.before}</code> → <code>${c.after || 'left out'}</code> ${c.note}</li>`,
              )}
            </ul>
          </div>`
        : null
    }
  </details>`;
}
