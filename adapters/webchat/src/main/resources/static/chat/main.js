import { Composer } from './composer.js';
import { Connection } from './connection.js';
import { placeIcons } from './dom.js';
import { Host, Unread } from './host.js';
import { fetchConfig } from './http.js';
import { Labels } from './labels.js';
import { MessageLog } from './message-log.js';
import { Outbox } from './outbox.js';
import { Scroll } from './scroll.js';
import { ChatStorage, Session } from './session.js';
import { StatusLine } from './status-line.js';
import { Transcript } from './transcript.js';

/** Puts the chat together: what arrives goes to the page, what is said goes to the outbox. */
const page = document.documentElement;
const $ = (name) => document.querySelector(`[data-testid=${name}]`);
const TYPING_FOR = 15_000;
const withMouse = matchMedia('(pointer: fine)').matches;

const labels = await Labels.load(page.lang);
const host = Host.present ? new Host({ opened, closed }) : null;
const given = window.kefuIdentity;
const identity = Host.known ? () => host.identity() : given && (given.call ? given : () => given);
const storage = new ChatStorage(identity);
const session = new Session(storage, identity);
let typingTimer;
let configured = false;
let unreadCount = 0;
let agentSaid = 0;
let files;

labels.fix({ brand: '' });
placeIcons(document);
if (!Host.present) await (await import('./full-page.js')).furnish();
labels.apply(document);

const scroll = new Scroll($('log'), $('new-messages'), labels);
const log = new MessageLog($('messages'), scroll, labels, { pick, retry, discard, showFile });
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
  accepted,
  postponed: () => status.show('retrying'),
});
const status = new StatusLine($('status'), labels, () => connection.wake(true));
const composer = new Composer($('composer'), labels, {
  say: (text) => say('text', text),
  typing: () => connection.typing(),
});

for (const name of ['human-header', 'human-composer']) $(name).addEventListener('click', askForHuman);
$('attach').addEventListener('click', () => withFiles((it) => it.choose()));
document.addEventListener('paste', ({ clipboardData }) => sendFiles(clipboardData));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  sendFiles(event.dataTransfer);
});
$('close').addEventListener('click', () => host.tell('close'));
document.addEventListener('visibilitychange', watch);
for (const item of outbox.items) log.showPending(item);
void configure();

page.classList.add('ready', host ? 'embedded' : 'whole');
if (host) {
  host.tell('ready');
  if (session.current) begin();
} else {
  begin();
  if (withMouse) composer.focus();
}

function begin() {
  host?.tell('started');
  connection.start();
  watch();
}

function receive(message) {
  outbox.accept(message.clientMessageId, message.sequence);
  if (message.from !== 'customer') showTyping(false);
  log.show(message);
  unread.add(message);
  if (message.from === 'agent') seen(message.sequence);
}

/** Also the end of an outage behind a connection that had stayed open all the while. */
function accepted(item, sequence) {
  log.accepted(item, sequence);
  if (page.dataset.connection) status.show(page.dataset.connection);
}

function say(kind, text, choice, about) {
  outbox.add(kind, text, choice, about);
  status.hurry();
}

function pick({ label, token }, kind, sequence) {
  if (kind === 'rating') say(kind, label, token, sequence);
  else sayAndGoOn(kind, label, token);
}

/** A second press while the first is on its way says nothing new. */
function askForHuman({ detail }) {
  const words = labels.text('humanWords');
  const asked = outbox.items.some(({ text, state }) => text === words && state !== 'failed');
  if (detail < 2 && !asked) sayAndGoOn('text', words);
}

/** The button that was pressed may go away: the next words are written in the field. */
function sayAndGoOn(kind, text, choice) {
  say(kind, text, choice);
  if (withMouse) composer.focus();
}

function sendFiles(data) {
  if (data?.files.length) void withFiles((it) => it.send([...data.files]));
}

function showFile(message, bubble, id) {
  void withFiles((it) => it.show(message, bubble, id));
}

/** What files need is loaded with the first of them; without it their names stay. */
async function withFiles(action) {
  files ??= import('./files.js').then(({ Files }) => Files.ready({ session, log, labels, scroll }));
  try {
    action(await files);
  } catch {
    files = null;
  }
}

function retry(id) {
  if (id.startsWith('f')) return void withFiles((it) => it.retry(id));
  outbox.retry(id);
  status.hurry();
}

function discard(id) {
  outbox.discard(id);
  if (id.startsWith('f')) void withFiles((it) => it.discard(id));
  log.remove(id);
  composer.focus();
}

/** Agents are told how far the customer has read. */
function seen(sequence = agentSaid) {
  agentSaid = sequence;
  if (sequence > 0 && isWatched()) connection.seen(sequence);
}

function showState(name) {
  status.show(name);
  page.dataset.connection = name;
  if (name !== 'live') return;
  seen();
  void configure();
  void outbox.flush();
}

/** The past is on the page; from now on a screen reader is told what is added. */
function caughtUp() {
  if ($('log').getAttribute('aria-busy') === 'false') return;
  $('log').setAttribute('aria-busy', false);
  $('log').setAttribute('aria-live', 'polite');
  scroll.settled();
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
  typingTimer = setTimeout(showTyping, TYPING_FOR);
  scroll.grown();
}

function showUnread(count = unreadCount) {
  unreadCount = count;
  host?.tell('unread', count);
  const title = labels.text('title');
  document.title = count > 0 ? `(${count}) ${title}` : title;
}

function opened(focus) {
  page.classList.add('open');
  begin();
  if (focus) (withMouse ? composer : $('log')).focus();
}

function closed() {
  page.classList.remove('open');
  watch();
}

function watch() {
  unread.watch(isWatched());
  seen();
}

function isWatched() {
  return !document.hidden && (!host || page.classList.contains('open'));
}

/** Brand and limit, asked again with each new link until the server has said them. */
async function configure() {
  if (configured) return;
  try {
    const { brand, maxLength } = await fetchConfig();
    configured = true;
    labels.fix({ brand });
    labels.apply(document);
    composer.limit = maxLength;
  } catch {
    // Until then the page does without a brand.
  }
  showUnread();
}
