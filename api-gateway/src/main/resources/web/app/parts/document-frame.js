import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import './document-frame.css';

/** A frame whose document has the focus does not match `:focus`, so that nobody would see where the focus is. */
const markFocus = () => {
  for (const frame of document.querySelectorAll('.document-frame'))
    frame.toggleAttribute('data-focused', frame === document.activeElement);
};
addEventListener('blur', markFocus);
addEventListener('focus', markFocus);

/**
 * A document of its own, without scripts, as its readers get it. Browsers show no PDF in a sandbox; it is a picture of
 * paper, which is light.
 *
 * @param kind `light`, `dark` or `pdf`
 */
export const documentFrame = (title, src, kind = 'light') =>
  keyed(
    kind === 'pdf',
    html`<iframe
      class="document-frame gap-small ${kind === 'dark' ? 'dark' : 'light'}"
      title=${title}
      sandbox=${kind === 'pdf' ? nothing : 'allow-popups allow-popups-to-escape-sandbox'}
      src=${src}></iframe>`,
  );
