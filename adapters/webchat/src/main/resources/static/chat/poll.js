import { Refused, Unauthorized, Unavailable, fetchMessages, postMessage } from './http.js';

const WAIT = 25_000;

/**
 * Long polling with the shape of a socket link, for networks that let no WebSocket through.
 * `closed` resolves with `{welcomed, unauthorized, retryAfter}`.
 */
export class PollLink {
  #token;
  #after;
  #handlers;
  #stop = new AbortController();

  constructor(session, after, handlers) {
    this.#token = session.token;
    this.#after = after;
    this.#handlers = handlers;
    this.closed = this.#run();
  }

  async send({ clientMessageId, text, choice }) {
    try {
      const body = { clientMessageId, text, choice };
      return (await postMessage(this.#token, body)).sequence;
    } catch (error) {
      if (error instanceof Unauthorized) this.#stop.abort('unauthorized');
      throw error instanceof Refused ? error : new Unavailable(error.retryAfter, error.status);
    }
  }

  typing() {
    // Only a socket carries it.
  }

  probe() {
    // Every request is a probe.
  }

  close() {
    this.#stop.abort('closed');
  }

  async #run() {
    let welcomed = false;
    try {
      while (!this.#stop.signal.aborted) {
        const wait = welcomed ? WAIT : 0;
        const answer = await fetchMessages(this.#token, this.#after, wait, this.#stop.signal);
        const messages = answer.messages ?? [];
        for (const { sequence } of messages) this.#after = Math.max(this.#after, sequence);
        if (this.#stop.signal.aborted) break;
        if (!welcomed) this.#handlers.welcome(this.#after);
        welcomed = true;
        this.#handlers.messages(messages);
        this.#handlers.typing(answer.typing === true);
      }
    } catch (error) {
      if (!this.#stop.signal.aborted) {
        const unauthorized = error instanceof Unauthorized;
        return { welcomed, unauthorized, retryAfter: error.retryAfter ?? 0 };
      }
    }
    return { welcomed, unauthorized: this.#stop.signal.reason === 'unauthorized', retryAfter: 0 };
  }
}
