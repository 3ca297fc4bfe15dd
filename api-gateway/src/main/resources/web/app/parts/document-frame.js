import { html } from 'lit';
import './document-frame.css';

/** A frame whose document has the focus does not match `:focus`, so that nobody would see where the focus is. */
const markFocus = () => {
  for (const frame of document.querySelectorAll('.document-frame'))
    frame.toggleAttribute('data-focused', frame === document.activeElement);
};
addEventListener('blur', markFocus);
addEventListener('focus', markFocus);

/**
 * A document of its own, without scripts, as its readers get it.
 *
 * @param theme `light` or `dark`
 */
export const documentFrame = (title, src, theme = 'light') =>
  html`<iframe
    class="document-frame gap-small ${theme}"
    title=${title}
    sandbox="allow-popups allow-popups-to-escape-sandbox"
    src=${src}></iframe>`;
