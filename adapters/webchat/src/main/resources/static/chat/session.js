import { createSession, Unavailable } from './http.js';

const PREFIX = 'kefu.';

/** JSON values in localStorage, or in memory where that is wanted or the browser grants none. Never throws. */
export class ChatStorage {
  #area;

  constructor(inMemory) {
    this.#area = (!inMemory && granted()) || {};
  }

  read(key) {
    try {
      return JSON.parse(this.#area[PREFIX + key] ?? null);
    } catch {
      return null;
    }
  }

  write(key, value) {
    const text = JSON.stringify(value);
    try {
      this.#area[PREFIX + key] = text;
    } catch {
      this.#area = { ...this.#area, [PREFIX + key]: text };
    }
  }

  remove(key) {
    delete this.#area[PREFIX + key];
  }

  /** The keys that begin with `start`, in no particular order. */
  keys(start) {
    return Object.keys(this.#area)
      .filter((name) => name.startsWith(PREFIX + start))
      .map((name) => name.slice(PREFIX.length));
  }
}

/**
 * The conversation of this browser: it outlives a reload and is shared by an origin's tabs. That of
 * a customer whom `identity()` gives a signed name of lives as long as the page, and in its memory.
 */
export class Session {
  #storage;
  #identity;
  #conversation;

  constructor(storage, identity) {
    this.#storage = storage;
    this.#identity = identity;
  }

  /** Whether the customer is known: then the conversation is the same however often it is made. */
  get known() {
    return Boolean(this.#identity);
  }

  /** `{conversation, token}`, or null before the first contact. */
  get current() {
    return this.#storage.read('session');
  }

  /** The current session, made now if there is none. */
  async ensure() {
    return this.current ?? exclusively(async () => this.current ?? this.#create());
  }

  /** Takes a fresh token in place of one that has come to some age. */
  renew(token) {
    this.#storage.write('session', { ...this.current, token });
  }

  /** Gives up a token the server does not know, unless another tab has replaced it already. */
  discard(token) {
    if (this.current?.token === token) this.#storage.remove('session');
  }

  async #create() {
    const { conversation, token } = await createSession(await this.#identity?.());
    if (this.known && conversation !== (this.#conversation ??= conversation)) {
      // Somebody else has signed in: nothing of the one before may be left.
      location.reload();
      throw new Unavailable();
    }
    this.#storage.write('session', { conversation, token });
    return { conversation, token };
  }
}

/** Two tabs that open together must not start two conversations. */
async function exclusively(action) {
  if (!navigator.locks) return action();
  const asked = performance.now();
  return navigator.locks.request(`${PREFIX}session`, async () => {
    // What another tab has just stored takes a moment to show here.
    if (performance.now() - asked > 30) await new Promise((resolve) => setTimeout(resolve, 150));
    return action();
  });
}

function granted() {
  try {
    localStorage.setItem(`${PREFIX}probe`, '1');
    localStorage.removeItem(`${PREFIX}probe`);
    return localStorage;
  } catch {
    return null;
  }
}
