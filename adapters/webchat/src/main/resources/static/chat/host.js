import { Unavailable } from './http.js';

const IDENTITY_WITHIN = 10_000;

/** Counts what was said to the customer since they last looked. */
export class Unread {
  #storage;
  #changed;
  #watched = false;
  #latest = 0;
  #sequences = new Set();

  constructor(storage, changed) {
    this.#storage = storage;
    this.#changed = changed;
  }

  /** Whether the conversation is before the customer's eyes. */
  watch(watched) {
    this.#watched = watched;
    this.#tell();
  }

  add({ from, sequence }) {
    this.#latest = Math.max(this.#latest, sequence);
    if (from !== 'customer' && sequence > this.#storage.read('read')) this.#sequences.add(sequence);
    this.#tell();
  }

  /** A new conversation counts from 1 again. */
  restart() {
    this.#latest = 0;
    this.#storage.write('read', 0);
    this.#sequences.clear();
    this.#tell();
  }

  #tell() {
    if (this.#watched) {
      if (this.#latest > this.#storage.read('read')) this.#storage.write('read', this.#latest);
      this.#sequences.clear();
    }
    this.#changed(this.#sequences.size);
  }
}

/**
 * The page that embeds this one in a frame (see widget.js). Only a few words about the panel
 * cross the border, never what was said and never the token.
 */
export class Host {
  static #query = new URLSearchParams(location.search);
  static present = parent !== window && this.#query.has('embed');

  /** Whether that page has said that it knows the customer. */
  static known = this.present && this.#query.has('known');

  #identified = () => {};

  /** Handlers: `opened(focus)`, `closed()`. */
  constructor(handlers) {
    addEventListener('message', ({ source, data }) => {
      if (source !== parent) return;
      if (data?.kefu === 'opened') handlers.opened(data.focus === true);
      if (data?.kefu === 'closed') handlers.closed();
      if (data?.kefu === 'identity') this.#identified(data.token);
    });
    addEventListener('keydown', ({ key, isComposing }) => {
      if (key === 'Escape' && !isComposing) this.tell('close');
    });
  }

  /** The customer's signed identity, fresh; rejects if that page does not answer. */
  identity() {
    return new Promise((resolve, reject) => {
      this.#identified = resolve;
      setTimeout(() => reject(new Unavailable()), IDENTITY_WITHIN);
      this.tell('identity');
    });
  }

  /** News: identity (is wanted), ready, started (a conversation is begun), unread (with a count), close. */
  tell(kefu, count) {
    parent.postMessage({ kefu, count }, '*');
  }
}
