import { button, el, iconButton } from '../base/dom.js';
import { t } from '../base/labels.js';
import { Attach } from './attach.js';
import { CannedMenu } from './canned-menu.js';
import { ComposerBanner } from './banner.js';
import { draftOf, keepDraft, putBack } from './drafts.js';
import { Footing } from './footing.js';
import { Modes } from './modes.js';
import { NewSince } from './new-since.js';
import { Suggestions } from './suggestions.js';

/** Where an agent writes: replies to the customer, and notes for colleagues that are never sent. */
export class Composer {
  element;
  #app;
  #thread = null;
  #footing;
  #mode = 'reply';
  #end = () => {};
  #modes = new Modes((mode) => this.focus(mode));
  #input;
  #send;
  #attach;
  #canned;
  #banner;
  #suggestions;
  #hint = el('span', { class: 'composer-hint' });
  #since = new NewSince(() => this.#app.toEnd());

  /** App: desk, threads, sender, cannedResponses, actions, socket, attachments (whether files may be sent), toEnd(). */
  constructor(app) {
    this.#app = app;
    this.#footing = new Footing(app.desk, app.socket);
    this.#banner = new ComposerBanner();
    this.#input = el('textarea', { rows: '2', 'data-testid': 'composer-input', enterkeyhint: 'send', autocomplete: 'off', oninput: () => this.#typed(), onkeydown: (event) => this.#pressed(event) });
    this.#canned = new CannedMenu(this.#input, app.cannedResponses, { inserted: () => this.#typed(), complete: (text) => this.#footing.complete(text) });
    this.#suggestions = new Suggestions((text) => this.insert(text));
    this.#send = button({ words: t('composer.send'), shape: 'send', kind: 'primary', testid: 'composer-send', onclick: () => this.submit() });
    this.element = el('div', { class: 'composer', 'data-testid': 'composer' });
    this.#attach = new Attach(this.element, this.#input, { send: (file) => this.#sendFile(file), refuse: (words) => this.#banner.say(words) });
    this.element.append(this.#suggestions.element, this.#banner.element, this.#since.element, this.#canned.element, this.#box());
    app.socket.on('state', () => this.#draw());
    app.desk.on('me', () => this.#draw());
  }

  get isEmpty() {
    return this.#input.value.trim() === '';
  }

  /** Turns to a conversation; what was written in another one waits there. */
  open(thread, row) {
    this.#end();
    this.#thread = thread;
    this.#footing.row = row;
    this.#since.clear();
    this.#banner.clear();
    this.#canned.close();
    if (!thread) return;
    this.#end = thread.on('added', (line) => this.#added(line));
    this.#show(this.#footing.mode);
    this.#suggest();
  }

  update(row) {
    const could = this.#footing.mayReply;
    this.#footing.row = row;
    if (this.#footing.mayReply === could) this.#draw();
    else this.#turn(could);
  }

  focus(mode = this.#mode) {
    this.#show(mode === 'reply' && !this.#footing.mayReply ? 'note' : mode);
    this.#input.focus({ preventScroll: true });
  }

  insert(text) {
    const { selectionStart: start, selectionEnd: end, value } = this.#input;
    this.#input.value = value.slice(0, start) + text + value.slice(end);
    this.#typed();
    this.focus();
    this.#input.setSelectionRange(start + text.length, start + text.length);
  }

  /** Gives words back that were not said; what was written meanwhile stays behind them. */
  restore(conversation, text, mode = 'reply', problem = null) {
    const isShown = conversation === this.#thread?.conversation && mode === this.#mode;
    putBack(conversation, mode, text, isShown ? this.#input.value : draftOf(conversation, mode));
    if (conversation !== this.#thread?.conversation) return;
    if (mode === this.#mode || this.isEmpty) this.#show(mode);
    if (problem) this.#banner.refused(problem, text, () => this.#confirm(text));
  }

  submit() {
    const text = this.#input.value.trim();
    if (!text || this.#footing.blocks(this.#mode)) return;
    const { sender } = this.#app;
    this.#clear();
    if (this.#mode === 'note') void sender.note(this.#thread, text);
    else void sender.reply(this.#thread, text);
    this.#app.toEnd();
  }

  #sendFile(file) {
    void this.#app.sender.attach(this.#thread, file, t('attach.pending', { name: file.name }));
    this.#app.toEnd();
  }

  #confirm(text) {
    this.#clear();
    void this.#app.sender.reply(this.#thread, text, true);
  }

  /** The case was taken from us or given to us: words of the one kind are not turned into the other. */
  #turn(could) {
    const written = this.#mode === 'reply' && !this.isEmpty;
    if (could && written) this.#banner.lost(this.#footing.row);
    else this.#show(this.#footing.mode);
    if (this.#footing.mayReply) this.#banner.clear();
    this.#draw();
    this.#suggest();
  }

  #show(mode) {
    this.#mode = mode;
    this.#input.value = draftOf(this.#thread.conversation, mode);
    this.#draw();
  }

  #clear() {
    this.#input.value = '';
    this.#banner.clear();
    this.#typed();
  }

  #typed() {
    keepDraft(this.#thread.conversation, this.#mode, this.#input.value);
    if (this.isEmpty) this.#since.clear();
    else if (this.#mode === 'reply' && this.#footing.mayReply) this.#app.threads.write();
    this.#canned.follow();
    this.#draw();
  }

  #pressed(event) {
    // While an input method composes, Enter picks a candidate; Safari says so by code 229 only.
    if (event.isComposing || event.keyCode === 229) return;
    if (this.#canned.press(event)) return;
    if (event.key === 'Escape') this.#input.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.submit();
  }

  #added(line) {
    if (line.from !== 'customer') return;
    if (!this.isEmpty) this.#since.add();
    this.#suggest();
    this.#draw();
  }

  #suggest() {
    if (this.#footing.mayReply) void this.#suggestions.load(this.#thread);
    else this.#suggestions.clear();
  }

  #draw() {
    if (!this.#thread) return;
    const blocked = this.#footing.blocks(this.#mode);
    this.element.dataset.mode = this.#mode;
    this.#modes.draw(this.#mode, this.#footing.mayReply);
    this.#input.placeholder = t(`composer.placeholder.${this.#mode}`);
    this.#input.setAttribute('aria-label', t(`composer.${this.#mode}`));
    this.#send.disabled = this.isEmpty || blocked;
    this.#send.querySelector('span').textContent = t(this.#mode === 'note' ? 'composer.addNote' : 'composer.send');
    this.#hint.textContent = this.#footing.words;
    this.#suggestions.element.hidden = this.#mode !== 'reply';
    this.#attach.button.hidden = !this.#app.attachments || this.#mode !== 'reply' || blocked;
    this.#input.style.height = 'auto';
    this.#input.style.height = `${Math.min(this.#input.scrollHeight, innerHeight * 0.35)}px`;
  }

  #box() {
    const tools = [this.#attach.button, iconButton({ name: t('composer.canned'), key: '/', shape: 'bolt', testid: 'canned-open', onclick: () => this.#openCanned() })];
    return el(
      'div',
      { class: 'composer-box' },
      this.#modes.element,
      this.#input,
      el('div', { class: 'composer-tools' }, tools, this.#hint, this.#send),
    );
  }

  #openCanned() {
    this.#input.focus();
    this.#canned.open();
  }
}
