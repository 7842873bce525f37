import { Emitter } from '../base/emitter.js';
import { apiUrl, backoff } from '../base/http.js';

const BEAT_EVERY = 10_000;
const SILENT_FOR = 25_000;
const STEADY = 10_000;
const SIGNED_OUT = 4401;
const UNHEARD_TIMES = 3;

/**
 * The line to the server, opened again with pauses that grow and differ. Emits `state` (connecting,
 * live, retrying), `frame` for each frame, `live` when frames flow again, `ended` when nobody is
 * signed in any more, and `unheard` when it was tried in vain several times: a page is not told why
 * a line is refused. A line on which nothing has come for a while counts as dead.
 */
export class DeskSocket extends Emitter {
  #socket;
  #hello;
  #state = 'idle';
  #failures = 0;
  #heardAt = 0;
  #openedAt = 0;
  #timer;
  #beat;
  #stopped = false;

  /** `hello()` makes the first frame, which names the version known so far. */
  constructor(hello) {
    super();
    this.#hello = hello;
    addEventListener('online', () => this.wake());
    addEventListener('offline', () => this.#drop());
    addEventListener('pageshow', () => this.wake());
    document.addEventListener('visibilitychange', () => document.hidden || this.wake());
  }

  get state() {
    return this.#state;
  }

  start() {
    this.#stopped = false;
    this.#show('connecting');
    this.#open();
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#drop();
  }

  /** Tries now instead of later, and tests a line that may be dead. */
  wake() {
    if (this.#stopped || this.#state === 'idle') return;
    if (this.#state === 'live') this.send({ type: 'beat' });
    else if (!this.#socket) this.#open();
  }

  /** Whether the frame could be handed over. */
  send(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #open() {
    clearTimeout(this.#timer);
    const url = apiUrl('socket');
    url.protocol = url.protocol.replace('http', 'ws');
    const socket = new WebSocket(url);
    this.#socket = socket;
    this.#openedAt = this.#heardAt = Date.now();
    this.#beat = setInterval(() => this.#check(), BEAT_EVERY);
    socket.onopen = () => {
      this.send(this.#hello());
      this.send({ type: 'beat' });
    };
    socket.onmessage = ({ data }) => socket === this.#socket && this.#hear(JSON.parse(data));
    socket.onclose = ({ code }) => socket === this.#socket && this.#closed(code);
  }

  #hear(frame) {
    this.#heardAt = Date.now();
    if (this.#state !== 'live') {
      this.#show('live');
      this.emit('live');
    }
    this.emit('frame', frame);
  }

  #check() {
    if (Date.now() - this.#heardAt > SILENT_FOR) this.#drop();
    else this.send({ type: 'beat' });
  }

  /** Gives a line up without waiting for the other side to agree. */
  #drop() {
    const socket = this.#socket;
    if (!socket) return;
    this.#closed(0);
    socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #closed(code) {
    clearInterval(this.#beat);
    this.#socket = null;
    if (this.#stopped) return;
    if (code === SIGNED_OUT) {
      this.#stopped = true;
      this.emit('ended');
      return;
    }
    const held = this.#state === 'live' && Date.now() - this.#openedAt > STEADY;
    this.#failures = held ? 0 : this.#failures + 1;
    this.#show('retrying');
    if (this.#failures > 0 && this.#failures % UNHEARD_TIMES === 0) this.emit('unheard');
    this.#timer = setTimeout(() => this.#open(), backoff(this.#failures));
  }

  #show(state) {
    this.#state = state;
    document.documentElement.dataset.connection = state;
    this.emit('state', state);
  }
}

