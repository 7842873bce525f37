import { el, icon, richText } from './dom.js';
import { isSameDay } from './labels.js';

const GROUP_WITHIN = 5 * 60_000;
const AVATARS = { customer: null, bot: 'spark', agent: 'person' };
const STATE_ICONS = { sent: 'check', failed: 'alert' };

/** Roles that answer one question: once the customer has gone on they are history. */
const ONCE = ['option', 'clarify', 'none', 'continue'];
const THUMBS = ['thumb-up', 'thumb-down'];
const ICONS = { human: 'headset', related: 'next', 'thumb-up': 'thumb', 'thumb-down': 'thumb' };

/** One message on the page, from the server or still in the outbox. Unknown senders are the system. */
export class MessageView {
  #labels;
  #actions;
  #bubble = el('div', { class: 'bubble', dir: 'auto', 'data-testid': 'bubble' });
  #day = el('div', { class: 'day', role: 'separator', 'data-testid': 'day' });
  #time = el('time');
  #state = el('div', { class: 'state' });

  /** Actions: `pick(choice, kind, sequence)`, `retry(id)`, `discard(id)`, `showFile(message, bubble, id)`. */
  constructor(message, labels, actions) {
    this.#labels = labels;
    this.#actions = actions;
    this.from = message.from in AVATARS ? message.from : 'system';
    this.id = message.clientMessageId;
    const attributes = { class: 'message', 'data-testid': 'message', 'data-from': this.from };
    const avatar = AVATARS[this.from];
    const name = el('span', { class: 'name', 'data-testid': 'author' }, labels.text(this.from));
    const byline = el('div', { class: 'byline' }, name, this.#time);
    this.element = el(
      'article',
      attributes,
      this.#day,
      avatar && el('div', { class: 'avatar' }, icon(avatar)),
      el('div', { class: 'body' }, byline, this.#bubble, ...this.#foot(message), this.#state),
    );
    this.update(message);
  }

  /** Takes over what the server made of the message: its number, its text, its time. */
  update(message) {
    this.sequence = message.sequence ?? Infinity;
    this.text = message.text;
    this.at = new Date(message.at ?? Date.now());
    this.element.dataset.sequence = message.sequence ?? '';
    this.#time.dateTime = this.at.toISOString();
    this.#time.textContent = this.#labels.time(this.at);
    this.#bubble.replaceChildren(...richText(message, this.#labels));
    if (message.attachment) this.#actions.showFile(message, this.#bubble, this.id);
  }

  /** State is sending, waiting, sent or failed; `problem` names why it failed, and may be `hopeless`. */
  showState(state, problem, hopeless) {
    const labels = this.#labels;
    const words = (problem && labels.text(`problems.${problem}`)) ?? labels.text(state);
    const button = (name) => {
      const onclick = () => this.#actions[name](this.id);
      return el('button', { type: 'button', class: 'link', 'data-testid': name, onclick }, labels.text(name));
    };
    this.element.dataset.state = state;
    this.#state.setAttribute('aria-live', state === 'failed' ? 'assertive' : 'off');
    this.#state.replaceChildren(
      ...(STATE_ICONS[state] ? [icon(STATE_ICONS[state])] : []),
      el('span', {}, words),
      ...(state === 'failed' && !hopeless ? [button('retry')] : []),
      ...(state === 'failed' ? [button('discard')] : []),
    );
  }

  /** Decides, by the message before it, whether a new day or another speaker begins. */
  follow(previous) {
    const sameDay = Boolean(previous) && isSameDay(previous.at, this.at);
    const near = sameDay && this.at - previous.at < GROUP_WITHIN;
    this.#day.hidden = sameDay;
    this.#day.textContent = sameDay ? '' : this.#labels.day(this.at);
    this.element.classList.toggle('continued', near && previous.from === this.from);
  }

  #foot({ choices, inReplyTo }) {
    const foot = [];
    if (inReplyTo?.length > 1) {
      const words = this.#labels.text('joined', { count: inReplyTo.length });
      foot.push(el('p', { class: 'caption', 'data-testid': 'joined' }, words));
    }
    if (choices?.length) {
      const pick = (choice, kind) => this.#actions.pick(choice, kind, this.sequence);
      this.choices = new Choices(choices, this.#labels, pick);
      foot.push(this.choices.element);
    }
    return foot;
  }
}

/** The buttons under one message; `pick(choice, kind)` has kind `choice` or, of thumbs, `rating`. */
class Choices {
  #pick;
  #buttons;

  constructor(choices, labels, pick) {
    this.#pick = pick;
    this.#buttons = choices.map((choice) => this.#button({ role: 'option', ...choice }));
    const rated = this.#of(THUMBS).length > 0;
    const group = (name, roles, caption) => {
      const nodes = this.#of(roles).map(({ node }) => node);
      const heading = el('p', { class: 'caption', 'aria-hidden': 'true' }, labels.text(caption));
      const attributes = { class: name, role: 'group', 'aria-label': labels.text(caption) };
      return nodes.length > 0 ? el('div', attributes, heading, ...nodes) : null;
    };
    this.element = el(
      'div',
      { class: 'choices' },
      group('options', rated ? ONCE : [...ONCE, 'human', 'leave'], 'choices'),
      group('related', ['related'], 'related'),
      group('rating', rated ? [...THUMBS, 'human'] : [], 'rating'),
    );
  }

  /** Whether there is a question here, open or closed. */
  get asks() {
    return this.#of(ONCE).length > 0;
  }

  /**
   * Closes the question if what was said since has settled it, and opens it again if that proves
   * to have been said before: any words settle what the bot asked about a question's meaning, a
   * menu stays until it is used or another question follows.
   */
  settle(said, superseded) {
    const once = this.#of(ONCE);
    const used = once.find(({ label }) => said.includes(label));
    const menu = once.every(({ role }) => role === 'option');
    const closed = Boolean(used || superseded || (said.length > 0 && !menu));
    for (const { node } of once) {
      node.disabled = closed;
      node.classList.toggle('chosen', node === used?.node);
    }
  }

  /** Shows the thumb of this label as pressed, or none. */
  rate(pressed) {
    for (const { label, node } of this.#of(THUMBS)) {
      node.setAttribute('aria-pressed', label === pressed);
    }
  }

  #of(roles) {
    return this.#buttons.filter(({ role }) => roles.includes(role));
  }

  #button(choice) {
    const { role, label } = choice;
    const thumb = THUMBS.includes(role);
    const attributes = {
      type: 'button',
      class: `choice ${role}`,
      'data-testid': 'choice',
      'data-role': role,
      onclick: ({ detail }) => {
        if (detail > 1 || node.getAttribute('aria-pressed') === 'true') return;
        if (thumb) this.rate(label);
        this.#pick(choice, thumb ? 'rating' : 'choice');
      },
      ...(thumb && { 'aria-label': label, title: label, 'aria-pressed': false }),
    };
    const shape = ICONS[role];
    const node = el('button', attributes, shape && icon(shape), thumb ? null : el('span', {}, label));
    return { role, label, node };
  }
}
