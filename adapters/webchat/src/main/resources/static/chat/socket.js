import { Refused, Unavailable, apiUrl, isTemporary } from './http.js';

const WELCOME_WITHIN = 6000;
const ACCEPT_WITHIN = 10_000;
const PING_EVERY = 25_000;
const PONG_WITHIN = 8000;

/**
 * One WebSocket from hello to close. A link is used once; `closed` always resolves, with
 * `{welcomed, unauthorized, badFrame}`, also when the network swallows the closing handshake.
 */
export class SocketLink {
  #socket;
  #handlers;
  #sends = new Map();
  #timers = new Set();
  #pong = 0;
  #welcomed = false;
  #settle;
  #greet;

  constructor(session, after, handlers) {
    this.#handlers = handlers;
    this.closed = new Promise((resolve) => (this.#settle = resolve));
    this.welcomed = new Promise((resolve) => (this.#greet = resolve));
    try {
      this.#socket = new WebSocket(socketUrl());
    } catch {
      this.#end(0);
      return;
    }
    this.#socket.onopen = () => this.#write({ type: 'hello', token: session.token, after });
    this.#socket.onmessage = (event) => this.#read(event.data);
    this.#socket.onclose = (event) => this.#end(event.code);
    this.#later(WELCOME_WITHIN, () => this.#welcomed || this.#end(0));
  }

  /** Resolves to the sequence the server gave; rejects with Refused or Unavailable. */
  send(frame) {
    return new Promise((resolve, reject) => {
      this.#sends.set(frame.clientMessageId, { resolve, reject });
      this.#write({ type: 'send', ...frame });
      this.#later(ACCEPT_WITHIN, () => this.#sends.has(frame.clientMessageId) && this.#end(0));
    });
  }

  typing() {
    this.#write({ type: 'typing' });
  }

  /** Asks whether the other side is still there; a link that does not answer ends. */
  probe(within = PONG_WITHIN) {
    if (!this.#welcomed || this.#pong) return;
    this.#write({ type: 'ping' });
    this.#pong = this.#later(within, () => this.#end(0));
  }

  close() {
    this.#end(1000);
  }

  #read(data) {
    this.#cancel(this.#pong);
    this.#pong = 0;
    let frame;
    try {
      frame = JSON.parse(data);
    } catch {
      return;
    }
    switch (frame.type) {
      case 'welcome':
        this.#welcome(frame);
        break;
      case 'message':
        this.#handlers.message(frame.message);
        break;
      case 'typing':
        this.#handlers.typing(frame.typing === true);
        break;
      case 'accepted':
        this.#answer(frame, (send) => send.resolve(frame.sequence));
        break;
      case 'refused':
        this.#answer(frame, (send) => send.reject(refusal(frame.problem)));
        break;
    }
  }

  #welcome(frame) {
    this.#welcomed = true;
    this.#handlers.welcome(frame.last);
    this.#greet(true);
    const beat = () => {
      this.probe();
      this.#later(PING_EVERY, beat);
    };
    this.#later(PING_EVERY, beat);
  }

  #answer(frame, settle) {
    const send = this.#sends.get(frame.clientMessageId);
    this.#sends.delete(frame.clientMessageId);
    if (send) settle(send);
  }

  #write(frame) {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  #end(code) {
    for (const timer of this.#timers) clearTimeout(timer);
    if (this.#socket) {
      this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
      this.#socket.close();
    }
    for (const send of this.#sends.values()) {
      send.reject(code === 4400 ? new Refused({ status: 400 }) : new Unavailable());
    }
    this.#sends.clear();
    this.#greet(false);
    this.#settle({ welcomed: this.#welcomed, unauthorized: code === 4401 });
  }

  #later(millis, action) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      action();
    }, millis);
    this.#timers.add(timer);
    return timer;
  }

  #cancel(timer) {
    clearTimeout(timer);
    this.#timers.delete(timer);
  }
}

function socketUrl() {
  const url = apiUrl('socket');
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url;
}

function refusal(problem = {}) {
  return isTemporary(problem.status)
    ? new Unavailable((problem.retryAfter ?? 0) * 1000, problem.status)
    : new Refused(problem);
}
