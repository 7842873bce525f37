import { el, fill } from '../base/dom.js';
import { t } from '../base/labels.js';

const BEGUN = /(?:^|\s)\/([^\s/]*)$/;

/** The menu of canned responses that a `/` opens in the field: filtered by what is typed after it. */
export class CannedMenu {
  element = el('div', { class: 'canned-menu', hidden: true, 'data-testid': 'canned-menu' });
  #input;
  #canned;
  #inserted;
  #complete;
  #list = el('div', { role: 'listbox', id: 'canned-list', 'aria-label': t('composer.canned') });
  #matches = [];
  #index = 0;

  /** `inserted()` is called after a change, `complete(text)` fills in what a text leaves open. */
  constructor(input, canned, { inserted, complete }) {
    this.#input = input;
    this.#canned = canned;
    this.#inserted = inserted;
    this.#complete = complete;
    this.element.append(this.#list, el('p', { class: 'canned-keys' }, t('composer.cannedKeys')));
    input.setAttribute('aria-controls', 'canned-list');
    input.addEventListener('blur', () => setTimeout(() => this.element.contains(document.activeElement) || this.close(), 150));
    canned.on('changed', () => document.activeElement === input && this.follow());
  }

  /** Opens the menu at the caret as if `/` had been typed. */
  open() {
    const { selectionStart: at, value } = this.#input;
    const gap = at > 0 && !/\s$/.test(value.slice(0, at)) ? ' /' : '/';
    this.#input.setRangeText(gap, at, at, 'end');
    this.#inserted();
  }

  close() {
    this.element.hidden = true;
    this.#input.removeAttribute('aria-activedescendant');
  }

  /** Follows what is typed. */
  follow() {
    const sought = this.#sought();
    if (sought === null) {
      this.close();
      return;
    }
    this.#matches = this.#canned.matching(sought);
    this.#index = 0;
    this.element.hidden = this.#matches.length === 0;
    this.#draw();
  }

  /** Whether a key was for the menu. */
  press(event) {
    if (!this.#isOpen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#move(step);
    else if (event.key === 'Enter' || event.key === 'Tab') this.#pick(this.#matches[this.#index]);
    else if (event.key === 'Escape') this.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  get #isOpen() {
    return !this.element.hidden;
  }

  #sought() {
    const before = this.#input.value.slice(0, this.#input.selectionStart);
    return BEGUN.exec(before)?.[1] ?? null;
  }

  #move(step) {
    this.#index = (this.#index + step + this.#matches.length) % this.#matches.length;
    this.#draw();
  }

  #pick({ text }) {
    const end = this.#input.selectionStart;
    const start = end - this.#sought().length - 1;
    this.#input.setRangeText(this.#complete(text), start, end, 'end');
    this.close();
    this.#inserted();
    this.#input.focus();
  }

  #draw() {
    fill(this.#list, this.#matches.map((canned, i) => this.#option(canned, i)));
    this.#input.setAttribute('aria-activedescendant', `canned-${this.#index}`);
    this.#list.children[this.#index]?.scrollIntoView({ block: 'nearest' });
  }

  #option(canned, i) {
    const attributes = { role: 'option', id: `canned-${i}`, class: 'canned-option', 'aria-selected': i === this.#index, 'data-testid': 'canned-option' };
    const pick = (event) => {
      event.preventDefault();
      this.#pick(canned);
    };
    return el('div', { ...attributes, onmousedown: pick }, el('span', { class: 'shortcut' }, `/${canned.shortcut}`), el('span', { class: 'canned-text' }, canned.text));
  }
}
