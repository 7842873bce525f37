/** How a call ends when it does not end well. */
class Failure extends Error {}

/** Try again later, after `retryAfter` milliseconds if the server asked for them. */
export class Unavailable extends Failure {
  constructor(retryAfter = 0, status = 0) {
    super(`unavailable ${status}`);
    Object.assign(this, { retryAfter, status });
  }
}

/** How long to stay away after so many failures: longer each time, and not all pages alike. */
export const backoff = (failures) =>
  Math.min(30_000, 500 * 2 ** failures) * (0.5 + Math.random() / 2);

/** The session is over. */
export class Unauthorized extends Failure {}

/** Never try again; `problem` is the problem+json document. */
export class Refused extends Failure {
  constructor(problem = {}) {
    super('refused');
    this.problem = problem;
  }
}

/** The error for a status that is not a success. */
export function failure(status, problem, retryAfter) {
  if (status === 401) return new Unauthorized();
  const temporary = status >= 500 || [408, 425, 429].includes(status);
  return temporary ? new Unavailable(retryAfter, status) : new Refused(problem);
}

export const fetchConfig = () => call('config');

export const createSession = (identity) => call('sessions', { body: { identity } });

export const postMessage = (token, body) => call('messages', { token, body });

/** Messages after a sequence; the server may hold the answer back for `wait` milliseconds. */
export const fetchMessages = (token, after, wait = 0, signal = undefined) =>
  call(`messages?after=${after}&wait=${wait}`, { token, wait, signal });

/** Where the API lives, also below a context path. */
export const apiUrl = (path) => new URL(`api/chat/${path}`, document.baseURI);

/** The answer's JSON, or a Failure. */
async function call(path, { token, body, wait = 0, signal } = {}) {
  const deadline = new AbortController();
  const stop = () => deadline.abort();
  const timer = setTimeout(stop, wait + 12_000);
  signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(apiUrl(path), {
      method: body ? 'POST' : 'GET',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      signal: deadline.signal,
      cache: 'no-store',
    });
    if (response.ok) return await response.json();
    const seconds = Math.min(Number(response.headers.get('Retry-After')) || 0, 300);
    const problem = await response.json().catch(() => ({}));
    throw failure(response.status, problem, seconds * 1000);
  } catch (error) {
    throw error instanceof Failure ? error : new Unavailable();
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

