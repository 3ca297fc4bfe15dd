import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { may } from '../core/rights.js';
import { navigate } from '../core/router.js';
import { toast } from '../core/toast.js';
import '../parts/briefing-form.js';
import '../parts/subscriber-list.js';

/** A new briefing, or one that is changed. */
class DlBriefingEdit extends Page {
  constructor() {
    super();
    this.briefing = new Load(this, (signal, id) => api.get(`/briefings/${id}`, {}, signal));
    this.monitors = new Load(this, (signal) => api.all('/monitors', {}, signal));
    this.addEventListener('briefing-saved', (event) => {
      toast({ title: `“${event.detail.name}” is saved` });
      navigate('/briefings');
    });
  }

  enter() {
    this.monitors.load();
    if (this.route.params.id) this.briefing.load(this.route.params.id);
  }

  form(briefing) {
    return this.monitors.view(
      ({ items }) =>
        html`<section class="card">
          <dl-briefing-form .briefing=${briefing} .monitors=${items}></dl-briefing-form>
        </section>`,
    );
  }

  outside(briefing) {
    if (!may('monitors')) return null;
    return html`<section class="card" aria-labelledby="outside-heading">
      <header><h2 id="outside-heading">Outside of your team</h2></header>
      <dl-subscriber-list .briefing=${briefing.id}></dl-subscriber-list>
    </section>`;
  }

  render() {
    const crumb = html`<a href="/briefings">Briefings</a>`;
    if (!this.route?.params.id) return html`${this.head('New briefing', { crumb })}${this.form(null)}`;
    return html`${this.head(this.briefing.value?.name ?? 'Briefing', { crumb })}
    <div class="stack">
      ${this.briefing.view((briefing) => html`${this.form(briefing)}${this.outside(briefing)}`)}
    </div>`;
  }
}

customElements.define('dl-briefing-edit', DlBriefingEdit);
