import { el } from './dom.js';
import { MessageView } from './message.js';

/**
 * The conversation on the page: messages by sequence number, then those the server has not
 * accepted yet in the order they were said.
 */
export class MessageLog {
  #list;
  #scroll;
  #labels;
  #actions;
  #views = [];

  /** `actions` are those of a MessageView. */
  constructor(list, scroll, labels, actions) {
    this.#list = list;
    this.#scroll = scroll;
    this.#labels = labels;
    this.#actions = actions;
  }

  /** Shows a message of the server. */
  show(message) {
    if (this.#rate(message.clientMessageId, message.text)) return;
    const known = message.clientMessageId && this.#find(message.clientMessageId);
    if (known) this.#settle(known, message);
    else this.#insert(message, 'sent');
  }

  /** Shows an item of the outbox, or its new state. */
  showPending({ id, kind, text, at, state, problem, hopeless, attachment }) {
    if (kind === 'rating') {
      this.#rate(id, state === 'failed' ? null : text);
      return;
    }
    const known = this.#find(id);
    if (known) known.showState(state, problem, hopeless);
    else this.#insert({ from: 'customer', clientMessageId: id, text, at, attachment }, state, problem, hopeless);
  }

  /** The server has accepted an item; the message itself may still be on its way. */
  accepted({ id, text, at, attachment }, sequence) {
    const view = this.#find(id);
    if (view?.sequence === Infinity) this.#settle(view, { text, at, attachment, sequence });
  }

  /** Draws the line below which a new conversation begins; what is above stays to be read. */
  divide(text) {
    const past = this.#settled();
    if (past.length === 0) return;
    for (const { choices } of past) choices?.element.remove();
    past.at(-1).element.after(el('div', { class: 'divider', role: 'separator', 'data-testid': 'divider' }, text));
    this.#drop(past);
  }

  /** Removes every message that came from the server. */
  clear() {
    const past = this.#settled();
    for (const { element } of past) element.remove();
    this.#drop(past);
  }

  remove(id) {
    const view = this.#find(id);
    view.element.remove();
    this.#drop([view]);
  }

  #insert(message, state, problem, hopeless) {
    const view = new MessageView(message, this.#labels, this.#actions);
    const own = view.from === 'customer';
    if (own) view.showState(state, problem, hopeless);
    this.#place(view);
    this.#scroll.added(view.element, own);
  }

  #settle(view, message) {
    view.update(message);
    view.showState('sent');
    this.#place(view);
  }

  /** Puts a view where its sequence belongs; pending ones keep to the end. */
  #place(view) {
    const others = this.#views.filter((other) => other !== view);
    const index = others.findLastIndex(({ sequence }) => sequence <= view.sequence) + 1;
    const next = others[index]?.element ?? null;
    this.#views = [...others.slice(0, index), view, ...others.slice(index)];
    if (!view.element.isConnected || view.element.nextSibling !== next) {
      this.#list.insertBefore(view.element, next);
    }
    this.#regroup();
    this.#retire();
  }

  #drop(gone) {
    this.#views = this.#views.filter((view) => !gone.includes(view));
    this.#regroup();
  }

  #settled() {
    return this.#views.filter(({ sequence }) => sequence < Infinity);
  }

  #regroup() {
    this.#views.forEach((view, i) => view.follow(this.#views[i - 1]));
  }

  /** Closes the questions that what came later has settled. */
  #retire() {
    const said = [];
    let superseded = false;
    for (const { from, text, choices } of [...this.#views].reverse()) {
      if (from === 'customer') said.push(text);
      choices?.settle(said, superseded);
      superseded ||= Boolean(choices?.asks);
    }
  }

  /** A thumb shows on its button, not as words of the customer; its id names the message. */
  #rate(id, label) {
    const about = /^r(\d+)-/.exec(id)?.[1];
    const rated = this.#views.find(({ sequence }) => sequence === Number(about));
    rated?.choices?.rate(label);
    return rated;
  }

  #find(id) {
    return this.#views.find((view) => view.id === id);
  }
}
