import { Backoff } from './backoff.js';
import { Refused } from './http.js';

const PREFIX = 'outbox.';
const SERVER_FAULTS = 5;

/**
 * What the customer has said and the server has not yet accepted. Each item is stored until it
 * is, under an id that never changes, so that sending it again after a reload or an outage
 * cannot double it. One item is in flight at a time: the order of the words is kept.
 *
 * An item: `{id, kind: text|choice|rating, text, choice?, at, state: waiting|sending|failed}`.
 * For a choice `text` is the button's label.
 */
export class Outbox {
  #storage;
  #send;
  #handlers;
  #items;
  #busy = false;
  #timer = 0;
  #notBefore = 0;
  #backoff = new Backoff(1000);

  /** `send` is Connection.send; handlers: `changed(item)`, `accepted(item, sequence)`. */
  constructor(storage, send, handlers) {
    this.#storage = storage;
    this.#send = send;
    this.#handlers = handlers;
    this.#items = storage
      .keys(PREFIX)
      .map((key) => storage.read(key))
      .filter((item) => item?.id && item.text)
      .sort((a, b) => a.at - b.at)
      .map((item) => (item.state === 'failed' ? item : { ...item, state: 'waiting' }));
  }

  get items() {
    return [...this.#items];
  }

  get unsent() {
    return this.#items.some((item) => item.state !== 'failed');
  }

  /** Queues and sends. The id tells the kind by its first letter, and the message it is about. */
  add(kind, text, choice = undefined, about = '') {
    const id = `${kind[0]}${about}-${randomId()}`;
    const at = Math.max(Date.now(), (this.#items.at(-1)?.at ?? 0) + 1);
    const item = { id, kind, text, choice, at, state: 'waiting', faults: 0 };
    this.#items.push(item);
    this.#changed(item);
    void this.flush();
    return item;
  }

  retry(id) {
    const item = this.#find(id);
    if (item?.state !== 'failed') return;
    item.faults = 0;
    this.#notBefore = 0;
    this.#mark(item, 'waiting');
    void this.flush();
  }

  discard(id) {
    this.#items = this.#items.filter((item) => item.id !== id);
    this.#storage.remove(PREFIX + id);
  }

  /** The server has the message: its answer or the message itself arrived. */
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

  /** Sends what waits, in order; call it whenever the connection comes alive. */
  async flush() {
    if (this.#busy || Date.now() < this.#notBefore) return;
    this.#busy = true;
    clearTimeout(this.#timer);
    let item;
    while ((item = this.#items.find((candidate) => candidate.state === 'waiting'))) {
      if (!(await this.#attempt(item))) break;
    }
    this.#busy = false;
  }

  async #attempt(item) {
    this.#mark(item, 'sending');
    try {
      const { id: clientMessageId, text, choice } = item;
      const said = choice ? { clientMessageId, choice } : { clientMessageId, text };
      const sequence = await this.#send(said);
      this.#backoff.reset();
      this.accept(item.id, sequence);
      return true;
    } catch (error) {
      if (!this.#find(item.id)) return true;
      return error instanceof Refused ? this.#refused(item, error) : this.#postpone(item, error);
    }
  }

  #refused(item, { problem }) {
    item.problem = problem.type?.split(':').at(-1);
    this.#mark(item, 'failed');
    return true;
  }

  #postpone(item, { retryAfter = 0, status = 0 }) {
    item.faults += status === 500 ? 1 : 0;
    if (item.faults >= SERVER_FAULTS) return this.#refused(item, { problem: {} });
    this.#mark(item, 'waiting');
    const delay = this.#backoff.next(retryAfter);
    this.#notBefore = retryAfter > 0 ? Date.now() + delay : 0;
    this.#timer = setTimeout(() => this.flush(), delay);
    return false;
  }

  #mark(item, state) {
    item.state = state;
    this.#changed(item);
  }

  #changed(item) {
    this.#storage.write(PREFIX + item.id, item);
    this.#handlers.changed(item);
  }

  #find(id) {
    return this.#items.find((item) => item.id === id);
  }
}

/** 128 random bits; randomUUID is missing on plain-HTTP pages. */
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
