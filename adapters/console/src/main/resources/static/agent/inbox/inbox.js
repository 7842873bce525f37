import { el } from '../base/dom.js';
import { CaseActions } from '../actions/case-actions.js';
import { Composer } from '../composer/composer.js';
import { DetailsPane } from '../details/details-pane.js';
import { get, path } from '../base/http.js';
import { setting } from '../base/storage.js';
import { ThreadPane } from '../thread/thread-pane.js';
import { CaseList } from './case-list.js';

/** The three panes and the case that is open in them. On a narrow screen one pane is seen at a time. */
export class Inbox {
  element = el('div', { class: 'inbox', 'data-testid': 'inbox' });
  actions;
  #app;
  #row = null;
  #list;
  #thread;
  #details;
  #composer;

  /** App: desk, threads, sender, socket, cannedResponses, router. */
  constructor(app) {
    this.#app = app;
    this.actions = new CaseActions(app.desk, { opened: (row) => this.#opened(row), next: (row) => this.#after(row) });
    const context = { ...app, actions: this.actions, toEnd: () => this.#thread.toEnd() };
    this.#composer = context.composer = new Composer(context);
    this.#list = new CaseList(app.desk, { pick: (row) => this.open(row), claimNext: () => this.actions.claimNext() });
    const panes = { back: () => app.router.go(''), details: () => this.toggleDetails(), explain: (sequence) => this.#explain(sequence) };
    this.#thread = new ThreadPane(context, panes, this.#composer.element);
    this.#details = new DetailsPane({ back: () => this.toggleDetails(false), reveal: (sequence) => this.#reveal(sequence), open: (row) => this.#openPast(row) });
    this.element.append(this.#list.element, this.#thread.element, this.#details.element);
    this.element.dataset.details = setting('details') ?? 'shown';
    this.element.dataset.pane = 'list';
    app.desk.on('case', (row) => this.#update(row));
    app.desk.on('gone', (row) => this.#refresh(row));
  }

  get row() {
    return this.#row;
  }

  get composer() {
    return this.#composer;
  }

  get list() {
    return this.#list;
  }

  begin() {
    this.#list.show({ tab: 'mine' });
  }

  toggleDetails(shown = this.element.dataset.details !== 'shown') {
    this.element.dataset.details = shown ? 'shown' : 'hidden';
    this.element.dataset.pane = shown && this.#isNarrow ? 'details' : 'thread';
    if (!this.#isNarrow) setting('details', this.element.dataset.details);
  }

  open(row) {
    this.#app.router.go('c', row.conversation);
    this.#open(row);
  }

  /** What the address asks for; a case that is not among the open ones is fetched. */
  async openById(conversation) {
    if (this.#row?.conversation === conversation) return;
    const known = this.#app.desk.cases.get(conversation);
    if (known) this.#open(known);
    else if (conversation) await this.#fetch(conversation, (row) => this.#open(row));
  }

  close() {
    this.#row = null;
    this.#list.current = null;
    this.#thread.open(null);
    this.#details.open(null);
    this.#app.threads.open(null);
    this.element.dataset.pane = 'list';
  }

  move(step) {
    const row = this.#list.neighbour(step);
    if (row) this.open(row);
  }

  get #isNarrow() {
    return matchMedia('(max-width: 1180px)').matches;
  }

  #open(row) {
    this.element.dataset.pane = 'thread';
    if (this.#isNarrow) this.element.dataset.details = 'hidden';
    if (this.#row?.conversation === row.conversation) {
      this.#update(row);
      return;
    }
    this.#row = row;
    const thread = this.#app.threads.open(row.conversation);
    this.#list.current = row.conversation;
    this.#composer.open(thread, row);
    this.#thread.open(thread, row);
    this.#details.open(row);
  }

  /** A case that is ours now is opened, and the field is ready for the first words. */
  #opened(row) {
    this.open(this.#app.desk.cases.get(row.conversation) ?? row);
    this.#list.show({ tab: 'mine', state: 'open', channel: '', q: '' });
    this.#composer.focus();
  }

  #update(row) {
    if (row.conversation !== this.#row?.conversation) return;
    this.#row = row;
    this.#thread.update(row);
    this.#details.update(row);
    this.#composer.update(row);
  }

  #refresh(row) {
    if (row.conversation === this.#row?.conversation) void this.#fetch(row.conversation, (now) => this.#update(now));
  }

  async #fetch(conversation, then) {
    try {
      then((await get(path`conversations/${conversation}`)).case);
    } catch {
      this.#app.router.go('');
    }
  }

  /** Which case comes after this one is decided before it leaves the list. */
  #after(row) {
    const next = this.#list.neighbour(1) ?? this.#list.neighbour(-1);
    return () => (next && next.conversation !== row.conversation ? this.open(next) : this.#app.router.go(''));
  }

  #explain(sequence) {
    this.toggleDetails(true);
    this.#details.explain(sequence);
  }

  /** A conversation's earlier cases are further up in its thread. */
  #openPast(row) {
    if (row.conversation !== this.#row.conversation) this.open(row);
    else {
      this.element.dataset.pane = 'thread';
      this.#thread.revealAt(row.at);
    }
  }

  #reveal(sequence) {
    this.element.dataset.pane = 'thread';
    this.#thread.reveal(sequence);
  }
}
