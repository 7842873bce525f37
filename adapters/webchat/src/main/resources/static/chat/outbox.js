import { backoff, Refused } from './http.js';

const PREFIX = 'outbox.';
const SERVER_FAULTS = 5;

/**
 * What the customer has said and the server has not accepted. Each item is stored until it is,
 * under an id that never changes, so that sending it again cannot double it; one is in flight at
 * a time, so that the order is kept. An item: `{id, kind: text|choice|rating, text (of a choice
 * its label), choice?, at, state: waiting|sending|failed}`.
 */
export class Outbox {
  #storage;
  #send;
  #handlers;
  #items;
  #busy = false;
  #timer;
  #notBefore = 0;
  #failures = 0;

  /** `send` is Connection.send; handlers: `changed(item)`, `accepted(item, sequence)`, `postponed()`. */
  constructor(storage, send, handlers) {
    this.#storage = storage;
    this.#send = send;
    this.#handlers = handlers;
    this.#items = storage
      .keys(PREFIX)
      .map((key) => storage.read(key))
      .filter((item) => item?.id)
      .sort((a, b) => a.at - b.at);
    for (const item of this.#items) if (item.state === 'sending') item.state = 'waiting';
  }

  get items() {
    return this.#items;
  }

  /** Queues and sends. The id begins with the kind and the number of the message it is about. */
  add(kind, text, choice, about = '') {
    const id = `${kind[0]}${about}-${randomId()}`;
    const at = Math.max(Date.now(), (this.#items.at(-1)?.at ?? 0) + 1);
    const item = { id, kind, text, choice, at, faults: 0 };
    this.#items.push(item);
    this.#mark(item, 'waiting');
    void this.flush();
  }

  retry(id) {
    const item = this.#find(id);
    item.faults = 0;
    this.#notBefore = 0;
    this.#mark(item, 'waiting');
    void this.flush();
  }

  discard(id) {
    this.#items = this.#items.filter((item) => item.id !== id);
    this.#storage.remove(PREFIX + id);
  }

  /** The server has it: its answer or the message itself has come. */
  accept(id, sequence) {
    const item = this.#find(id);
    if (!item) return;
    this.discard(id);
    this.#handlers.accepted(item, sequence);
  }

  /** A new conversation knows none of the old buttons: say them in words. */
  restart() {
    for (const item of this.#items) {
      if (item.kind === 'rating') this.discard(item.id);
      delete item.choice;
    }
  }

  /** Sends what waits, in order; called whenever the connection comes alive. */
  async flush() {
    if (this.#busy || Date.now() < this.#notBefore) return;
    this.#busy = true;
    clearTimeout(this.#timer);
    let item;
    do item = this.#items.find(({ state }) => state === 'waiting');
    while (item && (await this.#attempted(item)));
    this.#busy = false;
  }

  /** False if the rest has to wait. */
  async #attempted(item) {
    this.#mark(item, 'sending');
    const { id: clientMessageId, text, choice } = item;
    try {
      const words = choice ? { choice } : { text };
      this.accept(item.id, await this.#send({ clientMessageId, ...words }));
      this.#failures = 0;
      return true;
    } catch (error) {
      if (!this.#find(item.id)) return true;
      if (error.status === 500) item.faults++;
      if (!(error instanceof Refused) && item.faults < SERVER_FAULTS) return this.#postpone(item, error);
      item.problem = error.problem?.type?.split(':').at(-1);
      // A button the server has forgotten can still be said in words.
      const inWords = item.kind === 'choice' && item.choice && item.problem === 'choice-unknown';
      if (inWords) delete item.choice;
      this.#mark(item, inWords ? 'waiting' : 'failed');
      return true;
    }
  }

  #postpone(item, { retryAfter = 0 }) {
    this.#mark(item, 'waiting');
    this.#handlers.postponed();
    const delay = Math.max(backoff(++this.#failures), retryAfter);
    this.#notBefore = retryAfter > 0 ? Date.now() + delay : 0;
    this.#timer = setTimeout(() => this.flush(), delay);
    return false;
  }

  #mark(item, state) {
    item.state = state;
    this.#storage.write(PREFIX + item.id, item);
    this.#handlers.changed(item);
  }

  #find(id) {
    return this.#items.find((item) => item.id === id);
  }
}

/** 128 random bits; randomUUID is missing on plain-HTTP pages. */
export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
