import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { toast } from '../core/toast.js';
import { alertTabs } from '../parts/tabs.js';
import '../parts/dialogs.js';
import '../parts/target-card.js';
import '../parts/target-form.js';

/** Where messages about alerts can go. */
class DlTargets extends Page {
  static properties = { made: { state: true } };

  constructor() {
    super();
    this.targets = new Load(this, (signal) => api.get('/targets', {}, signal));
    this.addEventListener('targets-changed', () => this.targets.reload());
  }

  enter() {
    this.targets.load();
  }

  saved({ target, secret }) {
    this.made = secret ? { name: target.name, secret } : null;
    toast({ title: `“${target.name}” is added`, text: 'Send a test, then let a route lead there.' });
    this.targets.reload();
  }

  render() {
    return html`${this.head('Targets', {
        lead: html`Where messages can go: people, chats, programs. What goes where is decided by the
          <a href="/alerts/routes">routes</a>.`,
      })}
      ${alertTabs('/alerts/targets')}
      <div class="stack">
        ${this.targets.view(({ items }) =>
          items.length
            ? html`<h2 class="sr">Targets of your team</h2>
                <ul class="stack-tight">
                  ${repeat(
                    items,
                    (t) => t.id,
                    (t) => html`<li class="card"><dl-target-card .target=${t}></dl-target-card></li>`,
                  )}
                </ul>`
            : html`<p class="muted">No target yet. Alerts are shown in Dateline, and nowhere else.</p>`,
        )}
        <div aria-live="polite">
          ${
            this.made
              ? html`<div class="notice good">
                  <div class="grow">
                    <strong>Signing secret of “${this.made.name}”</strong>
                    <p>Copy it now; it is not shown again.</p>
                    <dl-secret .value=${this.made.secret}></dl-secret>
                  </div>
                </div>`
              : null
          }
        </div>
        <section class="card" aria-labelledby="new-target">
          <header><h2 id="new-target">New target</h2></header>
          <dl-target-form @target-saved=${(e) => this.saved(e.detail)}></dl-target-form>
        </section>
      </div>`;
  }
}

customElements.define('dl-targets', DlTargets);
