import { path, post } from '../base/http.js';
import { t } from '../base/labels.js';
import { attempt, toast } from '../shell/toast.js';
import { openSnooze } from './snooze.js';
import { openAssign, openTransfer } from './transfer.js';

/** What can be done with a case, by whom and when. `opened(row)` is called for one that is now ours. */
export class CaseActions {
  #desk;
  #opened;
  #next;

  /** `next()` moves on to another case after one is resolved. */
  constructor(desk, { opened, next }) {
    this.#desk = desk;
    this.#opened = opened;
    this.#next = next;
  }

  /** The actions of a case in the order of their buttons. */
  of(row) {
    const mine = row.agent === this.#desk.me.id;
    const { supervises } = this.#desk;
    const claim = { name: 'claim', shape: 'take', main: true, run: (one) => this.claim(one) };
    const assign = { name: 'assign', shape: 'swap', run: (one) => openAssign(this.#desk, one) };
    const takeover = { name: 'takeover', shape: 'take', main: true, run: (one) => this.takeover(one) };
    if (row.state === 'waiting') return supervises ? [assign, claim] : [claim];
    if (row.state === 'resolved') return [];
    if (row.state === 'bot') return supervises ? [takeover] : [];
    if (!mine) return supervises ? [assign, takeover] : [];
    return [
      { name: 'transfer', shape: 'swap', run: (one) => openTransfer(this.#desk, one) },
      row.state === 'snoozed'
        ? { name: 'wake', shape: 'clock', run: (one) => this.wake(one) }
        : { name: 'snooze', shape: 'moon', key: 's', run: (one) => openSnooze(one) },
      { name: 'release', shape: 'spark', run: (one) => this.release(one) },
      { name: 'resolve', shape: 'check', key: 'e', main: true, run: (one) => this.resolve(one) },
    ];
  }

  /** Runs the action of this name if the case has it now. */
  run(name, row) {
    return row && this.of(row).find((action) => action.name === name)?.run(row);
  }

  async claim(row) {
    if (await attempt(() => this.#post(row, 'claim'))) this.#opened(row);
  }

  /** Takes the first in line; the server knows which that is. */
  async claimNext() {
    const taken = await attempt(() => post('queue/next'));
    if (taken?.conversation) this.#opened(taken);
    else if (taken) toast(t('toast.nobodyWaits'));
  }

  async takeover(row) {
    if (await attempt(() => this.#post(row, 'takeover'), t('toast.taken'))) this.#opened(row);
  }

  release(row) {
    return attempt(() => this.#post(row, 'release'), t('toast.released'));
  }

  wake(row) {
    return attempt(() => this.#post(row, 'snooze', { until: null }), t('toast.woken'));
  }

  resolve(row) {
    return attempt(() => this.#post(row, 'resolve'), t('toast.resolved', { number: row.number ?? '' }));
  }

  async resolveAndNext(row) {
    const next = this.#next(row);
    if (this.of(row).some(({ name }) => name === 'resolve') && (await this.resolve(row))) next();
  }

  #post({ conversation }, action, body) {
    return post(`${path`conversations/${conversation}/`}${action}`, body);
  }
}
