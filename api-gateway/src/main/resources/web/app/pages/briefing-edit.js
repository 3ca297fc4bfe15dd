import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { navigate } from '../core/router.js';
import { toast } from '../core/toast.js';
import '../parts/briefing-form.js';

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

  render() {
    const crumb = html`<a href="/briefings">Briefings</a>`;
    if (!this.route?.params.id) return html`${this.head('New briefing', { crumb })}${this.form(null)}`;
    return html`${this.head(this.briefing.value?.name ?? 'Briefing', { crumb })}
    ${this.briefing.view((briefing) => this.form(briefing))}`;
  }
}

customElements.define('dl-briefing-edit', DlBriefingEdit);
