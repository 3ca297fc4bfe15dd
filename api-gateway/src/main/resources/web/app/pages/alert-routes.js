import { html } from 'lit';
import { api } from '../core/api.js';
import { Load } from '../core/load.js';
import { Page } from '../core/page.js';
import { may } from '../core/rights.js';
import { announce, attempt, toast } from '../core/toast.js';
import { confirmed } from '../parts/dialogs.js';
import { routeRequest } from '../parts/route-form.js';
import { routeList } from '../parts/route-list.js';
import { alertTabs } from '../parts/tabs.js';
import '../parts/mute-list.js';
import '../parts/route-timeline.js';

const NEW = 'new';

/** Which alerts go to whom, in which order it is decided, and what is muted. */
class DlAlertRoutes extends Page {
  static properties = { edited: { state: true } };

  constructor() {
    super();
    this.routes = new Load(this, (signal) => api.get('/alert-routes', {}, signal));
    this.targets = new Load(this, (signal) => api.get('/targets', {}, signal));
    this.monitors = new Load(this, (signal) => api.all('/monitors', {}, signal));
    this.addEventListener('route-left', () => (this.edited = null));
    this.addEventListener('route-saved', (event) => {
      this.edited = null;
      toast({ title: `“${event.detail.name}” is saved` });
      this.routes.reload();
    });
  }

  enter() {
    for (const each of [this.routes, this.targets, this.monitors]) each.load();
  }

  async move(at, by) {
    const routes = [...this.routes.value.items];
    const [moved] = routes.splice(at, 1);
    routes.splice(at + by, 0, moved);
    const answer = await attempt(() => api.post('/alert-routes/order', { ids: routes.map((r) => r.id) }));
    if (!answer) return;
    this.routes.value = answer;
    announce(`${moved.name} is number ${at + by + 1} now`);
    this.requestUpdate();
    await this.updateComplete;
    // The button moved with its route; at an end it cannot be pressed any more.
    const buttons = [...this.querySelectorAll(`[data-route="${moved.id}"] .btn`)].slice(0, 2);
    (buttons[by < 0 ? 0 : 1]?.disabled ? buttons.find((b) => !b.disabled) : buttons[by < 0 ? 0 : 1])?.focus();
  }

  async switch(route) {
    if (
      await attempt(
        () => api.put(`/alert-routes/${route.id}`, { ...routeRequest(route), active: !route.active }),
        `“${route.name}” ${route.active ? 'is paused' : 'works again'}`,
      )
    )
      this.routes.reload();
  }

  async remove(route) {
    if (
      !(await confirmed(
        `Delete “${route.name}”?`,
        'Its alerts go to the routes below it, or to nobody.',
        'Delete route',
      ))
    )
      return;
    if (await attempt(() => api.delete(`/alert-routes/${route.id}`), 'Route deleted')) this.routes.reload();
  }

  form(route) {
    return html`<dl-route-form
      .route=${route}
      .targets=${this.targets.value?.items ?? []}
      .monitors=${this.monitors.value?.items ?? []}></dl-route-form>`;
  }

  list(items) {
    if (items.length === 0)
      return html`<p class="muted">No route yet: alerts are shown in Dateline, and nobody gets a message.</p>`;
    return routeList(
      items,
      {
        move: (at, by) => this.move(at, by),
        edit: (route) => (this.edited = this.edited === route.id ? null : route.id),
        switch: (route) => this.switch(route),
        remove: (route) => this.remove(route),
      },
      this.edited,
      (route) => this.form(route),
    );
  }

  render() {
    return html`${this.head('Routes & mutes', {
        lead: 'Routes are asked from the top; the first that takes an alert decides who gets a message, and how often.',
        actions: may('monitors')
          ? html`<button class="btn primary" @click=${() => (this.edited = NEW)}>New route</button>`
          : null,
      })}
      ${alertTabs('/alerts/routes')}
      <div class="stack">
        <h2 class="sr">Routes</h2>
        ${this.edited === NEW ? html`<div class="card">${this.form(null)}</div>` : null}
        ${this.routes.view(({ items }) => this.list(items), 4)}
        <section class="card" aria-labelledby="simulation-heading">
          <header><h2 id="simulation-heading">What would be sent when?</h2></header>
          <p class="small muted">
            A sample alert goes through all routes, with the quiet hours of everybody whom they reach.
          </p>
          <div class="gap-small"><dl-route-timeline></dl-route-timeline></div>
        </section>
        <section class="card" aria-labelledby="mutes-heading">
          <header><h2 id="mutes-heading">Mutes</h2></header>
          <dl-mute-list></dl-mute-list>
        </section>
        <p class="small muted">Your own quiet hours are in your <a href="/profile">profile</a>.</p>
      </div>`;
  }
}

customElements.define('dl-alert-routes', DlAlertRoutes);
