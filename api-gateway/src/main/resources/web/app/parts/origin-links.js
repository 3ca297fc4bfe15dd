// Links to the pages of outlets and authors.

import { html } from 'lit';
import { hostOf } from '../core/format.js';
import { authorPage, outletPage } from '../core/origins.js';

/** @param outlet `{id, name}` */
export const outletLink = ({ id, name }) => html`<a href=${outletPage(id)}><bdi>${name}</bdi></a>`;

/** @param author `{name}` */
export const authorLink = ({ name }) => html`<a href=${authorPage(name)}><bdi>${name}</bdi></a>`;

/** The outlet of an article, or the site that it came from. */
export const articleOutlet = ({ source, url }) => (source ? outletLink(source) : url ? hostOf(url) : 'Own text');

/** Who wrote an article; nothing where nobody is named. */
export const articleAuthors = ({ byline }) =>
  byline?.length ? html`by ${byline.map((name, at) => html`${at > 0 ? ', ' : ''}${authorLink({ name })}`)}` : null;
