import { el, fill } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { t } from '../base/labels.js';
import { keycaps } from './help.js';

const SHOWN = 12;

/** The command menu: what can be done now and where one can go, found by typing. */
export function openPalette(commands) {
  let found = [];
  let index = 0;
  const input = el('input', { type: 'text', class: 'palette-input', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'palette-list', 'aria-label': t('palette.name'), placeholder: t('palette.placeholder'), autocomplete: 'off', 'data-testid': 'palette-input' });
  const list = el('div', { id: 'palette-list', class: 'palette-list', role: 'listbox', 'aria-label': t('palette.name') });
  const dialog = el('dialog', { class: 'dialog palette', 'aria-label': t('palette.name'), 'data-testid': 'palette' }, el('div', { class: 'palette-field' }, icon('search'), input), list);

  const run = (command) => {
    dialog.close();
    command?.run();
  };
  const draw = () => {
    const words = input.value.trim().toLowerCase();
    found = commands.filter(({ name, hint = '' }) => `${name} ${hint}`.toLowerCase().includes(words)).slice(0, SHOWN);
    index = Math.min(index, Math.max(0, found.length - 1));
    fill(list, found.length > 0 ? found.map(option) : el('p', { class: 'palette-none' }, t('palette.none')));
    input.setAttribute('aria-activedescendant', `palette-${index}`);
    list.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  const option = (command, i) =>
    el(
      'div',
      { role: 'option', id: `palette-${i}`, class: 'palette-option', 'aria-selected': i === index, 'data-testid': 'palette-option', onclick: () => run(command) },
      icon(command.shape ?? 'next'),
      el('span', { dir: 'auto' }, command.name),
      command.hint && el('small', { dir: 'auto' }, command.hint),
      command.key && keycaps(command.key),
    );
  input.addEventListener('input', () => {
    index = 0;
    draw();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) index = (index + step + found.length) % found.length;
    else if (event.key === 'Enter') run(found[index]);
    else return;
    event.preventDefault();
    draw();
  });
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  draw();
}
