import { el, field } from '../base/dom.js';
import { path, post } from '../base/http.js';
import { moment, t } from '../base/labels.js';
import { openDialog } from '../shell/dialog.js';
import { reasonOf, toast } from '../shell/toast.js';

const HOUR = 3_600_000;

/** Puts a case aside until a moment; it comes back by itself, or when the customer writes. */
export function openSnooze(row) {
  const now = new Date();
  const own = el('input', { type: 'datetime-local', 'data-testid': 'snooze-at', min: local(now) });
  const dialog = openDialog({
    title: t('snooze.title'),
    testid: 'snooze',
    body: [
      el('div', { class: 'snooze-choices' }, moments(now).map(([name, at]) => choice(name, at, () => snooze(row, at).then(() => dialog.close(), showFault)))),
      field(t('snooze.own'), own),
      el('p', { class: 'hint' }, t('snooze.hint')),
    ],
    submitWords: t('snooze.submit'),
    explain: reasonOf,
    submit: () => {
      if (own.value && new Date(own.value) > now) return snooze(row, new Date(own.value));
      own.focus();
      return false;
    },
  });
  const showFault = (error) => toast(reasonOf(error), 'bad');
}

function moments(now) {
  const tomorrow = new Date(now);
  tomorrow.setDate(now.getDate() + 1);
  tomorrow.setHours(9, 0, 0, 0);
  const monday = new Date(tomorrow);
  monday.setDate(now.getDate() + ((8 - now.getDay()) % 7 || 7));
  return [
    ['hour', new Date(now.getTime() + HOUR)],
    ['threeHours', new Date(now.getTime() + 3 * HOUR)],
    ['tomorrow', tomorrow],
    ['monday', monday],
  ];
}

const choice = (name, at, onclick) =>
  el('button', { type: 'button', class: 'choice', 'data-testid': `snooze-${name}`, onclick }, el('span', {}, t(`snooze.${name}`)), el('small', {}, moment(at)));

async function snooze({ conversation }, until) {
  await post(path`conversations/${conversation}/snooze`, { until: until.toISOString() });
  toast(t('toast.snoozed', { at: moment(until) }));
}

/** A moment as an input of type datetime-local has it. */
function local(at) {
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
