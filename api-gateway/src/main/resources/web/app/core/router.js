// Client-side routes over the history API. A route is a pattern such as `/articles/:id` and the tag of its page.

const routes = [];
const listeners = new Set();

export function route(pattern, tag) {
  const names = [];
  const source = pattern.replace(/:(\w+)/g, (_, name) => {
    names.push(name);
    return '([^/]+)';
  });
  routes.push({ pattern, tag, names, regexp: new RegExp(`^${source}/?$`) });
}

/** The present route: `{pattern, tag, path, params, query}`; tag is null where no page lives. */
export function current() {
  const path = location.pathname;
  const query = new URLSearchParams(location.search);
  for (const { pattern, tag, names, regexp } of routes) {
    const found = regexp.exec(path);
    if (found) {
      const params = Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(found[i + 1])]));
      return { pattern, tag, path, params, query };
    }
  }
  return { pattern: null, tag: null, path, params: {}, query };
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
  history[replace ? 'replaceState' : 'pushState'](null, '', url);
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

export function startRouter() {
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
