import { Backoff, Pause } from './backoff.js';
import { Unavailable, fetchMessages } from './http.js';
import { PollLink } from './poll.js';
import { SocketLink } from './socket.js';

const UPGRADE_AFTER = 60_000;
const UPGRADE_LONGEST = 600_000;
const AWAKE_WITHIN = 4000;

/**
 * Keeps one link to the server for as long as the page lives: a WebSocket where one gets
 * through, long polling where not, with growing pauses while nothing answers.
 *
 * Handlers: `state({name, busy})` with name connecting, live or retrying; `caughtUp()`;
 * `typing(bool)`; `expired()` when a new conversation begins; `rewound()` when the server knows
 * less than the page and the transcript is read again.
 */
export class Connection {
  #session;
  #transcript;
  #handlers;
  #link = null;
  #live = false;
  #running = false;
  #asked = false;
  #filling = false;
  #backoff = new Backoff();
  #pause = new Pause();
  #replayUntil = 0;

  constructor(session, transcript, handlers) {
    this.#session = session;
    this.#transcript = transcript;
    this.#handlers = handlers;
  }

  get live() {
    return this.#live;
  }

  /** Starts once; later calls do nothing. */
  start() {
    if (this.#running) return;
    this.#running = true;
    this.#handlers.state({ name: 'connecting' });
    window.addEventListener('online', () => this.wake());
    window.addEventListener('pageshow', () => this.wake());
    document.addEventListener('visibilitychange', () => document.hidden || this.wake());
    void this.#run();
  }

  /** Goes on at once: a pause ends (unless the server asked for it) and a silent link is tested. */
  wake(byHand = false) {
    if (byHand || !this.#asked) this.#pause.cut();
    this.#link?.probe(AWAKE_WITHIN);
  }

  /** Resolves to the accepted message's sequence; rejects with Refused or Unavailable. */
  async send(message) {
    if (!this.#live) throw new Unavailable();
    return this.#link.send(message);
  }

  typing() {
    if (this.#live) this.#link.typing();
  }

  async #run() {
    let Link = SocketLink;
    for (;;) {
      const begun = Date.now();
      const end = await this.#hold(Link);
      if (end.welcomed) this.#backoff.ease(Date.now() - begun);
      this.#live = false;
      this.#link = null;
      this.#handlers.typing(false);
      this.#handlers.state({ name: 'retrying', busy: end.retryAfter > 0 });
      // A socket that never opened says nothing about the server: ask over HTTP before pausing.
      const tryPolling = Link === SocketLink && !end.welcomed && !end.unauthorized && !end.failed;
      Link = tryPolling ? PollLink : SocketLink;
      if (!tryPolling) await this.#rest(end.retryAfter);
    }
  }

  /** Lives through one link and says how it ended. */
  async #hold(Link) {
    try {
      const session = await this.#session.ensure();
      this.#link = this.#open(Link, session);
      const upgrading = Link === PollLink ? this.#upgrade(session) : undefined;
      let end = await this.#link.closed;
      if ((await upgrading?.stop()) === true) end = await this.#link.closed;
      if (end.unauthorized) this.#expire(session);
      return end;
    } catch (error) {
      return { failed: true, retryAfter: error.retryAfter ?? 0 };
    }
  }

  #open(Link, session) {
    return new Link(session, this.#transcript.last, {
      welcome: (last) => this.#welcome(last),
      message: (message) => this.#receive(message),
      messages: (messages) => this.#receiveAll(messages),
      typing: (typing) => this.#handlers.typing(typing),
    });
  }

  /** While a poll serves, tries for a socket now and then, and puts it in the poll's place. */
  #upgrade(session) {
    const pause = new Pause();
    let stopped = false;
    let wait = UPGRADE_AFTER;
    const attempt = async () => {
      for (;;) {
        await pause.sleep(wait);
        if (stopped) return false;
        const socket = this.#open(SocketLink, session);
        if (await socket.welcomed) {
          const poll = this.#link;
          this.#link = socket;
          poll.close();
          return true;
        }
        if (stopped) return false;
        wait = Math.min(wait * 2, UPGRADE_LONGEST);
      }
    };
    const done = attempt();
    return {
      stop() {
        stopped = true;
        pause.cut();
        return done;
      },
    };
  }

  async #rest(retryAfter = 0) {
    this.#asked = retryAfter > 0;
    await this.#pause.sleep(this.#backoff.next(retryAfter));
    this.#asked = false;
  }

  #expire(session) {
    this.#session.discard(session.token);
    this.#transcript.restart();
    this.#handlers.expired();
  }

  #welcome(last) {
    if (last < this.#transcript.last) {
      this.#transcript.restart();
      this.#handlers.rewound();
      void this.#fill();
    }
    this.#live = true;
    this.#replayUntil = last;
    this.#handlers.state({ name: 'live' });
    this.#checkCaughtUp();
  }

  #receive(message) {
    this.#transcript.take(message);
    if (this.#transcript.hasGap) void this.#fill();
    this.#checkCaughtUp();
  }

  #receiveAll(messages) {
    if (messages.length > 0) this.#transcript.takeAll(messages);
    this.#checkCaughtUp();
  }

  #checkCaughtUp() {
    if (!this.#live || this.#transcript.last < this.#replayUntil) return;
    this.#handlers.caughtUp();
  }

  /** Fetches what is missing; if that fails, a new link replays it. */
  async #fill() {
    if (this.#filling) return;
    this.#filling = true;
    try {
      do {
        const { token } = await this.#session.ensure();
        const { messages } = await fetchMessages(token, this.#transcript.last);
        this.#transcript.takeAll(messages);
      } while (this.#transcript.hasGap);
      this.#checkCaughtUp();
    } catch {
      this.#link?.close();
    } finally {
      this.#filling = false;
    }
  }
}
