import { t } from '../base/labels.js';

/**
 * On what footing an agent stands towards a case: whether a reply may be said, and why not. A reply
 * needs the case; offline nothing is said at all.
 */
export class Footing {
  #desk;
  #socket;
  row = null;

  constructor(desk, socket) {
    this.#desk = desk;
    this.#socket = socket;
  }

  get mayReply() {
    return this.row?.agent === this.#desk.me.id && this.row.state !== 'resolved';
  }

  get offline() {
    return this.#socket.state !== 'live';
  }

  blocks(mode) {
    return this.offline || (mode === 'reply' && !this.mayReply);
  }

  /** What kind of words is meant where nobody has chosen. */
  get mode() {
    return this.mayReply ? 'reply' : 'note';
  }

  /** A word on it, for below the field. */
  get words() {
    if (this.offline) return t('composer.offline');
    if (this.mayReply) return t('composer.hint');
    const { state, agentName } = this.row;
    const whispers = state === 'assigned' && this.#desk.supervises;
    return t(whispers ? 'composer.whisper' : `composer.why.${state}`, { name: agentName ?? '' }) ?? '';
  }

  /** Who writes, and to whom, where a canned response leaves room for it. */
  complete(text) {
    const mark = t('canned.customerMark');
    const addressed = this.row.named ? text.replaceAll(mark, this.row.name) : text.replaceAll(` ${mark}`, '').replaceAll(mark, '');
    return addressed.replaceAll(t('canned.agentMark'), this.#desk.me.name);
  }
}
