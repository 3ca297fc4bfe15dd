// Client-side routes over the history API. A route is a pattern such as `/articles/:id`, the tag of its page, and the
// right that it takes.

const routes = [];
const listeners = new Set();

export function route(pattern, tag, right = 'read') {
  const names = [];
  const source = pattern.replace(/:(\w+)/g, (_, name) => {
    names.push(name);
    return '([^/]+)';
  });
  routes.push({ pattern, tag, right, names, regexp: new RegExp(`^${source}/?$`) });
}

export const matching = (path) => routes.find(({ regexp }) => regexp.test(path)) ?? null;

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The present route: `{pattern, tag, right, path, params, query}`; tag is null where no page lives. */
export function current() {
  const path = location.pathname;
  const query = new URLSearchParams(location.search);
  const found = matching(path);
  if (!found) return { pattern: null, tag: null, right: 'read', path, params: {}, query };
  const values = found.regexp.exec(path).slice(1);
  const params = Object.fromEntries(found.names.map((name, i) => [name, decoded(values[i])]));
  return { pattern: found.pattern, tag: found.tag, right: found.right, path, params, query };
}

export function onRoute(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(how) {
  const now = current();
  listeners.forEach((listener) => listener(now, how));
}

export function navigate(to, { replace = false } = {}) {
  const url = new URL(to, location.href);
  if (url.href === location.href) return;
  if (!replace) keepPlace();
  history[replace ? 'replaceState' : 'pushState'](replace ? history.state : null, '', url);
  tell(replace ? 'replace' : 'push');
}

/** Puts filters into the address without a new entry in the history; empty values are left out. */
export function replaceQuery(values) {
  navigate(`${location.pathname}${queryString(values)}`, { replace: true });
}

export function queryString(values) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(name, one);
    }
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** Who knows how far the page is scrolled. */
let place = () => 0;

export const onPlace = (known) => (place = known);

/** Keeps with the entry of the history how far its page was scrolled, for who comes back. */
const keepPlace = () => history.replaceState({ ...history.state, place: place() }, '');

export const keptPlace = () => history.state?.place ?? 0;

export function startRouter() {
  history.scrollRestoration = 'manual';
  window.addEventListener('popstate', () => tell('pop'));
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.('a[href]');
    if (!link || link.target || link.origin !== location.origin || link.hasAttribute('download')) return;
    if (link.getAttribute('href').startsWith('#') || link.pathname.startsWith('/api/')) return;
    event.preventDefault();
    navigate(link.href);
  });
}
