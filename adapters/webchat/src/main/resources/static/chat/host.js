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
  static present = parent !== window && new URLSearchParams(location.search).has('embed');

  /** Handlers: `opened(focus)`, `closed()`. */
  constructor(handlers) {
    addEventListener('message', ({ source, data }) => {
      if (source !== parent) return;
      if (data?.kefu === 'opened') handlers.opened(data.focus === true);
      if (data?.kefu === 'closed') handlers.closed();
    });
    addEventListener('keydown', ({ key, isComposing }) => {
      if (key === 'Escape' && !isComposing) this.tell('close');
    });
  }

  /** News: ready, started (a conversation is begun), unread (with a count), close. */
  tell(kefu, count) {
    parent.postMessage({ kefu, count }, '*');
  }
}
