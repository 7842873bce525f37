import { Choices } from './choices.js';
import { isSameDay } from './clock.js';
import { el, icon } from './dom.js';
import { richText } from './rich-text.js';

const GROUP_WITHIN = 5 * 60_000;
const SPEAKERS = new Set(['customer', 'bot', 'agent']);
const AVATARS = { bot: 'spark', agent: 'person' };
const STATE_ICONS = { sending: 'clock', waiting: 'clock', sent: 'check', failed: 'alert' };

/**
 * One message on the page, whether it comes from the server or still waits in the outbox.
 * What comes from neither customer, bot nor agent is shown as the system's.
 */
export class MessageView {
  #labels;
  #clock;
  #actions;
  #bubble = el('div', { class: 'bubble', dir: 'auto', 'data-testid': 'bubble' });
  #day = el('div', { class: 'day', role: 'separator', 'data-testid': 'day' });
  #time = el('time', {});
  #state = el('div', { class: 'state' });

  /** Actions: `pick(choice, kind, sequence)`, `retry(id)`, `discard(id)`. */
  constructor(message, { labels, clock, actions }) {
    this.#labels = labels;
    this.#clock = clock;
    this.#actions = actions;
    this.from = SPEAKERS.has(message.from) ? message.from : 'system';
    this.id = message.clientMessageId ?? null;
    this.element = el('article', { class: 'message', 'data-testid': 'message', 'data-from': this.from });
    this.update(message);
    this.element.append(
      this.#day,
      AVATARS[this.from] ? el('div', { class: 'avatar' }, icon(AVATARS[this.from])) : '',
      el('div', { class: 'body' }, this.#byline(), this.#bubble, this.#foot(message), this.#state),
    );
  }

  /** Takes over what the server made of the message: its number, its masked text, its time. */
  update(message) {
    this.sequence = message.sequence ?? Infinity;
    this.text = message.text ?? '';
    this.at = new Date(message.at ?? Date.now());
    if (Number.isFinite(this.sequence)) this.element.dataset.sequence = this.sequence;
    this.element.toggleAttribute('data-pending', !Number.isFinite(this.sequence));
    this.#time.dateTime = this.at.toISOString();
    this.#time.textContent = this.#clock.time(this.at);
    this.#bubble.replaceChildren(...richText(message, this.#labels));
  }

  /** State is sending, waiting, sent or failed; `problem` names why it failed. */
  showState(state, problem = undefined) {
    const labels = this.#labels;
    this.element.dataset.state = state;
    const reason = problem && labels.find(`problems.${problem}`);
    this.#state.replaceChildren(
      icon(STATE_ICONS[state]),
      el('span', { class: state === 'sent' ? 'sr-only' : '' }, reason ?? labels.text(state)),
    );
    if (state !== 'failed') return;
    const button = (name) =>
      el(
        'button',
        { type: 'button', class: 'link', 'data-testid': name, onclick: () => this.#actions[name](this.id) },
        labels.text(name),
      );
    this.#state.append(button('retry'), button('discard'));
  }

  /** Decides, by the message shown before it, whether a new day or a new speaker begins. */
  follow(previous) {
    const newDay = !previous || !isSameDay(previous.at, this.at);
    const near = previous && this.at - previous.at < GROUP_WITHIN;
    this.#day.hidden = !newDay;
    this.#day.textContent = newDay ? this.#clock.day(this.at) : '';
    this.element.classList.toggle('continued', !newDay && near && previous.from === this.from);
  }

  #byline() {
    const name = el('span', { class: 'name', 'data-testid': 'author' }, this.#labels.text(this.from));
    return el('div', { class: 'byline' }, name, this.#time);
  }

  #foot({ choices = [], inReplyTo = [] }) {
    const foot = el('div', { class: 'foot' });
    if (inReplyTo.length > 1) {
      const joined = this.#labels.text('joined', { count: inReplyTo.length });
      foot.append(el('p', { class: 'caption', 'data-testid': 'joined' }, joined));
    }
    if (choices.length > 0) {
      const pick = (choice, kind) => this.#actions.pick(choice, kind, this.sequence);
      this.choices = new Choices(choices, this.#labels, pick);
      foot.append(this.choices.element);
    }
    return foot;
  }
}
