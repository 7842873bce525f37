import { button, el } from '../base/dom.js';
import { t } from '../base/labels.js';

/** Tells how much the customer has written since the agent began to. `look()` goes there. */
export class NewSince {
  element;
  #count = 0;

  constructor(look) {
    this.element = button({ shape: 'down', kind: 'since', testid: 'new-since', onclick: () => (this.clear(), look()) });
    this.clear();
  }

  add() {
    this.#count++;
    this.#draw();
  }

  clear() {
    this.#count = 0;
    this.#draw();
  }

  #draw() {
    this.element.hidden = this.#count === 0;
    this.element.querySelector('span')?.remove();
    this.element.append(el('span', {}, t('composer.newSince', { n: this.#count })));
  }
}
