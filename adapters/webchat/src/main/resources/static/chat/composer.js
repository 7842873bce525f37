const COUNT_FROM = 0.8;
const TYPING_EVERY = 3000;

/** The field in which the customer writes: Enter sends, Shift+Enter breaks the line. */
export class Composer {
  #form;
  #input;
  #counter;
  #send;
  #labels;
  #handlers;
  #limit = 2000;
  #typedAt = 0;

  /** Handlers: `say(text)`, `typing()`. */
  constructor(form, labels, handlers) {
    this.#form = form;
    this.#input = form.querySelector('textarea');
    this.#counter = form.querySelector('.counter');
    this.#send = form.querySelector('.send');
    this.#labels = labels;
    this.#handlers = handlers;
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', (event) => this.#pressed(event));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    form.addEventListener('mousedown', (event) => {
      // A press on the button must not take the focus, and with it a phone's keyboard, away.
      if (event.target.closest('.send')) event.preventDefault();
    });
    this.#draw();
  }

  set limit(limit) {
    this.#limit = limit;
    this.#draw();
  }

  focus() {
    this.#input.focus({ preventScroll: true });
  }

  get #text() {
    return this.#input.value.trim();
  }

  get #fits() {
    return this.#text.length > 0 && this.#text.length <= this.#limit;
  }

  #pressed(event) {
    // While an input method composes, Enter picks a candidate; Safari says so by code 229 only.
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#submit();
  }

  #submit() {
    if (!this.#fits) return;
    const text = this.#text;
    this.#input.value = '';
    this.#draw();
    this.#typedAt = 0;
    this.#handlers.say(text);
  }

  #typed() {
    this.#draw();
    if (this.#text && Date.now() - this.#typedAt > TYPING_EVERY) {
      this.#typedAt = Date.now();
      this.#handlers.typing();
    }
  }

  #draw() {
    this.#input.style.height = 'auto';
    this.#input.style.height = `${this.#input.scrollHeight}px`;
    this.#send.setAttribute('aria-disabled', String(!this.#fits));
    this.#drawCounter(this.#text.length, this.#limit);
  }

  #drawCounter(count, limit) {
    const over = count > limit;
    const shown = count >= limit * COUNT_FROM;
    this.#form.classList.toggle('counting', shown);
    this.#form.classList.toggle('over', over);
    this.#input.setAttribute('aria-invalid', String(over));
    this.#counter.textContent = !shown
      ? ''
      : over
        ? this.#labels.text('tooLong', { limit, excess: count - limit })
        : this.#labels.text('counter', { count, limit });
  }
}
