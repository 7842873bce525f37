import { el } from '../base/dom.js';
import { t } from '../base/labels.js';
import { openDialog } from './dialog.js';
import { KEYS, printed } from './keys.js';

export const keycaps = (key) => el('span', { class: 'keycaps' }, printed(key).map((part) => el('kbd', {}, part)));

/** All keys. */
export function openHelp() {
  const list = el('dl', { class: 'key-list' }, KEYS.map(([key, command]) => el('div', {}, el('dt', {}, keycaps(key)), el('dd', {}, t(`command.${command}`)))));
  openDialog({ title: t('help.title'), testid: 'help', body: [list, el('p', { class: 'hint' }, t('help.hint'))] });
}
