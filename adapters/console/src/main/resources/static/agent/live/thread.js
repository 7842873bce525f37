import { Emitter } from '../base/emitter.js';

const REACHED = ['queued', 'sent', 'read'];

/**
 * One conversation as the page knows it: lines by sequence, notes beside them, and what was said
 * here and has not come back as a line yet. Emits `changed`, and `added` for each line that came
 * after the thread was first shown.
 */
export class Thread extends Emitter {
  conversation;
  /** Whether the server has sent the thread yet. */
  loaded = false;
  /** Whether there are older lines than the first here. */
  more = true;
  viewers = [];
  /** Who is typing: `customer` or an agent's id, to when it was last said. */
  typing = new Map();
  #lines = [];
  #notes = [];
  #pending = [];

  constructor(conversation) {
    super();
    this.conversation = conversation;
  }

  get last() {
    return this.#lines.at(-1)?.sequence ?? 0;
  }

  get first() {
    return this.#lines[0]?.sequence ?? 0;
  }

  get lines() {
    return this.#lines;
  }

  /** Lines and notes in order, then what is on its way. */
  get items() {
    const items = [];
    let note = 0;
    for (const line of this.#lines) {
      while (note < this.#notes.length && this.#notes[note].after < line.sequence) items.push(this.#notes[note++]);
      items.push(line);
    }
    return [...items, ...this.#notes.slice(note), ...this.#pending];
  }

  /** What a watch brings: all it has, or what came after the last line known. */
  open({ messages = [], notes = [], more, reset }) {
    if (reset || !this.loaded) {
      this.#lines = [];
      this.more = more ?? messages[0]?.sequence > 1;
    }
    this.loaded = true;
    this.#mergeNotes(notes);
    this.#merge(messages);
    this.emit('changed');
  }

  /** Older lines, read page by page. */
  prepend({ messages, notes = [], more }, limit) {
    this.more = more ?? messages.length >= limit;
    this.#merge(messages);
    this.#mergeNotes(notes);
    this.emit('changed');
  }

  addLine(line) {
    const known = this.#lines.some(({ sequence }) => sequence === line.sequence);
    this.#merge([line]);
    this.typing.delete(line.from === 'customer' ? 'customer' : '');
    this.emit('changed');
    if (!known) this.emit('added', line);
  }

  addNote(note) {
    this.#mergeNotes([note]);
    this.emit('changed');
  }

  /** A line failed, or all of ours up to it have come this far. */
  deliver({ sequence, state, reason = null }) {
    const reached = (line) => line.sequence <= sequence && line.from !== 'customer' && REACHED.indexOf(line.delivery?.state) < REACHED.indexOf(state);
    const concerns = state === 'failed' ? (line) => line.sequence === sequence : (line) => line.delivery?.state !== 'failed' && reached(line);
    this.#lines = this.#lines.map((line) => (concerns(line) ? { ...line, delivery: { state, reason } } : line));
    this.emit('changed');
  }

  /** The customer took a line back. */
  withdraw({ sequence }) {
    this.#lines = this.#lines.map((line) => (line.sequence === sequence ? { ...line, withdrawn: true } : line));
    this.emit('changed');
  }

  /** Something said here, shown at once. `state` is queued or failed. */
  pend(pending) {
    const others = this.#pending.filter(({ clientMessageId }) => clientMessageId !== pending.clientMessageId);
    const arrived = this.#lines.some((line) => line.clientMessageId === pending.clientMessageId);
    this.#pending = arrived ? others : [...others, pending];
    this.emit('changed');
  }

  /** Takes back what was said here; the item, if it was still on its way. */
  takeBack(clientMessageId) {
    const pending = this.#pending.find((item) => item.clientMessageId === clientMessageId);
    this.#pending = this.#pending.filter((item) => item !== pending);
    this.emit('changed');
    return pending;
  }

  #merge(messages) {
    const bySequence = new Map(this.#lines.map((line) => [line.sequence, line]));
    for (const line of messages) bySequence.set(line.sequence, line);
    const ordered = messages.every((line) => line.sequence > this.last);
    this.#lines = [...bySequence.values()];
    if (!ordered) this.#lines.sort((a, b) => a.sequence - b.sequence);
    const arrived = new Set(messages.map((line) => line.clientMessageId).filter(Boolean));
    this.#pending = this.#pending.filter(({ clientMessageId }) => !arrived.has(clientMessageId));
  }

  #mergeNotes(notes) {
    const byId = new Map(this.#notes.map((note) => [note.id, note]));
    for (const note of notes) byId.set(note.id, { ...note, kind: 'note' });
    this.#notes = [...byId.values()].sort((a, b) => a.after - b.after || a.at.localeCompare(b.at));
  }
}
