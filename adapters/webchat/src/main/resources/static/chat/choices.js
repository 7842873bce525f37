import { el, icon } from './dom.js';

/** Roles whose buttons answer one question: once it is answered they are history. */
const ONCE = new Set(['option', 'clarify', 'none', 'continue']);
const ICONS = { human: 'headset', related: 'next', 'thumb-up': 'up', 'thumb-down': 'up' };

/**
 * The buttons under one message. `pick(choice, kind)` is called with kind `choice` or, for
 * thumbs, `rating`.
 */
export class Choices {
  #buttons = [];
  #retired = false;

  constructor(choices, labels, pick) {
    const drawn = choices.map((choice) => this.#button({ role: 'option', ...choice }, pick));
    const group = (name, roles, caption) => {
      const members = drawn.filter(({ dataset }) => roles.includes(dataset.role));
      if (members.length === 0) return null;
      const label = { class: name, role: 'group', 'aria-label': labels.text(caption) };
      const heading = caption === 'choices' ? null : el('p', { class: 'caption', 'aria-hidden': 'true' }, labels.text(caption));
      return el('div', label, heading, ...members);
    };
    this.element = el(
      'div',
      { class: 'choices' },
      group('options', [...ONCE, 'human'], 'choices'),
      group('related', ['related'], 'related'),
      group('rating', ['thumb-up', 'thumb-down'], 'rating'),
    );
  }

  /** True while a question of this message waits for its answer. */
  get open() {
    return !this.#retired && this.#buttons.some(({ choice }) => ONCE.has(choice.role));
  }

  /** The customer went on: the question is closed, and what was said is marked. */
  retire(said) {
    this.#retired = true;
    for (const { choice, node } of this.#buttons) {
      if (!ONCE.has(choice.role)) continue;
      node.disabled = true;
      node.classList.toggle('chosen', choice.label === said);
    }
  }

  /** Shows the thumb with this label as pressed, or none; false if there is no such thumb. */
  rate(label) {
    const thumbs = this.#buttons.filter(({ choice }) => choice.role.startsWith('thumb'));
    for (const { choice, node } of thumbs) {
      node.setAttribute('aria-pressed', String(choice.label === label));
    }
    return thumbs.some(({ choice }) => choice.label === label);
  }

  #button(choice, pick) {
    const thumb = choice.role.startsWith('thumb');
    const attributes = {
      type: 'button',
      class: `choice ${choice.role}`,
      'data-testid': 'choice',
      'data-role': choice.role,
      'aria-label': thumb ? choice.label : undefined,
      'aria-pressed': thumb ? 'false' : undefined,
      title: thumb ? choice.label : undefined,
      onclick: () => thumb ? this.#rated(choice, node, pick) : pick(choice, 'choice'),
    };
    const symbol = ICONS[choice.role] ? icon(ICONS[choice.role]) : null;
    const node = el('button', attributes, symbol, thumb ? null : el('span', {}, choice.label));
    this.#buttons.push({ choice, node });
    return node;
  }

  #rated(choice, node, pick) {
    if (node.getAttribute('aria-pressed') === 'true') return;
    this.rate(choice.label);
    pick(choice, 'rating');
  }
}
