// Words that do not belong on a page: the house's own terms, an engineer's, and what a machine writes.

const banned = [
  [/\btenants?\b/i, 'say "team"'],
  [/\boperators? (alone|of|can)\b|\bthe operator\b/i, 'say "whoever runs Dateline"'],
  [/\btiers?\b(?!:)/i, 'say "reach", or name the kind of outlet'],
  [/\bhand(s|ed|ing)? (it |them )?in\b/i, 'say "submit"'],
  [/\b(is|are|was|were|be|gets?) told\b|^told$/i, 'say "alerted" or "shown"'],
  [/\bmake (the|a) (rule|list|topic|key)\b/i, 'say "create"'],
  [/\b(turned|turns) (it |this article )?away\b/i, 'say "rejected"'],
  [/\btake[ns]? .{0,20}\bback\b/i, 'say "undo"'],
  [/\bin vain\b/i, 'say "without success"'],
  [/\b(nothing|nobody) lives here\b/i, 'say what is missing'],
  [/^(does not count in|to us|it is|until now|leave it)$/i, 'name the field'],
  [/\b(is|are) no (address|article|file)\b/i, 'say "is not a …"'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d/, 'a moment as a machine writes it'],
  [/(^|\s)(GET|POST|PUT|PATCH|DELETE) \//, 'a request as a machine writes it'],
  [/\b[a-z]+(_[a-z]+)+\b/, 'a name as a machine writes it'],
  [/\b(undefined|null|NaN)\b|\[object /, 'a value that is not there'],
];

/**
 * What is an example of the query language, or somebody else's text, is not judged. A model's card is written where the
 * model is made.
 */
const exempt =
  'dl-models section, code, pre, kbd, [lang]:not(html), .snippet, .prose, .letter, .grammar, .title, .outlet, textarea';

const attributes = ['aria-label', 'title', 'placeholder', 'alt'];

function* sentences(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent } = walker.currentNode;
    const text = walker.currentNode.data.replace(/\s+/g, ' ').trim();
    if (text && parent.checkVisibility() && !parent.closest(`script, style, ${exempt}`)) yield text;
  }
  for (const element of root.querySelectorAll(attributes.map((name) => `[${name}]`).join(', '))) {
    if (element.closest(exempt)) continue;
    for (const name of attributes) if (element.hasAttribute(name)) yield element.getAttribute(name).trim();
  }
}

/** A problem's heading is a sentence or a few words, never the name of its kind. */
const slugs = (root) =>
  [...root.querySelectorAll('.notice strong, .toast strong')]
    .map((heading) => heading.textContent.trim())
    .filter((heading) => /^[a-z]+(-[a-z]+)+$/i.test(heading))
    .map((heading) => `"${heading}": the name of a kind of problem`);

/** Everything shown below `root` that is worded badly: `["text": reason]`. */
export function wordingFaults(root = document.body) {
  const faults = new Set(slugs(root));
  for (const text of sentences(root)) {
    for (const [pattern, reason] of banned) {
      if (pattern.test(text)) faults.add(`"${text.slice(0, 100)}": ${reason}`);
    }
  }
  return [...faults];
}
