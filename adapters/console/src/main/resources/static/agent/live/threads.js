import { get, path, query } from '../base/http.js';
import { Thread } from './thread.js';

const KEPT = 12;
const PAGE = 200;
const TYPING_FOR = 6000;
const TYPING_EVERY = 3000;

/**
 * The conversations read lately, and the one being read: it is watched over the socket and, after
 * an interruption, watched again from its last line on.
 */
export class Threads {
  #socket;
  #threads = new Map();
  #current = null;
  #toldTypingAt = 0;
  #loading = new Set();

  constructor(socket) {
    this.#socket = socket;
    socket.on('live', () => this.#watch());
    setInterval(() => this.#forgetTyping(), 1000);
  }

  /** Begins to read a conversation; null reads none. */
  open(conversation) {
    if (this.#current && this.#current.conversation !== conversation) {
      this.#socket.send({ type: 'unwatch', conversation: this.#current.conversation });
    }
    this.#current = conversation ? this.get(conversation) : null;
    this.#watch();
    return this.#current;
  }

  get(conversation) {
    const thread = this.#threads.get(conversation) ?? new Thread(conversation);
    this.#threads.delete(conversation);
    this.#threads.set(conversation, thread);
    for (const key of this.#threads.keys()) {
      if (this.#threads.size <= KEPT) break;
      this.#threads.delete(key);
    }
    return thread;
  }

  take(frame) {
    const thread = this.#threads.get(frame.conversation);
    if (!thread) return;
    if (frame.type === 'thread') thread.open(frame);
    else if (frame.type === 'line') thread.addLine(frame.message);
    else if (frame.type === 'note') thread.addNote(frame.note);
    else if (frame.type === 'delivery') thread.deliver(frame);
    else if (frame.type === 'withdrawn') thread.withdraw(frame);
    else if (frame.type === 'typing') this.#typing(thread, frame);
    else if (frame.type === 'erased') this.#threads.delete(frame.conversation);
    else if (frame.type === 'viewers') {
      thread.viewers = frame.agents;
      thread.emit('presence');
    }
  }

  /** Reads the page before the first line, once at a time. */
  async loadOlder(thread) {
    if (!thread.loaded || !thread.more || this.#loading.has(thread)) return;
    this.#loading.add(thread);
    try {
      const where = path`conversations/${thread.conversation}/messages`;
      thread.prepend(await get(`${where}${query({ before: thread.first, limit: PAGE })}`), PAGE);
    } catch {
      // The reader scrolls on, and it is tried again.
    } finally {
      this.#loading.delete(thread);
    }
  }

  /** Tells that we are writing, now and then. */
  write() {
    if (!this.#current || Date.now() - this.#toldTypingAt < TYPING_EVERY) return;
    this.#toldTypingAt = Date.now();
    this.#socket.send({ type: 'typing', conversation: this.#current.conversation });
  }

  read(thread) {
    this.#socket.send({ type: 'read', conversation: thread.conversation, sequence: thread.last });
  }

  #watch() {
    if (!this.#current) return;
    const { conversation, loaded, last } = this.#current;
    this.#socket.send({ type: 'watch', conversation, ...(loaded && { after: last }) });
  }

  #typing(thread, { who, name }) {
    thread.typing.set(who, { name, at: Date.now() });
    thread.emit('presence');
  }

  #forgetTyping() {
    const thread = this.#current;
    if (!thread) return;
    const before = thread.typing.size;
    for (const [who, { at }] of thread.typing) if (Date.now() - at > TYPING_FOR) thread.typing.delete(who);
    if (thread.typing.size !== before) thread.emit('presence');
  }
}
