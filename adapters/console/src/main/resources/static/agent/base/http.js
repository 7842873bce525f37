/** How a call ends when it does not end well. */
class Failure extends Error {}

/** The server did not answer, or could not: the same call may succeed later. */
export class Unavailable extends Failure {
  constructor(retryAfter = 0) {
    super('unavailable');
    this.retryAfter = retryAfter;
  }
}

/** Nobody is signed in any more. */
export class SignedOut extends Failure {}

/** The server said no; `problem` is the problem+json document, `code` the last part of its type. */
export class Refused extends Failure {
  constructor(status, problem = {}, retryAfter = 0) {
    super('refused');
    Object.assign(this, { status, problem, retryAfter, code: codeOf(problem) });
  }
}

/** The last part of a problem's type, such as `not-owner`. */
export const codeOf = (problem) => String(problem?.type ?? '').split(':').at(-1);

/** How long to stay away after so many failures: longer each time, and not all pages alike. */
export const backoff = (failures) =>
  Math.min(20_000, 500 * 2 ** failures) * (0.5 + Math.random() / 2);

/** Where the API lives, also below a context path. */
export const apiUrl = (path) => new URL(`../../api/desk/${path}`, import.meta.url);

const NOT_IN_YET = ['sign-in-failed', 'code-required'];
let csrf = '';
let whenSignedOut = () => {};

/** `handler()` is called when a call finds that the session has ended. */
export const onSignedOut = (handler) => (whenSignedOut = handler);

/** Who is signed in, and the token for changes. */
export async function fetchSession() {
  const session = await get('session');
  csrf = session.csrf ?? '';
  return session;
}

export async function signIn(name, password, code) {
  return call('POST', 'session', { name, password, code });
}

export const get = (path) => call('GET', path);
export const post = (path, body = {}) => call('POST', path, body);
/** Posts a form, such as one with a file. */
export const upload = (path, form) => call('POST', path, form);
export const put = (path, body) => call('PUT', path, body);
export const patch = (path, body) => call('PATCH', path, body);
export const remove = (path) => call('DELETE', path);

/** A path of this API with its variable parts escaped: path`conversations/${id}/claim`. */
export const path = (fixed, ...parts) =>
  fixed.reduce((made, piece, i) => made + encodeURIComponent(parts[i - 1]) + piece);

/** The parameters that are there as `?a=b&c=d`. */
export function query(parameters) {
  const there = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return there.length ? `?${new URLSearchParams(there)}` : '';
}

async function call(method, where, body) {
  const response = await exchange(method, where, body);
  if (response.status === 204) return null;
  const json = await response.json().catch(() => null);
  if (response.ok) return json;
  const retryAfter = (Number(response.headers.get('Retry-After')) || 0) * 1000;
  if (response.status >= 500 || response.status === 408) throw new Unavailable(retryAfter);
  if (response.status === 401 && !NOT_IN_YET.includes(codeOf(json))) {
    whenSignedOut();
    throw new SignedOut();
  }
  throw new Refused(response.status, json ?? {}, retryAfter);
}

async function exchange(method, where, body) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (method !== 'GET') headers['X-CSRF-TOKEN'] = csrf;
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(apiUrl(where), {
      method,
      headers,
      body: body === undefined || isForm ? body : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(isForm ? 90_000 : 15_000),
    });
  } catch {
    throw new Unavailable();
  }
}
