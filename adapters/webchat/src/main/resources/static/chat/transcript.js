/**
 * The messages of one conversation in the order of their sequence numbers, each shown once.
 * A message that arrives twice is dropped; one that arrives early is held until the numbers
 * before it are there, or until the server has said that they do not exist.
 */
export class Transcript {
  #show;
  #seen = new Set();
  #held = new Map();
  #last = 0;

  constructor(show) {
    this.#show = show;
  }

  /** The highest number up to which nothing is missing: what a reconnect asks to go on from. */
  get last() {
    return this.#last;
  }

  /** True while a message is held because numbers before it are missing. */
  get hasGap() {
    return this.#held.size > 0;
  }

  /** Takes one pushed message. */
  take(message) {
    const { sequence } = message;
    if (!Number.isSafeInteger(sequence) || this.#seen.has(sequence)) return;
    if (sequence > this.#last + 1) {
      this.#held.set(sequence, message);
      return;
    }
    this.#accept(message);
    this.#release();
  }

  /**
   * Takes what the server says comes after `last`. Numbers it leaves out do not exist; an empty
   * answer means that there is nothing before the held messages.
   */
  takeAll(messages) {
    const known = messages.length > 0 ? messages : [...this.#held.values()];
    for (const message of [...known].sort((a, b) => a.sequence - b.sequence)) {
      if (!this.#seen.has(message.sequence)) this.#accept(message);
    }
    this.#release();
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

  #release() {
    for (let next; (next = this.#held.get(this.#last + 1)); ) this.#accept(next);
    for (const sequence of this.#held.keys()) {
      if (this.#seen.has(sequence)) this.#held.delete(sequence);
    }
  }
}
