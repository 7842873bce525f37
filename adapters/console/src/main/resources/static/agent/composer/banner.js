import { button, el, fill } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { t } from '../base/labels.js';

const EXPLAINED = ['asks-for-secret', 'link-not-allowed'];

/** Why words were not said. They are back in the field, and this stays until they are changed or sent. */
export class ComposerBanner {
  element = el('div', { class: 'composer-banner', role: 'alert', 'data-testid': 'composer-banner', hidden: true });

  clear() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  /** The case went to somebody else while a reply was being written. */
  lost({ agentName, agent }) {
    this.#show('not-owner', agent ? t('refused.lostTo', { name: agentName ?? agent }) : t('refused.lost'));
  }

  /** What could not be attached. */
  say(words) {
    this.#show('attachment', words);
  }

  /** `again()` says the words in spite of a warning, where the server allows that. */
  refused(problem, text, again) {
    const words = t(`refused.${problem.code}`) ?? t('refused.other');
    // Other details are for developers.
    const detail = EXPLAINED.includes(problem.code) && problem.detail ? el('p', { 'data-testid': 'banner-detail' }, problem.detail) : null;
    const confirm = problem.code === 'link-not-allowed' && button({ words: t('refused.sendAnyway'), kind: 'small', testid: 'send-anyway', onclick: again });
    this.#show(problem.code, words, detail, confirm);
  }

  #show(code, words, ...more) {
    this.element.dataset.code = code;
    fill(this.element, icon('alert'), el('div', {}, el('strong', {}, words), ...more.filter(Boolean)));
    this.element.append(button({ shape: 'close', kind: 'icon-button', testid: 'banner-close', 'aria-label': t('action.close'), onclick: () => this.clear() }));
    this.element.hidden = false;
  }
}
