import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { may } from '../core/rights.js';
import { navigate } from '../core/router.js';
import { count } from '../core/format.js';
import { problemNotice } from '../parts/notices.js';
import { opener } from '../parts/opener.js';
import { assigned, topicForm, topicRequest } from '../parts/topic-form.js';

/** The topics that a team defines for itself. */
class DlTopics extends Page {
  static properties = { fault: { state: true } };

  constructor() {
    super();
    this.topics = new Load(this, (signal) => api.get('/topics', {}, signal));
  }

  enter() {
    this.topics.load();
  }

  async add(event) {
    event.preventDefault();
    this.fault = null;
    try {
      const made = await api.post('/topics', topicRequest(event.target));
      navigate(`/topics/${made.id}`);
    } catch (problem) {
      this.fault = problem;
    }
  }

  table(items) {
    if (items.length === 0) {
      return html`<p class="muted">
        None yet. A topic is a name, a sentence or two on what its articles are about, and a few articles that are or
        are not.
      </p>`;
    }
    return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Our topics">
      <table>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            <th scope="col">What it is about</th>
            <th scope="col" class="num">Articles</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (t) =>
              html`<tr>
                <th scope="row"><a href="/topics/${t.id}">${t.name}</a></th>
                <td>${t.description}</td>
                <td class="num">
                  <a href="/articles?topic=${encodeURIComponent(t.code)}" aria-label="Articles in ${t.name}"
                    >${count(t.articles)}</a
                  >
                </td>
                <td class="small">${assigned(t)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  render() {
    return html`${this.head('Our topics', {
        lead:
          'What your team calls a topic: beside the topics that every article has, for your team alone, in ' +
          'articles, searches, monitors and alerts.',
      })}
      <div class="stack">
        <section class="card" aria-labelledby="topics-heading">
          <h2 id="topics-heading">Topics</h2>
          ${this.topics.view(({ items }) => this.table(items), 3)}
        </section>
        ${
          may('monitors')
            ? html`<section class="card" aria-label="New topic">
                ${opener(
                  'New topic',
                  html`${topicForm((event) => this.add(event), null, 'Create topic')}
                  ${this.fault ? problemNotice(this.fault) : null}`,
                  this.topics.value?.items.length === 0,
                )}
              </section>`
            : null
        }
      </div>`;
  }
}

customElements.define('dl-topics', DlTopics);
