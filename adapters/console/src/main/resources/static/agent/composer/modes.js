import { el } from '../base/dom.js';
import { t } from '../base/labels.js';

const MODES = ['reply', 'note'];

/** The two tabs over the field. `pick(mode)` is called for the one that is pressed. */
export class Modes {
  element;
  #tabs;

  constructor(pick) {
    this.#tabs = new Map(MODES.map((mode) => [mode, el('button', { type: 'button', role: 'tab', class: 'mode', 'data-testid': `mode-${mode}`, onclick: () => pick(mode) }, t(`composer.${mode}`))]));
    this.element = el('div', { class: 'modes', role: 'tablist', 'aria-label': t('composer.modes') }, ...this.#tabs.values());
  }

  /** Who may not reply can still look at a reply that was begun. */
  draw(current, mayReply) {
    for (const [mode, tab] of this.#tabs) {
      tab.setAttribute('aria-selected', mode === current);
      tab.disabled = mode === 'reply' && !mayReply && current !== 'reply';
    }
  }
}
