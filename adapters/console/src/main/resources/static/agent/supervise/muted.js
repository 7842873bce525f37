import { button, el, empty, fill, word } from '../base/dom.js';
import { get, path, remove } from '../base/http.js';
import { t } from '../base/labels.js';
import { attempt } from '../shell/toast.js';
import { table, whenRead } from './page-parts.js';

/** Who gets no answers from the bot at the moment, and an end to it for each. */
export class MutedPanel {
  #body = el('div', { class: 'panel-body' });
  element = el('section', { class: 'panel', 'data-testid': 'panel-muted' }, el('h2', {}, t('muted.title')), el('p', { class: 'hint' }, t('muted.lead')), this.#body);

  read = () => whenRead(this.#body, () => get('muted'), (rows) => this.#list(rows), () => empty('alert', t('toast.unavailable')));

  #list(rows) {
    if (rows.length === 0) return empty('check', t('muted.none'));
    const heads = ['name', 'channel', 'since', 'until'].map((name) => t(`muted.${name}`));
    return table('muted-table', [...heads, ''], rows.map((row) => [who(row), word('channel', row.channel), row.since ? time(row.since) : '–', time(row.until), this.#end(row, rows)]));
  }

  /** The mute ends with the customer's next turn: who was let go is struck out here, not asked for again. */
  #end(row, rows) {
    const onclick = async () => {
      if (!(await attempt(() => remove(path`conversations/${row.conversation}/mute`), t('toast.saved')))) return;
      fill(this.#body, this.#list(rows.filter((other) => other !== row)));
    };
    return el('span', { class: 'row-actions' }, button({ words: t('contacts.unmute'), kind: 'plain small', testid: 'muted-end', onclick }));
  }
}

const who = ({ conversation, name }) => el('a', { href: `#/c/${encodeURIComponent(conversation)}`, dir: 'auto' }, name);
const time = (at) => el('time', { datetime: at }, new Date(at).toLocaleString(document.documentElement.lang, { hour12: false }));
