import { el, fill } from '../base/dom.js';
import { fetchSession } from '../base/http.js';
import { t } from '../base/labels.js';
import { CannedResponses } from '../composer/canned.js';
import { Alarm } from '../inbox/alarm.js';
import { Inbox } from '../inbox/inbox.js';
import { tick } from '../inbox/ticker.js';
import { Desk } from '../live/desk.js';
import { Sender } from '../live/sender.js';
import { DeskSocket } from '../live/socket.js';
import { Threads } from '../live/threads.js';
import { connectionBanner } from './connection-banner.js';
import { Commands } from './commands.js';
import { listenForKeys } from './keys.js';
import { Rail, placesOf } from './rail.js';
import { Router } from './router.js';

const PAGES = {
  live: async () => (await import('../supervise/live.js')).livePage,
  reports: async () => (await import('../supervise/reports.js')).reportsPage,
  canned: async () => (await import('../admin/canned.js')).cannedPage,
  accounts: async () => (await import('../admin/accounts.js')).accountsPage,
  webhooks: async () => (await import('../admin/webhooks.js')).webhooksPage,
  contacts: async () => (await import('../admin/contacts.js')).contactsPage,
  audit: async () => (await import('../admin/audit.js')).auditPage,
};
const DESK_FRAMES = ['snapshot', 'case', 'agent'];

/** The desk of one signed-in agent: what arrives goes to the parts, what is pressed to the commands. */
export class DeskApp {
  element;
  #desk;
  #socket;
  #threads;
  #sender;
  #router = new Router();
  #inbox;
  #page = el('main', { class: 'page', 'data-testid': 'page' });
  #leavePage = () => {};
  #going = 0;
  #leave;
  #app;

  /** `leave(words)` ends the desk, with a word about why if it was not by hand. */
  constructor(session, leave) {
    this.#leave = leave;
    this.#desk = new Desk(session.me);
    this.#socket = new DeskSocket(() => ({ type: 'hello', ...(this.#desk.version !== null && { after: this.#desk.version }) }));
    this.#threads = new Threads(this.#socket);
    this.#sender = new Sender(this.#threads, (thread, text, problem, mode) => this.#inbox.composer.restore(thread.conversation, text, mode, problem));
    const cannedResponses = new CannedResponses();
    this.#app = { desk: this.#desk, socket: this.#socket, threads: this.#threads, sender: this.#sender, router: this.#router, cannedResponses, attachments: session.attachments === true };
    this.#inbox = new Inbox(this.#app);
    this.#app.actions = this.#inbox.actions;
    const rail = new Rail(this.#desk, this.#router, () => commands.run('palette'), leave);
    const commands = new Commands(this.#app, this.#inbox, rail);
    this.element = el('div', { class: 'desk' }, rail.element, el('div', { class: 'stage' }, connectionBanner(this.#socket), this.#inbox.element, this.#page));
    listenForKeys((command) => this.element.isConnected && commands.run(command));
    new Alarm(this.#desk);
  }

  start() {
    this.#socket.on('frame', (frame) => this.#take(frame));
    this.#socket.on('ended', async () => (await this.#leftForGate()) || this.#socket.start());
    this.#socket.on('unheard', () => this.#leftForGate());
    this.#router.on('at', (steps) => this.#go(steps));
    this.#desk.on('changed', () => this.#first());
    this.#socket.start();
    setInterval(tick, 1000);
    this.#inbox.begin();
    void this.#app.cannedResponses.load();
    this.#router.announce();
  }

  stop() {
    this.#socket.stop();
    this.element.remove();
  }

  #take(frame) {
    if (DESK_FRAMES.includes(frame.type)) this.#desk.take(frame);
    else if (frame.type === 'refused') this.#sender.take(frame);
    else this.#threads.take(frame);
    if (frame.type === 'erased') this.#desk.take(frame);
  }

  /**
   * Goes where one signs in, if nobody is signed in any more or something has to be done first. A
   * new password ends old sessions and their sockets, but not the session that chose it.
   */
  async #leftForGate() {
    const session = await fetchSession().catch(() => null);
    const over = session !== null && (!session.me || session.mustChangePassword || session.mustEnrol);
    if (over) this.#leave(t('signIn.ended'));
    return over;
  }

  /** With the first snapshot the case in the address can be found. */
  #first = () => {
    this.#first = () => {};
    this.#inbox.element.dataset.ready = '';
    this.#go(this.#router.steps);
  };

  async #go([place, conversation]) {
    const going = ++this.#going;
    const page = placesOf(this.#desk.me.role).some(([name]) => name === place) && PAGES[place];
    this.#inbox.element.hidden = Boolean(page);
    this.#page.hidden = !page;
    this.#leavePage();
    this.#leavePage = () => {};
    if (page) {
      const make = await page();
      if (going === this.#going) this.#leavePage = make(this.#app, fill(this.#page)) ?? (() => {});
    } else if (place === 'c' && this.#desk.version !== null) {
      await this.#inbox.openById(conversation);
    } else if (place === '') {
      this.#inbox.close();
    }
  }
}
