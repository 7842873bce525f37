import { button, el, fill, iconButton, word } from '../base/dom.js';
import { t } from '../base/labels.js';
import { face, priorityChip } from '../inbox/case-row.js';
import { ageOf, dueChip } from '../inbox/ticker.js';

/** Who this is, how things stand, and what can be done now. */
export class ThreadHeader {
  element = el('header', { class: 'thread-head', 'data-testid': 'thread-head' });
  #actions;
  #panes;
  #me;

  /** Panes: `back()`, `details()`; `me()` is the agent's id. */
  constructor(actions, panes, me) {
    this.#actions = actions;
    this.#me = me;
    this.#panes = panes;
  }

  show(row) {
    const focused = document.activeElement?.dataset.testid;
    fill(
      this.element,
      iconButton({ name: t('action.back'), shape: 'back', kind: 'back', testid: 'back', onclick: this.#panes.back }),
      face(row),
      el(
        'div',
        { class: 'thread-titles' },
        el('h2', {}, el('span', { class: 'name', dir: 'auto', 'data-testid': 'thread-name' }, row.name), priorityChip(row.priority)),
        el('p', { 'data-testid': 'thread-state' }, ...standing(row, this.#me())),
      ),
      el('div', { class: 'thread-actions', role: 'toolbar', 'aria-label': t('thread.actions') }, this.#actions.of(row).map((action) => this.#button(action, row))),
      iconButton({ name: t('thread.details'), shape: 'info', kind: 'details-toggle', testid: 'details-toggle', onclick: this.#panes.details }),
    );
    if (focused) this.element.querySelector(`[data-testid="${focused}"]`)?.focus();
  }

  #button({ name, shape, key, main, run }, row) {
    const title = key ? `${t(`action.${name}`)} (${key})` : t(`action.${name}`);
    return button({ words: t(`action.${name}`), shape, kind: main ? 'primary' : 'plain', testid: `do-${name}`, title, 'aria-label': title, onclick: () => run(row) });
  }
}

function standing(row, me) {
  const number = row.number && el('span', { class: 'case-number' }, row.number);
  const parts = [number, stateWords(row, me)];
  if (row.state === 'waiting' && row.since) parts.push(el('span', {}, t('thread.waitedFor'), ageOf(row.since)));
  if (row.due && row.state !== 'snoozed' && row.state !== 'resolved') parts.push(dueChip(row.due));
  return parts.filter(Boolean);
}

function stateWords({ state, agent, agentName }, me) {
  const served = agent === me ? t('thread.servedByMe') : t('thread.servedBy', { name: agentName ?? agent });
  const words = state === 'assigned' ? served : word('state', state);
  return el('span', { class: 'standing', 'data-state': state }, words);
}
