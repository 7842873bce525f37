import { get, query } from '../base/http.js';

const PAGE = 50;

/** Cases that are not held live (with the bot, resolved), read page by page as the list is scrolled. */
export class RemotePages {
  rows = [];
  #filter;
  #next = null;
  #busy = false;
  #done = false;
  #changed;

  constructor(filter, changed) {
    this.#filter = filter;
    this.#changed = changed;
  }

  get empty() {
    return this.#done && this.rows.length === 0;
  }

  async more() {
    if (this.#busy || this.#done) return;
    this.#busy = true;
    try {
      const { rows, next } = await get(`conversations${query({ ...this.#filter, cursor: this.#next, limit: PAGE })}`);
      const known = new Set(this.rows.map(({ conversation, number }) => `${conversation} ${number}`));
      this.rows = [...this.rows, ...rows.filter(({ conversation, number }) => !known.has(`${conversation} ${number}`))];
      this.#next = next ?? null;
      this.#done = !next;
      this.#changed();
    } catch {
      // Asked again when the list is scrolled or opened anew.
    } finally {
      this.#busy = false;
    }
  }

  /** A case has changed: shown where it is, dropped if it left this state, put on top if it is new. */
  take(row) {
    const kept = this.rows.filter(({ conversation }) => conversation !== row.conversation);
    if (row.state === this.#filter.state) this.rows = [row, ...kept];
    else if (kept.length === this.rows.length) return;
    else this.rows = kept;
    this.#changed();
  }
}
