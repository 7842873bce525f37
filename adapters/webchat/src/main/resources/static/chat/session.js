import { createSession } from './http.js';

/**
 * The conversation this browser belongs to, kept across reloads and shared by the tabs of one
 * origin. The token stays in storage, headers and the first socket frame, never in a URL.
 */
const KEY = 'session';

export class Session {
  #storage;

  constructor(storage) {
    this.#storage = storage;
  }

  /** `{conversation, token}`, or null before the first contact. */
  get current() {
    const kept = this.#storage.read(KEY);
    return kept?.token ? kept : null;
  }

  /** The current session, made now if there is none. */
  async ensure() {
    return this.current ?? exclusively(async () => this.current ?? this.#create());
  }

  /** Gives up a session the server no longer knows, unless another tab has renewed it already. */
  discard(token) {
    if (this.current?.token === token) this.#storage.remove(KEY);
  }

  async #create() {
    const { conversation, token } = await createSession();
    this.#storage.write(KEY, { conversation, token });
    return { conversation, token };
  }
}

/** Two tabs that open together must not start two conversations. */
function exclusively(action) {
  return navigator.locks ? navigator.locks.request('kefu.session', action) : action();
}
