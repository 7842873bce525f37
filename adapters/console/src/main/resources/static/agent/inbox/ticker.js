import { age, countdown, t } from '../base/labels.js';
import { el } from '../base/dom.js';

const SOON = 60_000;

/** Times that go on by themselves: one clock for all that are on the page. */
export function tick() {
  const now = Date.now();
  for (const node of document.querySelectorAll('[data-since]')) {
    const words = age(Number(node.dataset.since), now);
    if (node.textContent !== words) node.textContent = words;
  }
  for (const node of document.querySelectorAll('[data-due]')) drawDue(node, now);
}

/** How long ago something was, kept true. */
export function ageOf(iso) {
  const at = Date.parse(iso);
  return el('time', { class: 'age', datetime: iso, 'data-since': at }, age(at));
}

/** The time that is left, or by how much it is overdue. */
export function dueChip(iso) {
  const node = el('span', { class: 'due', 'data-due': Date.parse(iso), 'data-testid': 'due' });
  drawDue(node, Date.now());
  return node;
}

function drawDue(node, now) {
  const left = Number(node.dataset.due) - now;
  node.dataset.left = left < 0 ? 'over' : left < SOON ? 'soon' : 'fine';
  node.textContent = left < 0 ? t('row.overdue', { time: countdown(-left) }) : countdown(left);
}
