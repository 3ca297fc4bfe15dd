import { Directive, directive } from 'lit/directive.js';
import { noChange } from 'lit';

/**
 * Sets an element's width in percent through the object model: a strict content security policy forbids style
 * attributes.
 */
class Width extends Directive {
  render() {
    return noChange;
  }

  update(part, [percent]) {
    part.element.style.width = `${Math.min(100, Math.max(0, percent))}%`;
    return noChange;
  }
}

export const width = directive(Width);
