import { el } from './dom.js';
import { MessageView } from './message.js';

/**
 * The conversation on the page: messages in the order of their sequence numbers, followed by
 * those the server has not accepted yet in the order they were said.
 */
export class MessageLog {
  #list;
  #scroll;
  #parts;
  #views = [];

  /** `parts`: labels, clock and actions of a MessageView. */
  constructor(list, scroll, parts) {
    this.#list = list;
    this.#scroll = scroll;
    this.#parts = parts;
  }

  /** Shows a message of the server; returns its view. */
  show(message) {
    if (this.#rate(message.clientMessageId, message.text)) return null;
    const pending = message.clientMessageId && this.#find(message.clientMessageId);
    return pending ? this.#settle(pending, message) : this.#insert(message);
  }

  /** Shows or refreshes an item of the outbox. */
  showPending(item) {
    if (item.kind === 'rating') {
      this.#rate(item.id, item.state === 'failed' ? null : item.text);
      return;
    }
    const message = { from: 'customer', text: item.text, at: item.at, clientMessageId: item.id };
    const view = this.#find(item.id) ?? this.#insert(message);
    view.showState(item.state, item.problem);
  }

  /** The server has accepted an item; the message itself may still be on its way. */
  accepted(item, sequence) {
    const view = this.#find(item.id);
    if (!view || Number.isFinite(view.sequence)) return;
    view.update({ from: 'customer', text: item.text, at: item.at, sequence });
    view.showState('sent');
    this.#place(view);
  }

  /** Draws the line below which a new conversation begins; what is above stays to be read. */
  divide(text) {
    if (this.#views.length === 0) return;
    for (const view of this.#views.filter(({ sequence }) => Number.isFinite(sequence))) {
      view.choices?.element.remove();
    }
    const waiting = this.#views.filter(({ sequence }) => !Number.isFinite(sequence));
    this.#views = waiting;
    const line = el('div', { class: 'divider', role: 'separator', 'data-testid': 'divider' }, text);
    this.#list.insertBefore(line, waiting[0]?.element ?? null);
    this.#regroup();
  }

  /** Removes every message that came from the server. */
  clear() {
    for (const view of this.#views) if (Number.isFinite(view.sequence)) view.element.remove();
    this.#views = this.#views.filter(({ sequence }) => !Number.isFinite(sequence));
  }

  remove(id) {
    const view = this.#find(id);
    view?.element.remove();
    this.#views = this.#views.filter((other) => other !== view);
    this.#regroup();
  }

  #insert(message) {
    const view = new MessageView(message, this.#parts);
    if (message.from === 'customer' && message.sequence) view.showState('sent');
    this.#place(view);
    this.#scroll.added(view.element, message.from === 'customer');
    return view;
  }

  #settle(view, message) {
    view.update(message);
    view.showState('sent');
    this.#place(view);
    return view;
  }

  /** Puts a view where its sequence belongs; pending ones keep to the end. */
  #place(view) {
    this.#views = this.#views.filter((other) => other !== view);
    const index = this.#views.findLastIndex(({ sequence }) => sequence <= view.sequence) + 1;
    const next = this.#views[index]?.element ?? null;
    this.#views.splice(index, 0, view);
    if (!view.element.isConnected || view.element.nextSibling !== next) {
      this.#list.insertBefore(view.element, next);
    }
    this.#regroup(Math.max(index - 1, 0));
    this.#retire();
  }

  #regroup(from = 0) {
    for (let i = from; i < this.#views.length; i++) this.#views[i].follow(this.#views[i - 1]);
  }

  /** Closes the questions that the customer's next words have answered. */
  #retire() {
    let said = null;
    for (const view of [...this.#views].reverse()) {
      if (view.from === 'customer') said = view.text;
      else if (said !== null && view.choices?.open) view.choices.retire(said);
    }
  }

  /** A thumb is shown on its button, not as words of the customer: its id names the message. */
  #rate(id, label) {
    const about = Number(/^r(\d+)-/.exec(id ?? '')?.[1]);
    return this.#views.find(({ sequence }) => sequence === about)?.choices?.rate(label);
  }

  #find(id) {
    return this.#views.find((view) => view.id === id);
  }
}
