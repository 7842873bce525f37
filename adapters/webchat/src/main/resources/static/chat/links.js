import { Refused, Unauthorized, Unavailable, apiUrl, failure, fetchMessages, postMessage } from './http.js';

const WELCOME_WITHIN = 6000;
const ACCEPT_WITHIN = 10_000;
const PING_EVERY = 25_000;
const PONG_WITHIN = 8000;
const POLL_WAIT = 25_000;

/**
 * One WebSocket from hello to close. `closed` always resolves, with `{welcomed, unauthorized}`.
 * Handlers: `welcome(last, freshToken?)`, `messages(list, complete)`, `typing(bool)`; a list is complete if it
 * is all that follows what the link was to go on from.
 */
export class SocketLink {
  #socket;
  #handlers;
  #sends = new Map();
  #timers = new Set();
  #pong;
  #welcomed = false;
  #settle;

  constructor({ token }, after, handlers) {
    this.#handlers = handlers;
    this.closed = new Promise((resolve) => (this.#settle = resolve));
    const url = apiUrl('socket');
    url.protocol = url.protocol.replace('http', 'ws');
    this.#socket = new WebSocket(url);
    this.#socket.onopen = () => this.#write({ type: 'hello', token, after });
    this.#socket.onmessage = ({ data }) => this.#read(JSON.parse(data));
    this.#socket.onclose = ({ code }) => this.#end(code);
    this.#later(WELCOME_WITHIN, () => this.#welcomed || this.#end());
  }

  /** Resolves to the sequence the server gave; rejects with Refused or Unavailable. */
  send(message) {
    const id = message.clientMessageId;
    return new Promise((resolve, reject) => {
      this.#sends.set(id, { resolve, reject });
      this.#write({ type: 'send', ...message });
      this.#later(ACCEPT_WITHIN, () => this.#sends.has(id) && this.#end());
    });
  }

  typing() {
    this.#write({ type: 'typing' });
  }

  seen(sequence) {
    this.#write({ type: 'read', sequence });
  }

  /** Asks whether the other side is still there; a link that stays silent ends. */
  probe(within = PONG_WITHIN) {
    if (!this.#welcomed || this.#pong) return;
    this.#write({ type: 'ping' });
    this.#pong = this.#later(within, () => this.#end());
  }

  close() {
    this.#end();
  }

  #read(frame) {
    clearTimeout(this.#pong);
    this.#pong = 0;
    const { type, message, typing, sequence, problem } = frame;
    if (type === 'welcome') this.#welcome(frame);
    else if (type === 'message') this.#handlers.messages([message], false);
    else if (type === 'typing') this.#handlers.typing(typing);
    else if (type === 'accepted') this.#answer(frame)?.resolve(sequence);
    else if (type === 'refused') {
      const retryAfter = (problem?.retryAfter ?? 0) * 1000;
      this.#answer(frame)?.reject(failure(problem?.status ?? 400, problem, retryAfter));
    }
  }

  #welcome({ last, token }) {
    this.#welcomed = true;
    this.#handlers.welcome(last, token);
    const beat = () => {
      this.probe();
      this.#later(PING_EVERY, beat);
    };
    this.#later(PING_EVERY, beat);
  }

  #answer({ clientMessageId }) {
    const send = this.#sends.get(clientMessageId);
    this.#sends.delete(clientMessageId);
    return send;
  }

  #write(frame) {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  #end(code) {
    this.#timers.forEach(clearTimeout);
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close();
    // 4400: the server could not read the frame, so sending it again would not help.
    const error = code === 4400 ? new Refused() : new Unavailable();
    for (const send of this.#sends.values()) send.reject(error);
    this.#settle({ welcomed: this.#welcomed, unauthorized: code === 4401 });
  }

  #later(millis, action) {
    const timer = setTimeout(action, millis);
    this.#timers.add(timer);
    return timer;
  }
}

/**
 * Long polling with the shape of a socket link, for networks that let no WebSocket through. It
 * ends by itself after `lifetime` milliseconds, with `upgrade`: time to try a socket again.
 */
export class PollLink {
  #token;
  #handlers;
  #stop = new AbortController();
  #unauthorized = false;

  constructor({ token }, after, handlers, lifetime) {
    this.#token = token;
    this.#handlers = handlers;
    this.closed = this.#run(after, Date.now() + lifetime);
  }

  async send(message) {
    try {
      return (await postMessage(this.#token, message)).sequence;
    } catch (error) {
      if (!(error instanceof Unauthorized)) throw error;
      this.#unauthorized = true;
      this.close();
      throw new Unavailable();
    }
  }

  typing() {} // Only a socket carries it.

  seen() {}

  probe() {} // Every request is one.

  close() {
    this.#stop.abort();
  }

  async #run(after, until) {
    let welcomed = false;
    try {
      while (Date.now() < until) {
        const wait = welcomed ? POLL_WAIT : 0;
        const { messages, typing } = await fetchMessages(this.#token, after, wait, this.#stop.signal);
        after = Math.max(after, ...messages.map(({ sequence }) => sequence));
        if (!welcomed) this.#handlers.welcome(after);
        welcomed = true;
        this.#handlers.messages(messages, true);
        this.#handlers.typing(typing);
      }
      return { welcomed, upgrade: true };
    } catch (error) {
      const unauthorized = this.#unauthorized || error instanceof Unauthorized;
      return { welcomed, unauthorized, retryAfter: error.retryAfter };
    }
  }
}
