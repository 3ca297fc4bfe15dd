import { html } from 'lit';
import { paragraphs, segments } from '../core/segments.js';
import './marked-text.css';

/** One piece of text with its marks. A click on a name chooses it; the keyboard's way is the panel beside the text. */
const piece = (text, field, choose) => (segment) => {
  const words = text.slice(segment.start, segment.end);
  if (segment.marks.length === 0) return words;
  const entity = segment.marks.find((m) => m.entity)?.entity;
  const classes = new Set(segment.marks.flatMap((m) => m.kind.split(' ')));
  if (segment.marks.some((m) => m.start === segment.start)) classes.add('first');
  if (segment.marks.some((m) => m.end === segment.end)) classes.add('last');
  return html`<mark
    class=${[...classes].join(' ')}
    data-at="${field}:${segment.start}"
    title=${segment.marks
      .map((m) => m.title)
      .filter(Boolean)
      .join(' · ')}
    @click=${entity ? () => choose(entity) : null}
    >${words}</mark
  >`;
};

export const markedLine = (text, marks, choose) => segments(text, marks).map(piece(text, 'title', choose));

export const markedParagraphs = (text, marks, choose) =>
  paragraphs(text).map(
    ({ start, end }) => html`<p>${segments(text, marks, start, end).map(piece(text, 'text', choose))}</p>`,
  );

/** Scrolls to a place in the text and shows it for a moment. */
export function showPlace(host, span) {
  const marks = [...host.querySelectorAll('mark[data-at]')];
  const at = marks.find((mark) => mark.dataset.at === `${span.field ?? 'text'}:${span.start}`);
  if (!at) return;
  at.scrollIntoView({ block: 'center' });
  at.classList.add('flash');
  setTimeout(() => at.classList.remove('flash'), 1600);
}
