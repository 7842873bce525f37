const PATIENCE = { connecting: 2500, retrying: 1500, unknown: 0 };
const IMPATIENCE = 600;
const RECOVERED_FOR = 2000;

/**
 * Tells of a lost connection once it matters: not for the blink of a reconnect, sooner when the
 * customer's words are waiting, never while all is well.
 */
export class StatusLine {
  #line;
  #labels;
  #name = 'idle';
  #timer;

  /** `retry()` is what the line's button does. */
  constructor(line, labels, retry) {
    this.#line = line;
    this.#labels = labels;
    line.querySelector('button').addEventListener('click', retry);
    addEventListener('offline', () => this.#draw());
    addEventListener('online', () => this.#draw());
  }

  /** The connection's state: connecting, retrying, unknown or live. */
  show(name) {
    const began = name !== this.#name;
    this.#name = name;
    if (!this.#line.hidden) this.#draw();
    else if (began) this.#drawAfter(PATIENCE[name]);
  }

  /** The customer has said something: an outage matters from now on. */
  hurry() {
    if (this.#line.hidden) this.#drawAfter(IMPATIENCE);
  }

  #drawAfter(millis) {
    clearTimeout(this.#timer);
    if (this.#name in PATIENCE) this.#timer = setTimeout(() => this.#draw(), millis);
  }

  #draw() {
    clearTimeout(this.#timer);
    const broken = this.#name in PATIENCE;
    if (!broken && this.#line.hidden) return;
    this.#line.hidden = false;
    this.#line.dataset.state = this.#name;
    const label = navigator.onLine ? this.#name : 'offline';
    this.#line.querySelector('span').textContent = this.#labels.text(label);
    if (!broken) this.#timer = setTimeout(() => (this.#line.hidden = true), RECOVERED_FOR);
  }
}
