import { icon } from './icons.js';
import { t } from './labels.js';

/**
 * Makes an element. Strings become text nodes: what a customer or a colleague wrote is never read
 * as markup, and there is no other way by which data reaches the page. Attributes that are
 * undefined, null or false are left out; true is the empty attribute.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(name, value);
  }
  node.append(...present(children));
  return node;
}

/** Puts these children in place of those there are. */
export function fill(node, ...children) {
  node.replaceChildren(...present(children));
  return node;
}

const present = (children) =>
  children.flat().filter((child) => child !== null && child !== undefined && child !== false);

/** A button with an icon, words, or both; `testid` is what tests find it by. */
export function button({ words, shape, kind = '', testid, onclick, ...rest }) {
  const attributes = { type: 'button', class: `button ${kind}`.trim(), 'data-testid': testid, onclick, ...rest };
  return el('button', attributes, shape && icon(shape), words && el('span', {}, words));
}

/** A button of an icon alone; its name is read aloud and shown when the mouse rests on it. */
export function iconButton({ name, shape, key, kind = '', testid, onclick, ...rest }) {
  const title = key ? `${name} (${key})` : name;
  const attributes = { type: 'button', class: `icon-button ${kind}`.trim(), 'aria-label': name, title };
  return el('button', { ...attributes, 'data-testid': testid, onclick, ...rest }, icon(shape));
}

/** A round picture made of a name's first character, in a colour that stays with the name. */
export function avatar(name = '', kind = '') {
  const mark = [...name.replace(/^\s+/, '')][0] ?? '·';
  const tone = [...name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) % 997, 7) % 6;
  return el('span', { class: `avatar tone-${tone} ${kind}`.trim(), 'aria-hidden': 'true' }, mark.toUpperCase());
}

/** A labelled field of a form. */
export function field(label, control, hint) {
  return el('label', { class: 'field' }, el('span', { class: 'field-name' }, label), control, hint && el('small', {}, hint));
}

/** A select of `[value, words]` pairs. */
export function select(options, value, attributes = {}) {
  const node = el('select', { class: 'select', ...attributes });
  for (const [key, words] of options) node.append(el('option', { value: key, selected: key === value }, words));
  return node;
}

/** What stands where there is nothing to show. */
export function empty(shape, words, hint) {
  const text = [el('p', { class: 'empty-words' }, words), hint && el('p', { class: 'empty-hint' }, hint)];
  return el('div', { class: 'empty', 'data-testid': 'empty' }, el('span', { class: 'empty-mark' }, icon(shape)), ...text);
}

/** Tells a screen reader without moving the focus. */
export function tell(words) {
  const place = document.getElementById('told');
  place.textContent = '';
  requestAnimationFrame(() => (place.textContent = words));
}

/** Whether keys pressed here are somebody's writing. */
export const isWriting = (node) =>
  Boolean(node?.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'));

/** The word for a code, or the code itself: a newer server may know more than this page. */
export const word = (group, code) => t(`${group}.${code}`) ?? code ?? '';
