const PATIENCE = 1500;
const FIRST_PATIENCE = 2500;
const IMPATIENCE = 600;
const RECOVERED_FOR = 2000;

/**
 * Tells of a lost connection once it matters: not for the blink of a reconnect, sooner when
 * words of the customer are waiting, and never while all is well.
 */
export class StatusLine {
  #line;
  #text;
  #labels;
  #state = { name: 'idle' };
  #timer = 0;

  /** `retry()` is what the line's button does. */
  constructor(line, labels, { retry }) {
    this.#line = line;
    this.#text = line.querySelector('span');
    this.#labels = labels;
    line.querySelector('button').addEventListener('click', retry);
    window.addEventListener('offline', () => this.#draw());
    window.addEventListener('online', () => this.#draw());
  }

  show(state) {
    const began = state.name !== this.#state.name;
    this.#state = state;
    if (state.name === 'live') return this.#recover();
    if (!this.#line.hidden) return this.#draw();
    if (began) this.#later(state.name === 'connecting' ? FIRST_PATIENCE : PATIENCE, () => this.#draw());
  }

  /** The customer has said something: an outage matters from now on. */
  hurry() {
    if (this.#line.hidden && this.#broken) this.#later(IMPATIENCE, () => this.#draw());
  }

  get #broken() {
    return this.#state.name === 'retrying' || this.#state.name === 'connecting';
  }

  #draw() {
    if (!this.#broken) return;
    clearTimeout(this.#timer);
    this.#line.hidden = false;
    this.#line.dataset.state = this.#state.name;
    this.#text.textContent = this.#labels.text(this.#words());
  }

  #words() {
    if (!navigator.onLine) return 'offline';
    if (this.#state.name === 'connecting') return 'connecting';
    return this.#state.busy ? 'busy' : 'reconnecting';
  }

  #recover() {
    clearTimeout(this.#timer);
    if (this.#line.hidden) return;
    this.#line.dataset.state = 'live';
    this.#text.textContent = this.#labels.text('recovered');
    this.#later(RECOVERED_FOR, () => {
      this.#line.hidden = true;
    });
  }

  #later(millis, action) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, millis);
  }
}
