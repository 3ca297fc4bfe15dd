import { html, nothing } from 'lit';
import { api } from '../core/api.js';
import { Load, Pages } from '../core/load.js';
import { Page } from '../core/page.js';
import { Keys, listKeys } from '../core/keys.js';
import { may } from '../core/rights.js';
import { webAddress, when } from '../core/format.js';
import { empty } from '../parts/notices.js';
import './mail.css';
import '../parts/article-row.css';

const states = { kept: ['', 'Kept here'], sent: ['positive', 'Sent'], failed: ['negative', 'Failed'] };
const stateChip = (state) => html`<span class="chip ${states[state]?.[0] ?? ''}">${states[state]?.[1] ?? state}</span>`;

const address = /(https?:\/\/\S+)/g;

/** A letter as a mail program shows it: web addresses are links, and nothing else is markup. */
const linked = (text) =>
  text
    .split(address)
    .map((piece) =>
      webAddress(piece)
        ? html`<a
            href=${piece}
            target=${new URL(piece).origin === location.origin ? nothing : '_blank'}
            rel="noopener noreferrer"
            >${piece}</a
          >`
        : piece,
    );

/** The mail outbox, and one letter of it. */
class DlMail extends Page {
  constructor() {
    super();
    this.pages = new Pages(this, (signal, query) => api.get('/mails', query, signal));
    this.mail = new Load(this, (signal, id) => api.get(`/mails/${id}`, {}, signal));
    new Keys(this, 'Mail', listKeys(this));
  }

  enter() {
    if (this.route.params.id) this.mail.load(this.route.params.id);
    else this.pages.load({});
  }

  row(m) {
    return html`<li class="row" data-row tabindex="-1">
      <p class="meta"><span class="outlet">${m.to}</span><span>${when(m.createdAt)}</span></p>
      <h3><a class="title" data-open href="/mail/${m.id}">${m.subject}</a></h3>
      <p class="chips">${stateChip(m.state)}</p>
    </li>`;
  }

  letter() {
    const mail = this.mail.value;
    if (!mail || this.mail.problem) return html`${this.head('Mail')}${this.mail.view(() => null)}`;
    return html`${this.head(mail.subject, {
        crumb: html`<a href="/mail">Mail outbox</a>`,
        lead: html`To ${mail.to} · ${when(mail.createdAt)} ${stateChip(mail.state)}
        ${mail.monitorId ? html`· <a href="/monitors/${mail.monitorId}">Monitor</a>` : null}`,
      })}
      <div class="letter">${linked(mail.text)}</div>`;
  }

  render() {
    if (this.route.params.id) return this.letter();
    return html`${this.head('Mail outbox', {
      lead: 'Every mail that Dateline wrote. Without a mail server it keeps them here; with one it sends them too.',
    })}
    ${this.pages.view((items) =>
      items.length
        ? html`<h2 class="sr">Mails</h2>
            <ol class="rows" aria-label="Mails">
              ${items.map((m) => this.row(m))}
            </ol>
            ${this.pages.moreButton()}`
        : may('monitors')
          ? empty(
              'No mail yet',
              'Give a monitor a mail address under its Alerts, and every match is written here.',
              html`<a class="btn" href="/monitors">Choose a monitor</a>`,
            )
          : empty('No mail yet', 'Alerts that go out by mail are written here.'),
    )}`;
  }
}

customElements.define('dl-mail', DlMail);
