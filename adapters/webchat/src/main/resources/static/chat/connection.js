import { backoff, fetchMessages, Unavailable } from './http.js';
import { PollLink, SocketLink } from './links.js';

const STEADY = 10_000;
const FIRST_POLL = 60_000;
const LONGEST_POLL = 600_000;
const PONG_WHEN_WOKEN = 4000;

/**
 * Keeps a link to the server while the page lives: a WebSocket where one gets through, long
 * polling where not. Handlers: `state(connecting|live|retrying|unknown)`, unknown if
 * the customer's identity was refused, `caughtUp()`,
 * `typing(bool)`, `expired()` (a new conversation begins), `rewound()` (all is read again).
 */
export class Connection {
  #session;
  #transcript;
  #handlers;
  #link;
  #live = false;
  #running = false;
  #filling = false;
  #replayUntil = 0;
  #pollFor = FIRST_POLL;
  #failures = 0;
  #wake = () => {};
  #asked = false;

  constructor(session, transcript, handlers) {
    this.#session = session;
    this.#transcript = transcript;
    this.#handlers = handlers;
  }

  /** Starts once; later calls do nothing. */
  start() {
    if (this.#running) return;
    this.#running = true;
    this.#handlers.state('connecting');
    addEventListener('online', () => this.wake());
    addEventListener('pageshow', () => this.wake());
    document.addEventListener('visibilitychange', () => document.hidden || this.wake());
    void this.#run();
  }

  /** Ends a pause, unless the server asked for it, and tests a link that may be dead. */
  wake(byHand = false) {
    if (byHand || !this.#asked) this.#wake();
    this.#link?.probe(PONG_WHEN_WOKEN);
  }

  /** Resolves to the accepted message's sequence; rejects with Refused or Unavailable. */
  async send(message) {
    if (!this.#live) throw new Unavailable();
    return this.#link.send(message);
  }

  typing() {
    if (this.#live) this.#link.typing();
  }

  /** Everything up to this message was seen. */
  seen(sequence) {
    if (this.#live) this.#link.seen(sequence);
  }

  async #run() {
    let Link = SocketLink;
    for (;;) {
      const begun = Date.now();
      const end = await this.#hold(Link);
      this.#live = false;
      this.#handlers.typing(false);
      if (!end.upgrade) this.#handlers.state(end.refused ? 'unknown' : 'retrying');
      // A socket that did not open says nothing about the server: ask by HTTP before pausing.
      const ask = Link === SocketLink && end.welcomed === false && !end.unauthorized;
      Link = ask ? PollLink : SocketLink;
      if (end.welcomed) this.#ease(Date.now() - begun);
      if (!ask && !end.upgrade) await this.#pause(end.retryAfter);
    }
  }

  /** Lives through one link and says how it ended. */
  async #hold(Link) {
    try {
      const session = await this.#session.ensure();
      this.#link = new Link(session, this.#transcript.last, this.#listener(), this.#pollFor);
      const end = await this.#link.closed;
      if (end.upgrade) this.#pollFor = Math.min(this.#pollFor * 2, LONGEST_POLL);
      if (end.unauthorized) this.#expire(session);
      return end;
    } catch (error) {
      return { retryAfter: error.retryAfter, refused: !(error instanceof Unavailable) };
    }
  }

  #listener() {
    return {
      welcome: (last, token) => this.#welcome(last, token),
      messages: (messages, complete) => this.#receive(messages, complete),
      typing: (typing) => this.#handlers.typing(typing === true),
    };
  }

  async #pause(retryAfter = 0) {
    const millis = Math.max(backoff(this.#failures++), retryAfter * (1 + Math.random() / 5));
    this.#asked = retryAfter > 0;
    await new Promise((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, millis);
    });
    this.#asked = false;
  }

  /** A link that held is a recovery; one that broke at once is hardly one. */
  #ease(held) {
    this.#failures = held > STEADY ? 0 : Math.min(this.#failures, 2);
  }

  #expire({ token }) {
    this.#session.discard(token);
    if (this.#session.known) return;
    this.#transcript.restart();
    this.#handlers.expired();
  }

  #welcome(last, token) {
    if (token) this.#session.renew(token);
    if (last < this.#transcript.last) {
      this.#transcript.restart();
      this.#handlers.rewound();
      void this.#fill();
    }
    this.#live = true;
    this.#replayUntil = last;
    this.#handlers.state('live');
    this.#checkCaughtUp();
  }

  #receive(messages, complete) {
    this.#transcript.take(messages, complete);
    if (this.#transcript.hasGap) void this.#fill();
    this.#checkCaughtUp();
  }

  #checkCaughtUp() {
    if (this.#live && this.#transcript.last >= this.#replayUntil) this.#handlers.caughtUp();
  }

  /** Fetches what is missing; if that fails, a new link replays it. */
  async #fill() {
    if (this.#filling) return;
    this.#filling = true;
    try {
      do {
        const { token } = await this.#session.ensure();
        const { messages } = await fetchMessages(token, this.#transcript.last);
        this.#transcript.take(messages, true);
      } while (this.#transcript.hasGap);
      this.#checkCaughtUp();
    } catch {
      this.#link.close();
    } finally {
      this.#filling = false;
    }
  }
}
