/** Exponential delays with jitter: thousands of pages must not come back in the same instant. */
export class Backoff {
  #attempt = 0;
  #first;
  #longest;

  constructor(first = 500, longest = 30_000) {
    this.#first = first;
    this.#longest = longest;
  }

  /** The next delay in milliseconds, never less than what the server asked for. */
  next(atLeast = 0) {
    const ceiling = Math.min(this.#longest, this.#first * 2 ** this.#attempt++);
    const delay = ceiling / 2 + (Math.random() * ceiling) / 2;
    return atLeast > 0 ? Math.max(delay, atLeast + Math.random() * 1000) : delay;
  }

  reset() {
    this.#attempt = 0;
  }

  /** After a success: a link that held counts as recovery, one that broke at once hardly does. */
  ease(heldMillis) {
    this.#attempt = heldMillis > 10_000 ? 0 : Math.min(this.#attempt, 2);
  }
}

/** A sleep that can be cut short. */
export class Pause {
  #end = null;

  sleep(millis) {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#end?.(), millis);
      this.#end = () => {
        clearTimeout(timer);
        this.#end = null;
        resolve();
      };
    });
  }

  cut() {
    this.#end?.();
  }
}
