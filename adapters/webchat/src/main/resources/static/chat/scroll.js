const NEAR = 80;
const MARGIN = 16;

/**
 * Keeps the newest message in sight while the customer is at the end of the conversation, and
 * leaves the page still while they read further up: then a pill tells of what is new.
 */
export class Scroll {
  #view;
  #pill;
  #text;
  #words;
  #atEnd = true;
  #settling = true;

  /** `words`: the pill's texts with and without news, `{news, none}`. */
  constructor(view, pill, words) {
    this.#view = view;
    this.#pill = pill;
    this.#text = pill.querySelector('span');
    this.#words = words;
    view.addEventListener('scroll', () => this.#look(), { passive: true });
    pill.addEventListener('click', () => this.toEnd(true));
    new ResizeObserver(() => this.#atEnd && this.toEnd()).observe(view);
  }

  /** True while a past conversation is drawn: it is scrolled to its end without a motion. */
  set settling(settling) {
    this.#settling = settling;
    if (!settling) this.toEnd();
  }

  /** A message was put on the page; the customer's own is always followed. */
  added(element, own) {
    if (this.#settling) return this.toEnd();
    if (own || this.#atEnd) requestAnimationFrame(() => this.#follow(element));
    else this.#offer(true);
  }

  /** Something at the end has grown, such as the typing indicator. */
  grown() {
    if (this.#atEnd) this.toEnd(true);
  }

  toEnd(smooth = false) {
    this.#go(this.#view.scrollHeight, smooth);
    this.#atEnd = true;
    this.#pill.hidden = true;
  }

  /** A message taller than the view is shown from its beginning. */
  #follow(element) {
    const end = this.#view.scrollHeight - this.#view.clientHeight;
    const start = element.offsetTop - MARGIN;
    if (start >= end) this.toEnd(true);
    else this.#go(start, true);
  }

  #go(top, smooth) {
    const still = !smooth || matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#view.scrollTo({ top, behavior: still ? 'instant' : 'smooth' });
  }

  #look() {
    const { scrollHeight, scrollTop, clientHeight } = this.#view;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    if (this.#atEnd) this.#pill.hidden = true;
    else if (this.#pill.hidden && scrollHeight - scrollTop - clientHeight > clientHeight) this.#offer(false);
  }

  #offer(news) {
    this.#pill.hidden = false;
    this.#pill.classList.toggle('quiet', !news);
    this.#text.textContent = news ? this.#words.news : this.#words.none;
  }
}
