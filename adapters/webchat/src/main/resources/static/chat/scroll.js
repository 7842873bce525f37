const NEAR = 80;
const MARGIN = 16;

/**
 * Keeps the newest message in sight while the customer is at the end, and stays still while they
 * read further up: then a pill tells of what is new.
 */
export class Scroll {
  #view;
  #pill;
  #labels;
  #atEnd = true;
  #settling = true;
  #top = 0;

  constructor(view, pill, labels) {
    this.#view = view;
    this.#pill = pill;
    this.#labels = labels;
    view.addEventListener('scroll', () => this.#look(), { passive: true });
    pill.addEventListener('click', () => this.#toEnd(true));
    new ResizeObserver(() => this.grown()).observe(view);
  }

  /** The past is drawn: until now the end was kept without motion. */
  settled() {
    this.#settling = false;
    this.#toEnd();
  }

  /** A message was put on the page; the customer's own is always followed. */
  added(element, own) {
    if (this.#settling) this.#toEnd();
    else if (own || this.#atEnd) requestAnimationFrame(() => this.#follow(element));
    else this.#offer('newMessages');
  }

  /** Something at the end has grown, or the view has shrunk. */
  grown() {
    if (this.#atEnd) this.#toEnd();
  }

  /** A message taller than the view is shown from its beginning. */
  #follow({ offsetTop }) {
    const start = offsetTop - MARGIN;
    this.#atEnd = start >= this.#view.scrollHeight - this.#view.clientHeight;
    if (this.#atEnd) this.#toEnd(true);
    else this.#go(start, true);
  }

  #toEnd(smooth) {
    this.#go(this.#view.scrollHeight, smooth);
    this.#atEnd = true;
    this.#pill.hidden = true;
  }

  #go(top, smooth) {
    const moving = smooth && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#view.scrollTo({ top, behavior: moving ? 'smooth' : 'instant' });
  }

  #look() {
    const { scrollHeight, scrollTop, clientHeight } = this.#view;
    const below = scrollHeight - scrollTop - clientHeight;
    // A motion of our own goes down and is not at the end yet; only the customer goes up.
    if (below < NEAR) this.#atEnd = true;
    else if (scrollTop < this.#top) this.#atEnd = false;
    this.#top = scrollTop;
    if (this.#atEnd) this.#pill.hidden = true;
    else if (this.#pill.hidden && below > clientHeight) this.#offer('toBottom');
  }

  #offer(label) {
    this.#pill.hidden = false;
    this.#pill.classList.toggle('quiet', label === 'toBottom');
    this.#pill.querySelector('span').textContent = this.#labels.text(label);
  }
}
