// The one way to the gateway's API. Answers are plain objects, faults are `Problem`s.

const ROOT = '/api/v1';

/** A fault of a request, told in sentences. `status` is 0 where no answer came. */
export class Problem extends Error {
  constructor(status, slug, title, detail, errors) {
    super(detail || title);
    this.status = status;
    this.slug = slug;
    this.title = title;
    this.errors = errors ?? [];
  }
}

async function problemOf(response) {
  const slugOf = (type) => (type ?? '').split('/').pop();
  try {
    const body = await response.json();
    return new Problem(
      response.status,
      slugOf(body.type),
      body.title ?? sentenceFor(response.status),
      body.detail,
      body.errors,
    );
  } catch {
    return new Problem(response.status, '', sentenceFor(response.status));
  }
}

function sentenceFor(status) {
  if (status === 401) return 'You are signed out.';
  if (status === 403) return 'Your role does not allow this.';
  if (status === 404) return 'This does not exist, or it belongs to somebody else.';
  if (status >= 500)
    return `Dateline could not answer (${status}). Its services may still be starting; try again in a moment.`;
  return `The request was refused (${status}).`;
}

function address(path, query) {
  const url = new URL(ROOT + path, location.origin);
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') url.searchParams.append(name, one);
    }
  }
  return url;
}

async function request(method, path, { query, body, signal, version, type = 'application/json' } = {}) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['Content-Type'] = type;
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  let response;
  try {
    response = await fetch(address(path, query), {
      method,
      headers,
      signal,
      credentials: 'same-origin',
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
  } catch (fault) {
    if (fault.name === 'AbortError') throw fault;
    throw new Problem(0, 'unreachable', 'Dateline cannot be reached. Check the connection and that it runs.');
  }
  if (response.ok) {
    const text = response.status === 204 ? '' : await response.text();
    return text ? JSON.parse(text) : null;
  }
  const problem = await problemOf(response);
  if (response.status === 401 && path !== '/session') {
    window.dispatchEvent(new CustomEvent('dateline:signed-out'));
  }
  if (response.status === 403) window.dispatchEvent(new CustomEvent('dateline:refused'));
  throw problem;
}

/** All pages of a list that a person is to see at once; 20 at most. */
async function all(path, query, signal) {
  const items = [];
  let cursor;
  for (let page = 0; page < 20; page += 1) {
    const answer = await request('GET', path, { query: { limit: 100, ...query, cursor }, signal });
    items.push(...answer.items);
    cursor = answer.next;
    if (!cursor) break;
  }
  return { items, next: cursor ?? null };
}

export const api = {
  get: (path, query, signal) => request('GET', path, { query, signal }),
  post: (path, body, options) => request('POST', path, { ...options, body: body ?? {} }),
  put: (path, body, options) => request('PUT', path, { ...options, body }),
  all,
  patch: (path, body, options) => request('PATCH', path, { ...options, body }),
  delete: (path, options) => request('DELETE', path, options),
  href: (path, query) => address(path, query).pathname + address(path, query).search,
};
