import { button, el, empty, field, fill, word } from '../base/dom.js';
import { apiUrl, get, path, put, query, remove } from '../base/http.js';
import { icon } from '../base/icons.js';
import { t } from '../base/labels.js';
import { openDialog } from '../shell/dialog.js';
import { attempt, reasonOf } from '../shell/toast.js';
import { pageHead, table, whenRead } from '../supervise/page-parts.js';

const STATES = ['open', 'snoozed', 'bot', 'resolved'];
const FOUND = 20;
const DAY = 86_400_000;

/** Where customers' wishes about their data are fulfilled: a copy, or erasure with a receipt. */
export function contactsPage(_, host) {
  const found = el('div', { class: 'found', 'data-testid': 'contacts-found' });
  const receipts = el('div', { 'data-testid': 'receipts' });
  const words = el('input', { type: 'search', class: 'wide', maxlength: '100', required: true, placeholder: t('contacts.find'), 'aria-label': t('contacts.find'), 'data-testid': 'contacts-search' });
  const search = () => whenRead(found, () => find(words.value.trim()), (rows) => showFound(rows, again), unreachable);
  const readReceipts = () => whenRead(receipts, () => get('erasures'), showReceipts, unreachable);
  const again = () => Promise.all([search(), readReceipts()]);
  const form = el('form', { class: 'find', onsubmit: (event) => (event.preventDefault(), void search()) }, words, button({ words: t('contacts.search'), shape: 'search', kind: 'primary', type: 'submit', testid: 'contacts-go' }));
  const body = el('div', { class: 'page-body', 'data-testid': 'contacts' }, el('section', { class: 'panel' }, el('h2', {}, t('contacts.who')), form, found), el('section', { class: 'panel' }, el('h2', {}, t('contacts.receipts')), receipts));
  fill(host, pageHead(t('contacts.title'), t('contacts.lead')), body);
  void readReceipts();
  words.focus();
}

const unreachable = () => empty('alert', t('toast.unavailable'));

/** A conversation is in one state only, but its row may be found under several cases. */
async function find(words) {
  const pages = await Promise.all(STATES.map((state) => get(`conversations${query({ tab: 'all', state, q: words, limit: FOUND })}`)));
  const byId = new Map(pages.flatMap(({ rows }) => rows).map((row) => [row.conversation, row]));
  return [...byId.values()].slice(0, FOUND);
}

function showFound(rows, changed) {
  if (rows.length === 0) return empty('search', t('list.noneFound'), t('contacts.noneHint'));
  const heads = ['name', 'channel', 'number', 'lastAt'].map((name) => t(`contacts.${name}`));
  return table('contacts-table', [...heads, ''], rows.map((row) => [el('span', { dir: 'auto' }, row.name), word('channel', row.channel), row.number ?? '', time(row.at), deeds(row, changed)]));
}

function deeds(row, changed) {
  const href = apiUrl(path`contacts/${row.conversation}/copy`).href;
  const copy = el('a', { class: 'button plain small', href, download: '', 'data-testid': 'contact-copy' }, icon('download'), el('span', {}, t('contacts.copy')));
  return el('span', { class: 'row-actions' }, copy, mute(row), button({ words: t('contacts.erase'), kind: 'plain small', testid: 'contact-erase', onclick: () => askToErase(row, changed) }));
}

/** Whether a customer who floods the chat is muted: by the bot, or for a day by hand. */
function mute({ conversation }) {
  const address = path`conversations/${conversation}/mute`;
  const place = el('span');
  const show = ({ until }) => {
    const change = () => (until ? remove(address) : put(address, { until: new Date(Date.now() + DAY).toISOString() }));
    const onclick = async () => {
      const muted = await attempt(change);
      if (muted) show(muted);
    };
    const title = until ? t('contacts.mutedUntil', { until: local(until) }) : undefined;
    fill(place, button({ words: t(until ? 'contacts.unmute' : 'contacts.mute'), kind: 'plain small', testid: 'contact-mute', title, onclick }));
  };
  void get(address).then(show, () => {});
  return place;
}

/** What cannot be undone is typed, not only pressed. */
function askToErase(row, changed) {
  const confirmation = t('contacts.eraseWord');
  const typed = el('input', { required: true, autocomplete: 'off', pattern: confirmation, 'data-testid': 'contact-erase-word' });
  openDialog({
    title: t('contacts.eraseTitle', { name: row.name }),
    testid: 'contact-erase',
    danger: true,
    body: [el('p', {}, t('contacts.eraseHint')), field(t('contacts.eraseType', { word: confirmation }), typed)],
    submitWords: t('contacts.erase'),
    explain: reasonOf,
    submit: async () => {
      const receipt = await remove(path`contacts/${row.conversation}`);
      await changed();
      openDialog({ title: t('contacts.erased'), testid: 'contact-receipt', body: [el('p', {}, t('contacts.erasedHint', receipt)), el('output', { class: 'secret', 'data-testid': 'receipt-id' }, receipt.id)] });
    },
  });
}

function showReceipts(all) {
  if (all.length === 0) return empty('shield', t('contacts.noReceipts'));
  const heads = ['erasedAt', 'receipt', 'lines', 'files'].map((name) => t(`contacts.${name}`));
  return table('receipts-table', heads, all.map(({ id, at, lines, files }) => [time(at), el('code', { class: 'break' }, id), lines, files]));
}

const local = (at) => new Date(at).toLocaleString(document.documentElement.lang, { hour12: false });
const time = (at) => el('time', { datetime: at }, local(at));
