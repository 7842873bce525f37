import { avatar, button, el, empty, fill, tell } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { t } from '../base/labels.js';
import { VirtualList } from '../base/virtual-list.js';
import { itemKey, itemView } from './line-view.js';
import { ThreadHeader } from './thread-header.js';

const LINE = 88;

/** The middle pane: one conversation, and below it whatever `foot` is (the composer). */
export class ThreadPane {
  element;
  #app;
  #thread = null;
  #row = null;
  #ends = [];
  #markAt = null;
  #shown = false;
  #header;
  #view = el('div', { class: 'lines', role: 'log', 'aria-live': 'off', tabindex: '0', 'aria-label': t('thread.log'), 'data-testid': 'lines' });
  #list = el('div', { class: 'lines-inner', role: 'list' });
  #pill = button({ words: t('thread.toEnd'), shape: 'down', kind: 'to-end', testid: 'to-end', onclick: () => this.toEnd() });
  #presence = el('div', { class: 'presence', 'data-testid': 'presence' });
  #body = el('div', { class: 'thread-body' });
  #nothing = el('div', { class: 'thread-empty' }, empty('inbox', t('thread.none'), t('thread.noneHint')));
  #lines;

  /** App: desk, threads, sender, actions; panes: back(), details(), explain(sequence). */
  constructor(app, panes, foot) {
    this.#app = app;
    this.#header = new ThreadHeader(app.actions, panes, () => app.desk.me.id);
    this.#view.append(this.#list);
    this.#body.append(this.#header.element, this.#view, el('div', { class: 'thread-foot' }, this.#pill, this.#presence, foot));
    this.element = el('section', { class: 'pane thread-pane', 'aria-label': t('thread.pane'), 'data-testid': 'thread-pane' }, this.#nothing, this.#body);
    this.#lines = new VirtualList(this.#view, this.#list, {
      key: itemKey,
      draw: (item, previous) => itemView(item, previous, this.#context(panes)),
      estimate: LINE,
      follow: true,
      near: (edge) => edge === 'top' && this.#thread && app.threads.loadOlder(this.#thread),
      moved: () => this.#drawPill(),
    });
    document.addEventListener('visibilitychange', () => this.#read());
    this.open(null);
  }

  /** Shows a conversation, or nothing. */
  open(thread, row) {
    this.#ends.forEach((end) => end());
    this.#thread = thread;
    this.#row = row;
    this.#shown = false;
    this.#markAt = null;
    this.#nothing.hidden = Boolean(thread);
    this.#body.hidden = !thread;
    if (!thread) return;
    this.#header.show(row);
    this.#ends = [
      thread.on('changed', () => this.#draw()),
      thread.on('presence', () => this.#drawPresence()),
      thread.on('added', (line) => this.#added(line)),
    ];
    this.#draw();
    this.#drawPresence();
  }

  /** The case has changed. */
  update(row) {
    this.#row = row;
    this.#header.show(row);
    this.#drawPresence();
  }

  toEnd() {
    this.#lines.toEnd();
    this.#drawPill();
    this.#read();
  }

  reveal(sequence) {
    const item = this.#lines.items.find((line) => line.sequence === sequence);
    if (item) this.#lines.reveal(itemKey(item));
  }

  /** Shows what was said last at that time, or the oldest that is here. */
  revealAt(iso) {
    const item = this.#lines.items.findLast(({ at }) => at && Date.parse(at) <= Date.parse(iso)) ?? this.#lines.items[0];
    if (item) this.#lines.reveal(itemKey(item));
  }

  #context({ explain }) {
    const { desk, sender } = this.#app;
    return {
      me: desk.me,
      name: this.#row.name,
      conversation: this.#row.conversation,
      explain,
      retry: (pending) => sender.retry(this.#thread, pending),
      discard: ({ clientMessageId, text }) => {
        this.#thread.takeBack(clientMessageId);
        this.#app.composer.restore(this.#thread.conversation, text);
      },
    };
  }

  #draw() {
    this.#view.setAttribute('aria-busy', !this.#thread.loaded);
    const items = this.#marked(this.#thread.items);
    if (this.#shown) this.#lines.items = items;
    else this.#lines.restart(items);
    if (this.#thread.loaded && !this.#shown) {
      this.#shown = true;
      this.#read();
    }
    this.#drawPill();
  }

  /** Puts the mark where what was unread at opening begins; it stays there while this is open. */
  #marked(items) {
    const { unread = 0 } = this.#row;
    if (this.#markAt === null && this.#thread.loaded && !this.#shown) {
      const theirs = this.#thread.lines.filter(({ from }) => from === 'customer');
      this.#markAt = unread > 0 && unread < theirs.length ? theirs.at(-unread).sequence : 0;
    }
    if (!this.#markAt) return items;
    const index = items.findIndex(({ sequence }) => sequence === this.#markAt);
    return index < 0 ? items : [...items.slice(0, index), { kind: 'mark', at: items[index - 1]?.at }, ...items.slice(index)];
  }

  #added(line) {
    if (line.from !== 'customer') return;
    tell(t('thread.said', { name: this.#row.name, text: line.text ?? '' }));
    this.#read();
  }

  /** What is on the screen of somebody who looks has been read. */
  #read() {
    if (!this.#thread?.loaded || document.hidden || !this.#lines.atEnd) return;
    if (this.#row.agent === this.#app.desk.me.id && this.#thread.last > 0) this.#app.threads.read(this.#thread);
  }

  #drawPill() {
    this.#pill.hidden = this.#lines.atEnd;
    if (this.#lines.atEnd && this.#row?.unread > 0) this.#read();
  }

  #drawPresence() {
    const { viewers, typing } = this.#thread;
    const me = this.#app.desk.me.id;
    const others = viewers.filter(({ id }) => id !== me);
    const writing = others.filter(({ id, writing: now }) => now || typing.has(id));
    const parts = [];
    if (typing.has('customer')) parts.push(el('span', { class: 'typing', 'data-testid': 'customer-typing' }, dots(), t('thread.customerTyping', { name: this.#row.name })));
    if (writing.length > 0) {
      const names = writing.map(({ name }) => name).join('、');
      parts.push(el('span', { class: 'colleague writing', 'data-testid': 'colleague-writing' }, icon('alert'), t('thread.colleagueWriting', { name: names })));
    } else if (others.length > 0) {
      const faces = others.slice(0, 3).map(({ name }) => avatar(name, 'tiny'));
      parts.push(el('span', { class: 'colleague', 'data-testid': 'viewers' }, faces, t('thread.viewing', { name: others.map(({ name }) => name).join('、') })));
    }
    fill(this.#presence, parts);
  }
}

const dots = () => el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
