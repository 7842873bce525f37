import { isWriting } from '../base/dom.js';
import { dialogIsOpen } from './dialog.js';

/** The desk's keys, in the order in which `?` lists them. */
export const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['r', 'reply'],
  ['n', 'note'],
  ['e', 'resolve'],
  ['shift+e', 'resolveAndNext'],
  ['s', 'snooze'],
  ['t', 'transfer'],
  ['c', 'claim'],
  ['g', 'claimNext'],
  ['/', 'search'],
  ['i', 'details'],
  ['mod+k', 'palette'],
  ['?', 'help'],
];

/** Turns key presses into commands; while somebody writes or a dialog is open only mod+k counts. */
export function listenForKeys(run) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const pressed = nameOf(event);
    const command = KEYS.find(([key]) => key === pressed)?.[1];
    if (!command || dialogIsOpen()) return;
    if (pressed !== 'mod+k' && isWriting(event.target)) return;
    event.preventDefault();
    run(command);
  });
}

function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (altKey) return '';
  if (ctrlKey || metaKey) return `mod+${key.toLowerCase()}`;
  return shiftKey && /^[a-z]$/i.test(key) ? `shift+${key.toLowerCase()}` : key.toLowerCase();
}

const isMac = /mac|iphone|ipad/i.test(navigator.platform);

/** A key as it is printed on the keyboard. */
export const printed = (key) =>
  key.split('+').map((part) => ({ mod: isMac ? '⌘' : 'Ctrl', shift: isMac ? '⇧' : 'Shift' })[part] ?? part.toUpperCase());
