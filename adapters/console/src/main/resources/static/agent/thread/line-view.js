import { avatar, button, el, word } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { day, isSameDay, t, time } from '../base/labels.js';
import { richText } from '../base/rich-text.js';
import { attachmentView } from './attachment.js';

const GROUP_WITHIN = 5 * 60_000;
const DELIVERY = { queued: 'clock', sent: 'check', read: 'checks', failed: 'alert' };

/** The key under which an item keeps its place, also when what was pending comes back as a line. */
export function itemKey(item) {
  if (item.kind === 'mark') return 'mark';
  if (item.kind === 'note') return `n${item.id}`;
  return item.clientMessageId && item.from !== 'customer' ? `m${item.clientMessageId}` : `l${item.sequence}`;
}

/** One item of a thread: a line, a note, something on its way, or the mark before what is new. */
export function itemView(item, previous, context) {
  const place = el('div', { class: 'line-place', role: 'listitem' });
  if (item.kind === 'mark') {
    place.append(el('div', { class: 'new-mark', role: 'separator', 'data-testid': 'new-mark' }, t('thread.newBelow')));
    return place;
  }
  const at = new Date(item.at);
  const before = previous?.at && new Date(previous.at);
  if (!before || !isSameDay(before, at)) place.append(el('div', { class: 'day', role: 'separator' }, day(at)));
  const continued = before && isSameDay(before, at) && at - before < GROUP_WITHIN && speakerOf(previous) === speakerOf(item);
  place.append(item.kind === 'note' ? noteView(item) : lineView(item, continued, context));
  return place;
}

function speakerOf(item) {
  if (item.kind === 'note') return `note ${item.agent}`;
  if (item.kind === 'mark') return '';
  return item.kind === 'pending' ? 'agent' : item.from;
}

function noteView({ agent, name, text, at }) {
  return el(
    'article',
    { class: 'line note', 'data-testid': 'note', 'data-agent': agent },
    el('div', { class: 'byline' }, icon('note'), el('span', {}, t('thread.noteBy', { name: name ?? agent })), clock(at)),
    el('div', { class: 'bubble', dir: 'auto', 'data-testid': 'bubble' }, el('p', {}, text)),
  );
}

function lineView(item, continued, context) {
  const from = item.kind === 'pending' ? 'agent' : item.from;
  const own = from === 'agent';
  return el(
    'article',
    {
      class: `line ${from}${continued ? ' continued' : ''}`,
      'data-testid': 'line',
      'data-from': from,
      'data-sequence': item.sequence ?? '',
      'data-delivery': item.delivery?.state ?? item.state,
    },
    from === 'customer' && avatar(context.name.replace(/^访客\s*/, '') || context.name, 'customer'),
    from === 'bot' && el('span', { class: 'avatar bot', 'aria-hidden': 'true' }, icon('spark')),
    own && avatar(item.author ?? context.me.name),
    el(
      'div',
      { class: 'line-body' },
      byline(item, from, context),
      el('div', { class: 'bubble', dir: 'auto', 'data-testid': 'bubble' }, ...richText(item), item.attachment && attachmentView(item.attachment, context.conversation)),
      choices(item),
      extras(item, context),
      own && deliveryView(item, context),
    ),
  );
}

function byline(item, from, context) {
  const name = { customer: context.name, bot: t('thread.bot'), agent: item.author ?? context.me.name, system: t('thread.system') }[from];
  return el('div', { class: 'byline' }, el('span', { class: 'author', dir: 'auto' }, name ?? from), clock(item.at));
}

const clock = (iso) => el('time', { datetime: iso }, time(new Date(iso)));

/** The buttons the customer had, to be read only. */
function choices({ choices: offered = [] }) {
  const shown = offered.filter(({ role }) => !String(role ?? '').startsWith('thumb'));
  if (shown.length === 0) return null;
  return el('div', { class: 'offered', 'aria-label': t('thread.offered') }, shown.map(({ label }) => el('span', {}, label)));
}

function extras(item, { explain }) {
  const hidden = (item.hidden ?? []).map((kind) =>
    el('span', { class: 'hidden-chip', 'data-testid': 'hidden' }, icon('hidden'), t('thread.hidden', { what: word('hidden', kind) })));
  const entry = item.entry && item.from === 'bot' && el(
    'button',
    { type: 'button', class: 'why-chip', 'data-testid': 'why-chip', onclick: () => explain(item.sequence) },
    icon('info'),
    t('thread.why'),
  );
  const withdrawn = item.withdrawn && el('span', { class: 'withdrawn-chip', 'data-testid': 'withdrawn' }, icon('hidden'), t('thread.withdrawn'));
  return hidden.length > 0 || entry || withdrawn ? el('div', { class: 'extras' }, hidden, withdrawn, entry) : null;
}

function deliveryView(item, { retry, discard }) {
  const state = item.delivery?.state ?? item.state;
  if (!state) return null;
  const reason = item.delivery?.reason ?? (item.kind === 'pending' && state === 'failed' ? 'unavailable' : null);
  const words = state === 'failed' ? t('delivery.failedFor', { reason: word('reason', reason) }) : word('delivery', state);
  const again = item.kind === 'pending' && state === 'failed';
  return el(
    'div',
    { class: 'delivery', 'data-testid': 'delivery', 'data-state': state },
    icon(DELIVERY[state] ?? 'clock'),
    el('span', {}, words),
    again && button({ words: t('action.retry'), kind: 'link', testid: 'retry', onclick: () => retry(item) }),
    again && button({ words: t('action.takeBack'), kind: 'link', testid: 'take-back', onclick: () => discard(item) }),
  );
}
