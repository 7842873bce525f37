import { el } from '../base/dom.js';
import { t } from '../base/labels.js';

/** The head of a page: what it is, and what can be done with it. */
export const pageHead = (title, lead, ...actions) =>
  el('header', { class: 'page-head' }, el('div', {}, el('h1', {}, title), lead && el('p', {}, lead)), el('div', { class: 'page-actions' }, ...actions));

/** One figure with its name and a word about it. */
export const tile = (name, title, value, hint, kind = '') =>
  el('div', { class: `tile ${kind}`.trim(), 'data-testid': `tile-${name}` }, el('span', { class: 'tile-name' }, title), el('strong', { class: 'tile-value' }, value), el('span', { class: 'tile-hint' }, hint ?? ''));

/**
 * A table with its heads; each row is a list of cells, of which the first names it. A narrow screen
 * stacks the cells and shows each one's head beside it; the roles outlast that layout.
 */
export function table(testid, heads, rows) {
  const head = el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, heads.map((name) => el('th', { scope: 'col', role: 'columnheader' }, name || el('span', { class: 'sr-only' }, t('action.column'))))));
  const body = el('tbody', { role: 'rowgroup' }, rows.map((cells) => tableRow(heads, cells)));
  return el('div', { class: 'table-place' }, el('table', { class: 'table', role: 'table', 'data-testid': testid }, head, body));
}

export const tableRow = (heads, cells) => el('tr', { role: 'row' }, cells.map((cell, i) => el('td', { role: 'cell', 'data-head': heads[i] || undefined }, cell ?? '')));

/** A page that reads something first: what `show` makes of it, or `failed` with a way to try again. */
export async function whenRead(body, read, show, failed) {
  body.setAttribute('aria-busy', 'true');
  try {
    body.replaceChildren(...[show(await read())].flat());
  } catch {
    body.replaceChildren(failed());
  } finally {
    body.removeAttribute('aria-busy');
  }
}
