const COUNT_FROM = 0.8;
const TYPING_EVERY = 3000;

/** The field in which the customer writes: Enter sends, Shift+Enter breaks the line. */
export class Composer {
  #form;
  #input;
  #labels;
  #handlers;
  #limit = 2000;
  #typedAt = 0;

  /** Handlers: `say(text)`, `typing()`. */
  constructor(form, labels, handlers) {
    this.#form = form;
    this.#input = form.elements.message;
    this.#labels = labels;
    this.#handlers = handlers;
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', (event) => this.#pressed(event));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    form.addEventListener('mousedown', (event) => {
      // The button must not take the focus, and with it a phone's keyboard, away.
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
    return this.#text && this.#text.length <= this.#limit;
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
    this.#typedAt = 0;
    this.#draw();
    this.#handlers.say(text);
  }

  #typed() {
    this.#draw();
    if (!this.#text || Date.now() - this.#typedAt < TYPING_EVERY) return;
    this.#typedAt = Date.now();
    this.#handlers.typing();
  }

  #draw() {
    const { style } = this.#input;
    style.height = 'auto';
    style.height = `${this.#input.scrollHeight}px`;
    const limit = this.#limit;
    const count = this.#text.length;
    const excess = count - limit;
    const label = excess > 0 ? 'tooLong' : 'counter';
    const words = count < limit * COUNT_FROM ? '' : this.#labels.text(label, { count, limit, excess });
    this.#form.querySelector('.counter').textContent = words;
    this.#form.querySelector('.send').setAttribute('aria-disabled', !this.#fits);
    this.#form.classList.toggle('over', excess > 0);
    this.#input.setAttribute('aria-invalid', excess > 0);
  }
}
