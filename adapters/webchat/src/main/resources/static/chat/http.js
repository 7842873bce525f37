/**
 * The HTTP half of the chat contract. Every call ends in a value or in one of three errors:
 * Unavailable (try again later), Unauthorized (the session is over), Refused (never try again).
 */
export class Unavailable extends Error {
  /** `retryAfter`: milliseconds the server asked to wait, 0 if it did not say. */
  constructor(retryAfter = 0, status = 0) {
    super(`unavailable (${status})`);
    this.retryAfter = retryAfter;
    this.status = status;
  }
}

export class Unauthorized extends Error {}

export class Refused extends Error {
  /** `problem`: the problem+json document, `{}` if the answer carried none. */
  constructor(problem = {}) {
    super(problem.title ?? 'refused');
    this.problem = problem;
  }
}

const TEMPORARY = new Set([408, 425, 429]);

/** Whether a status means "try again later" rather than "never try again". */
export const isTemporary = (status) => TEMPORARY.has(status) || status >= 500;

export const fetchConfig = () => call('config', { timeout: 6000 });

export const createSession = () => call('sessions', { method: 'POST', body: {}, timeout: 12000 });

export const postMessage = (token, body) =>
  call('messages', { method: 'POST', token, body, timeout: 12000 });

/** Messages after a sequence; the server holds the answer back for up to `wait` milliseconds. */
export const fetchMessages = (token, after, wait = 0, signal = undefined) =>
  call(`messages?after=${after}&wait=${wait}`, { token, timeout: wait + 12000, signal });

/** Where the page's API lives, also when the application runs below a context path. */
export const apiUrl = (path) => new URL(`api/chat/${path}`, document.baseURI);

async function call(path, { method = 'GET', token, body, timeout, signal }) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers['Content-Type'] = 'application/json';
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeout);
  const stop = () => deadline.abort();
  signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(apiUrl(path), {
      method,
      headers,
      body: body && JSON.stringify(body),
      signal: deadline.signal,
      cache: 'no-store',
      credentials: 'same-origin',
    });
    if (response.ok) return await response.json();
    throw await failure(response);
  } catch (error) {
    const known = [Unavailable, Unauthorized, Refused].some((type) => error instanceof type);
    throw known ? error : new Unavailable();
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function failure(response) {
  if (response.status === 401) return new Unauthorized();
  if (isTemporary(response.status)) {
    return new Unavailable(retryAfter(response.headers.get('Retry-After')), response.status);
  }
  return new Refused(await response.json().catch(() => ({ status: response.status })));
}

/** Retry-After is seconds or an HTTP date. */
function retryAfter(header) {
  if (!header) return 0;
  const millis = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(millis) ? Math.min(Math.max(millis, 0), 300_000) : 0;
}
