import { html, nothing } from 'lit';
import { api } from '../core/api.js';
import { documentFrame } from './document-frame.js';

const forms = { 'mail.html': 'Mail', 'mail.txt': 'Mail as text', 'web.html': 'Web page', 'edition.pdf': 'PDF' };
const downloads = {
  'edition.pdf': 'PDF',
  'edition.xlsx': 'Workbook',
  'edition.md': 'Markdown',
  'card.txt': 'Chat card',
  'document.json': 'JSON',
};

const isPdf = (form) => form === 'edition.pdf';
const themes = { light: 'Light', dark: 'Dark' };

/** Another one for each version, so that a change is seen at once. */
const addressOf = (edition) => (form) => api.href(`/editions/${edition.id}/${form}`, { version: edition.version });

const choice = (label, options, chosen, choose) =>
  html`<div class="segmented" role="group" aria-label=${label}>
    ${Object.entries(options).map(
      ([value, text]) =>
        html`<button class="btn mini" aria-pressed=${value === chosen} @click=${() => choose(value)}>${text}</button>`,
    )}
  </div>`;

/**
 * An edition as its readers get it. What is framed is a document of its own, without scripts.
 *
 * @param choose `{form, theme}`, called with what was chosen
 * @param address where a form of the edition is
 */
export const editionPreview = (edition, form, theme, choose, address = addressOf(edition)) => {
  return html`<section class="edition-preview" aria-labelledby="preview-heading">
    <h2 id="preview-heading">Preview</h2>
    <div class="line gap-small">
      ${choice('Form', forms, form, choose.form)}
      ${isPdf(form) ? nothing : choice('Colours', themes, theme, choose.theme)}
    </div>
    ${documentFrame(isPdf(form) ? forms[form] : `${forms[form]}, ${theme}`, address(form), isPdf(form) ? 'pdf' : theme)}
    <p class="small gap-small">
      ${Object.entries(downloads).map(
        ([of, text], at) => html`${at ? ' · ' : ''}<a href=${address(of)} target="_blank">${text}</a>`,
      )}
    </p>
  </section>`;
};
