import { codeOf, path, post, Refused, SignedOut } from '../base/http.js';

/**
 * Says an agent's words under an id that stays the same however often they are sent. `refused`
 * gets (thread, text, problem) when the server will not have them: the words are to be kept.
 */
export class Sender {
  #threads;
  #refused;

  constructor(threads, refused) {
    this.#threads = threads;
    this.#refused = refused;
  }

  reply(thread, text, confirmed = false) {
    return this.#send(thread, { kind: 'pending', clientMessageId: newId(), text, at: new Date().toISOString(), confirmed });
  }

  retry(thread, pending) {
    return this.#send(thread, pending);
  }

  async note(thread, text) {
    try {
      const note = await post(path`conversations/${thread.conversation}/notes`, { text });
      if (note?.id) thread.addNote(note);
    } catch (error) {
      if (!(error instanceof SignedOut)) this.#refused(thread, text, problemOf(error), 'note');
    }
  }

  /** The server accepted the words and found later that they may not be said. */
  take({ conversation, clientMessageId, problem }) {
    const thread = this.#threads.get(conversation);
    const pending = thread.takeBack(clientMessageId);
    if (pending) this.#refused(thread, pending.text, { ...problem, code: codeOf(problem) }, 'reply');
  }

  async #send(thread, pending) {
    const { clientMessageId, text, confirmed } = pending;
    thread.pend({ ...pending, state: 'queued' });
    try {
      const body = { clientMessageId, text, ...(confirmed && { confirmed }) };
      await post(path`conversations/${thread.conversation}/messages`, body);
    } catch (error) {
      if (error instanceof Refused) {
        thread.takeBack(clientMessageId);
        this.#refused(thread, text, problemOf(error), 'reply');
      } else {
        thread.pend({ ...pending, state: 'failed' });
      }
    }
  }
}

const problemOf = (error) =>
  error instanceof Refused ? { ...error.problem, code: error.code } : { code: 'unavailable' };

/** Also where the page is not served over TLS, and the browser offers no randomUUID. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
