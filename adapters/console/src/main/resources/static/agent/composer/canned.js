import { Emitter } from '../base/emitter.js';
import { get } from '../base/http.js';

/** The team's canned responses, read once and again when somebody changes them here. */
export class CannedResponses extends Emitter {
  #all = [];
  #loaded = false;

  async load() {
    try {
      this.#all = await get('canned');
      this.#loaded = true;
      this.emit('changed');
    } catch {
      // Asked again when the menu is opened.
    }
  }

  get all() {
    if (!this.#loaded) void this.load();
    return this.#all;
  }

  /** Those whose shortcut begins with the words, then those that contain them anywhere. */
  matching(words) {
    const sought = words.toLowerCase();
    const begins = this.all.filter(({ shortcut }) => shortcut.toLowerCase().startsWith(sought));
    const contains = this.all.filter((canned) => !begins.includes(canned) && `${canned.shortcut} ${canned.text}`.toLowerCase().includes(sought));
    return [...begins, ...contains].slice(0, 50);
  }
}
