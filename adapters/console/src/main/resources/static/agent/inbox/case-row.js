import { avatar, el, word } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { t } from '../base/labels.js';
import { isAlarm } from './case-order.js';
import { ageOf, dueChip } from './ticker.js';

const CHANNELS = { webchat: 'globe', telegram: 'telegram', discord: 'discord', email: 'mail' };

export const channelIcon = (channel) => icon(CHANNELS[channel] ?? 'link');

/** The customer's picture with the channel they write on. */
export function face({ name, channel }) {
  const mark = el('span', { class: 'channel-mark', title: word('channel', channel) }, channelIcon(channel));
  return el('span', { class: 'face' }, avatar(name.replace(/^访客\s*/, '') || name, 'customer'), mark);
}

export function priorityChip(priority) {
  if (!priority) return null;
  const name = t(`priority.${priority}`) ?? priority;
  return el('span', { class: 'priority', 'data-priority': priority, title: name, 'data-testid': 'priority' }, priority);
}

/** One case in the list. `pick(row)` opens it. */
export function caseRow(row, { me, current, pick }) {
  const unread = row.unread > 0 && row.conversation !== current;
  return el(
    'div',
    { class: 'row-place', role: 'listitem' },
    el(
      'button',
      {
        type: 'button',
        class: `row${isAlarm(row) ? ' alarm' : ''}${unread ? ' unread' : ''}`,
        'aria-current': row.conversation === current ? 'true' : undefined,
        'data-testid': 'row',
        'data-conversation': row.conversation,
        'data-state': row.state,
        'data-priority': row.priority ?? '',
        onclick: () => pick(row),
      },
      face(row),
      el('span', { class: 'row-top' }, el('span', { class: 'row-name', dir: 'auto' }, row.name), ageOf(row.at ?? row.since)),
      el('span', { class: 'row-preview', dir: 'auto' }, speaker(row, me), row.preview ?? ''),
      el('span', { class: 'row-foot' }, ...foot(row, me), unread && badge(row.unread)),
    ),
  );
}

function speaker({ previewFrom, agent }, me) {
  if (previewFrom === 'agent') return el('span', { class: 'speaker' }, agent === me ? t('row.me') : t('row.agent'));
  return previewFrom === 'bot' ? el('span', { class: 'speaker' }, t('row.bot')) : null;
}

function foot(row, me) {
  const owner = row.agent && row.agent !== me;
  return [
    priorityChip(row.priority),
    row.due && row.state !== 'snoozed' && row.state !== 'resolved' && dueChip(row.due),
    row.state === 'snoozed' && el('span', { class: 'quiet-chip' }, icon('moon'), t('state.snoozed')),
    row.rating && el('span', { class: 'stars', 'data-testid': 'row-rating' }, icon('star'), String(row.rating.stars ?? row.rating)),
    row.topic && el('span', { class: 'topic' }, row.topic),
    owner && el('span', { class: 'owner', 'data-testid': 'row-agent' }, icon('person'), row.agentName ?? row.agent),
    row.team && !row.agent && el('span', { class: 'owner' }, icon('people'), row.team),
  ].filter(Boolean);
}

const badge = (count) =>
  el('span', { class: 'badge', 'data-testid': 'unread', 'aria-label': t('row.unread', { n: count }) }, count > 99 ? '99+' : String(count));
