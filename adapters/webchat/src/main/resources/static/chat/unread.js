const KEY = 'read';

/** Counts what the bot, an agent or the system has said since the customer last looked. */
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

  /** Whether the conversation is in front of the customer's eyes. */
  watch(watched) {
    this.#watched = watched;
    if (watched) this.#readAll();
  }

  add({ from, sequence }) {
    this.#latest = Math.max(this.#latest, sequence);
    if (this.#watched) this.#readAll();
    else if (from !== 'customer' && sequence > (this.#storage.read(KEY) ?? 0)) {
      this.#sequences.add(sequence);
      this.#changed(this.#sequences.size);
    }
  }

  /** A new conversation: nothing of it has been read. */
  restart() {
    this.#latest = 0;
    this.#sequences.clear();
    this.#storage.write(KEY, 0);
    this.#changed(0);
  }

  #readAll() {
    if (this.#latest > (this.#storage.read(KEY) ?? 0)) this.#storage.write(KEY, this.#latest);
    if (this.#sequences.size === 0) return;
    this.#sequences.clear();
    this.#changed(0);
  }
}
