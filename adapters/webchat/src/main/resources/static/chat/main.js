import { Clock } from './clock.js';
import { Composer } from './composer.js';
import { Connection } from './connection.js';
import { placeIcons } from './dom.js';
import { Host } from './host.js';
import { fetchConfig } from './http.js';
import { Labels } from './labels.js';
import { MessageLog } from './message-log.js';
import { Outbox } from './outbox.js';
import { Scroll } from './scroll.js';
import { Session } from './session.js';
import { StatusLine } from './status-line.js';
import { ChatStorage } from './storage.js';
import { Transcript } from './transcript.js';
import { Unread } from './unread.js';

/** Puts the chat together: what arrives goes to the page, what is said goes to the outbox. */
const $ = (name) => document.getElementById(name);
const TYPING_FOR = 15_000;

const labels = await Labels.load(document.documentElement.lang);
const storage = new ChatStorage();
const session = new Session(storage);
let typingTimer = 0;
let configured = false;

labels.fix({ brand: '' });
labels.apply(document);
placeIcons(document);

const scroll = new Scroll($('log'), $('new-messages'), {
  news: labels.text('newMessages'),
  none: labels.text('toBottom'),
});
const log = new MessageLog($('messages'), scroll, {
  labels,
  clock: new Clock(labels),
  actions: { pick, retry: (id) => outbox.retry(id), discard },
});
const unread = new Unread(storage, showUnread);
const transcript = new Transcript(receive);
const connection = new Connection(session, transcript, {
  state: showState,
  caughtUp,
  typing: showTyping,
  expired,
  rewound: () => log.clear(),
});
const outbox = new Outbox(storage, (message) => connection.send(message), {
  changed: (item) => log.showPending(item),
  accepted: (item, sequence) => log.accepted(item, sequence),
});
const status = new StatusLine($('status'), labels, { retry: () => connection.wake(true) });
const composer = new Composer($('composer'), labels, {
  say: (text) => say('text', text),
  typing: () => connection.typing(),
});
const host = Host.present ? new Host({ opened, closed }) : null;

for (const button of document.querySelectorAll('[data-action=human]')) {
  button.addEventListener('click', askForHuman);
}
$('close').addEventListener('click', () => host?.close());
document.addEventListener('visibilitychange', watch);
for (const item of outbox.items) log.showPending(item);
void configure();
fitKeyboard();

if (host) {
  document.documentElement.classList.add('embedded');
  host.ready(session.current !== null);
  if (session.current) connection.start();
} else {
  connection.start();
  watch();
  if (matchMedia('(pointer: fine)').matches) composer.focus();
}
document.documentElement.classList.add('ready');

function receive(message) {
  if (message.clientMessageId) outbox.accept(message.clientMessageId, message.sequence);
  if (message.from === 'bot' || message.from === 'agent') showTyping(false);
  log.show(message);
  unread.add(message);
}

function say(kind, text, choice, about) {
  outbox.add(kind, text, choice, about);
  status.hurry();
  host?.started();
}

function pick(choice, kind, sequence) {
  say(kind, choice.label, choice.token, kind === 'rating' ? sequence : undefined);
}

/** One request at a time: a second press while the first is on its way says nothing new. */
function askForHuman() {
  const words = labels.text('humanWords');
  const asked = outbox.items.some(({ text, state }) => text === words && state !== 'failed');
  if (!asked) say('text', words);
  if (matchMedia('(pointer: fine)').matches) composer.focus();
}

function discard(id) {
  outbox.discard(id);
  log.remove(id);
  composer.focus();
}

function showState(state) {
  status.show(state);
  document.documentElement.dataset.connection = state.name;
  if (state.name !== 'live') return;
  void configure();
  void outbox.flush();
}

/** The past is on the page; from here on a screen reader is told what is added. */
function caughtUp() {
  if ($('log').getAttribute('aria-busy') === 'false') return;
  $('log').setAttribute('aria-busy', 'false');
  $('log').setAttribute('aria-live', 'polite');
  scroll.settling = false;
}

function expired() {
  log.divide(labels.text('renewed'));
  outbox.restart();
  unread.restart();
}

function showTyping(typing) {
  clearTimeout(typingTimer);
  $('typing').hidden = !typing;
  if (!typing) return;
  typingTimer = setTimeout(() => showTyping(false), TYPING_FOR);
  scroll.grown();
}

function showUnread(count) {
  host?.unread(count);
  showTitle(count);
}

function showTitle(count = 0) {
  const title = labels.text('title');
  document.title = count > 0 ? `(${count}) ${title}` : title;
}

function opened(focus) {
  document.documentElement.classList.add('open');
  connection.start();
  watch();
  if (focus) (matchMedia('(pointer: fine)').matches ? composer : $('log')).focus();
}

function closed() {
  document.documentElement.classList.remove('open');
  watch();
}

function watch() {
  const open = !host || document.documentElement.classList.contains('open');
  unread.watch(open && !document.hidden);
}

/** Brand and limit; asked again with each new link until the server has said them. */
async function configure() {
  if (configured) return;
  try {
    const config = await fetchConfig();
    configured = true;
    labels.fix({ brand: config.brand ?? '' });
    composer.limit = config.maxLength ?? 2000;
    labels.apply(document);
  } catch {
    // Until then the page does without a brand.
  }
  showTitle();
}

/** iOS covers the page with its keyboard instead of making it smaller. */
function fitKeyboard() {
  const viewport = window.visualViewport;
  if (!viewport || host) return;
  viewport.addEventListener('resize', () => {
    const covered = window.innerHeight - viewport.height * viewport.scale > 80;
    const height = covered ? `${viewport.height}px` : '';
    document.documentElement.style.setProperty('--height', height);
    if (covered) window.scrollTo(0, 0);
  });
}
