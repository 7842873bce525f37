import { el, fill } from '../base/dom.js';
import { get, path } from '../base/http.js';
import { icon } from '../base/icons.js';
import { percent, t } from '../base/labels.js';

const SHOWN = 3;

/** What the FAQ knows about the customer's last question: one press puts it into the field. */
export class Suggestions {
  element = el('div', { class: 'suggestions', role: 'group', 'aria-label': t('suggest.name'), 'data-testid': 'suggestions' });
  #insert;
  #asked = 0;

  constructor(insert) {
    this.#insert = insert;
  }

  clear() {
    this.#asked++;
    this.element.replaceChildren();
  }

  async load({ conversation }) {
    const asked = ++this.#asked;
    try {
      const found = await get(path`conversations/${conversation}/suggestions`);
      if (asked === this.#asked) this.#show(found.slice(0, SHOWN));
    } catch {
      if (asked === this.#asked) this.element.replaceChildren();
    }
  }

  #show(found) {
    if (found.length === 0) this.element.replaceChildren();
    else fill(this.element, el('span', { class: 'suggest-name' }, icon('bulb'), t('suggest.name')), found.map((one) => this.#chip(one)));
  }

  #chip({ title, text, confidence }) {
    const attributes = { type: 'button', class: 'suggestion', title: text, 'data-testid': 'suggestion', onclick: () => this.#insert(text) };
    return el('button', attributes, el('span', {}, title), confidence !== undefined && el('small', {}, percent(confidence, 1)));
  }
}
