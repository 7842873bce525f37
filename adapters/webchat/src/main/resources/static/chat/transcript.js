/**
 * The messages of one conversation in the order of their sequence numbers, each shown once. One
 * that comes twice is dropped; one that comes early is held until the numbers before it are
 * there, or the server has said that they do not exist.
 */
export class Transcript {
  #show;
  #seen = new Set();
  #held = new Map();
  #last = 0;

  constructor(show) {
    this.#show = show;
  }

  /** The number up to which nothing is missing: from here a reconnect goes on. */
  get last() {
    return this.#last;
  }

  /** True while a message is held because others are missing before it. */
  get hasGap() {
    return this.#held.size > 0;
  }

  /** Takes messages; `complete` says that they are all there is after `last`. */
  take(messages, complete) {
    const batch = complete && messages.length === 0 ? [...this.#held.values()] : [...messages];
    for (const message of batch.sort((a, b) => a.sequence - b.sequence)) {
      if (this.#seen.has(message.sequence)) continue;
      if (complete || message.sequence <= this.#last + 1) this.#accept(message);
      else this.#held.set(message.sequence, message);
    }
    for (let next; (next = this.#held.get(this.#last + 1)); ) this.#accept(next);
  }

  /** Forgets everything: a new conversation counts from 1 again. */
  restart() {
    this.#seen.clear();
    this.#held.clear();
    this.#last = 0;
  }

  #accept(message) {
    this.#seen.add(message.sequence);
    this.#held.delete(message.sequence);
    this.#last = Math.max(this.#last, message.sequence);
    this.#show(message);
  }
}
