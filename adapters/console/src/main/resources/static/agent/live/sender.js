import { codeOf, path, post, Refused, SignedOut, upload } from '../base/http.js';

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
    return pending.file ? this.#attach(thread, pending) : this.#send(thread, pending);
  }

  /** Sends a picture or a document; `text` stands for it until the line comes back. */
  attach(thread, file, text) {
    return this.#attach(thread, { kind: 'pending', clientMessageId: newId(), text, file, at: new Date().toISOString() });
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
  take({ conversation, clientMessageId, problem, text = '' }) {
    const thread = this.#threads.get(conversation);
    const pending = thread.takeBack(clientMessageId);
    const words = pending?.file ? '' : (pending?.text ?? text);
    if (pending || text) this.#refused(thread, words, { ...problem, code: codeOf(problem) }, 'reply');
  }

  async #attach(thread, pending) {
    const { clientMessageId, file } = pending;
    const form = new FormData();
    form.set('clientMessageId', clientMessageId);
    form.set('file', file);
    await this.#deliver(thread, pending, () => upload(path`conversations/${thread.conversation}/attachments`, form));
  }

  async #send(thread, pending) {
    const { clientMessageId, text, confirmed } = pending;
    const body = { clientMessageId, text, ...(confirmed && { confirmed }) };
    await this.#deliver(thread, pending, () => post(path`conversations/${thread.conversation}/messages`, body));
  }

  /** Shown at once; what fails on the way can be tried again under the same id. */
  async #deliver(thread, pending, hand) {
    thread.pend({ ...pending, state: 'queued' });
    try {
      await hand();
    } catch (error) {
      if (error instanceof Refused) {
        thread.takeBack(pending.clientMessageId);
        this.#refused(thread, pending.file ? '' : pending.text, problemOf(error), 'reply');
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
