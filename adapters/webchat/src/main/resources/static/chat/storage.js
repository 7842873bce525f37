/**
 * JSON values under one prefix in localStorage, or in memory where the browser grants none
 * (private mode, blocked third-party storage, quota used up). Never throws.
 */
const PREFIX = 'kefu.';

export class ChatStorage {
  #memory = new Map();
  #area = grantedArea();

  read(key) {
    const name = PREFIX + key;
    try {
      const text = this.#memory.get(name) ?? this.#area?.getItem(name) ?? null;
      return text === null ? null : JSON.parse(text);
    } catch {
      return null;
    }
  }

  write(key, value) {
    const name = PREFIX + key;
    const text = JSON.stringify(value);
    try {
      this.#area.setItem(name, text);
      this.#memory.delete(name);
    } catch {
      this.#memory.set(name, text);
    }
  }

  remove(key) {
    this.#memory.delete(PREFIX + key);
    try {
      this.#area?.removeItem(PREFIX + key);
    } catch {
      // Storage was taken away while the page is open: what is in memory is all there is.
    }
  }

  /** The keys that begin with `start`, in no particular order. */
  keys(start) {
    const names = new Set(this.#memory.keys());
    try {
      for (const name of Object.keys(this.#area ?? {})) names.add(name);
    } catch {
      // As in remove.
    }
    return [...names]
      .filter((name) => name.startsWith(PREFIX + start))
      .map((name) => name.slice(PREFIX.length));
  }
}

function grantedArea() {
  try {
    const area = window.localStorage;
    area.setItem(`${PREFIX}probe`, '1');
    area.removeItem(`${PREFIX}probe`);
    return area;
  } catch {
    return null;
  }
}
