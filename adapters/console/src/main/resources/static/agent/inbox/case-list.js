import { button, el, empty, fill, select, word } from '../base/dom.js';
import { once } from '../base/emitter.js';
import { icon } from '../base/icons.js';
import { number, t } from '../base/labels.js';
import { VirtualList } from '../base/virtual-list.js';
import { caseRow } from './case-row.js';
import { casesFor, compareCases, isAlarm, isIn } from './case-order.js';
import { RemotePages } from './remote-pages.js';
import { dueChip } from './ticker.js';

const TABS = ['mine', 'waiting', 'all'];
const STATES = ['open', 'bot', 'snoozed', 'resolved'];
const CHANNELS = ['webchat', 'telegram', 'discord'];
const REMOTE = ['bot', 'resolved'];
const ROW = 84;
const TYPED = 250;

/** The left pane: tabs, filters and the cases they leave. */
export class CaseList {
  element;
  #desk;
  #actions;
  #filter = { tab: 'mine', state: 'open', channel: '', q: '' };
  #remote = null;
  #current = null;
  #tabs = new Map();
  #view = el('div', { class: 'rows', tabindex: '-1', 'data-testid': 'rows' });
  #list = el('div', { class: 'rows-inner', role: 'list', 'aria-label': t('list.name') });
  #nothing = el('div', { class: 'rows-empty' });
  #rows;
  #draw = once(() => this.#show());
  #typing;
  #alarm = el('button', { type: 'button', class: 'alarm-bar', hidden: true, 'data-testid': 'alarm-bar' });

  /** Actions: `pick(row)`, `claimNext()`. */
  constructor(desk, actions) {
    this.#desk = desk;
    this.#actions = actions;
    this.#view.append(this.#list, this.#nothing);
    this.element = el('section', { class: 'pane list-pane', 'aria-label': t('list.name'), 'data-testid': 'list-pane' }, this.#head(), this.#view);
    this.#rows = new VirtualList(this.#view, this.#list, {
      key: (row) => `${row.conversation} ${row.number ?? ''}`,
      draw: (row) => caseRow(row, { me: desk.me.id, current: this.#current, pick: actions.pick }),
      estimate: ROW,
      near: (edge) => edge === 'end' && this.#remote?.more(),
    });
    desk.on('changed', this.#draw);
    desk.on('case', (row, before, all) => !all && this.#remote?.take(row));
  }

  get rows() {
    return this.#rows.items;
  }

  /** Marks the case that is open. */
  set current(conversation) {
    this.#current = conversation;
    for (const node of this.#list.querySelectorAll('[data-testid=row]')) {
      if (node.dataset.conversation === conversation) node.setAttribute('aria-current', 'true');
      else node.removeAttribute('aria-current');
    }
    // What is not on the page is drawn with the mark when it comes into view.
    const row = this.rows.find((other) => other.conversation === conversation);
    if (row) this.#rows.reveal(`${row.conversation} ${row.number ?? ''}`);
  }

  show(change) {
    Object.assign(this.#filter, change);
    const { tab, state, channel, q } = this.#filter;
    this.#remote = REMOTE.includes(state) ? new RemotePages({ tab, state, channel, q }, this.#draw) : null;
    this.#restart = true;
    this.#remote?.more();
    this.#draw();
  }

  focusSearch() {
    this.element.querySelector('[data-testid=search]').focus();
  }

  /** The case after (or before) the one that is open. */
  neighbour(step) {
    const index = this.rows.findIndex(({ conversation }) => conversation === this.#current);
    return index < 0 ? this.rows[0] : this.rows[index + step];
  }

  #restart = true;

  #show() {
    this.#countTabs();
    this.#drawAlarm();
    const rows = this.#remote ? this.#remote.rows : casesFor(this.#desk.cases.values(), this.#filter, this.#desk.me.id);
    if (this.#restart) this.#rows.restart(rows);
    else this.#rows.items = rows;
    this.#restart = false;
    const none = rows.length === 0 && (!this.#remote || this.#remote.empty);
    this.#nothing.hidden = !none;
    if (none) fill(this.#nothing, this.#emptyWords());
  }

  /** A P0 is in sight whatever the list shows. */
  #drawAlarm() {
    const alarms = this.#desk.waiting.filter(isAlarm).sort(compareCases);
    this.#alarm.hidden = alarms.length === 0;
    if (alarms.length === 0) return;
    const [first] = alarms;
    this.#alarm.onclick = () => this.#actions.pick(first);
    fill(this.#alarm, icon('alert'), el('span', {}, t('list.alarm', { n: alarms.length, name: first.name })), first.due && dueChip(first.due));
  }

  #emptyWords() {
    const { tab, state, q } = this.#filter;
    if (q) return empty('search', t('list.noneFound'), t('list.noneFoundHint'));
    if (state !== 'open') return empty('inbox', t('list.noneOf', { state: word('state', state) }));
    return empty(tab === 'waiting' ? 'check' : 'inbox', t(`list.none.${tab}`), t(`list.noneHint.${tab}`));
  }

  #countTabs() {
    const { me, cases } = this.#desk;
    for (const tab of TABS) {
      const state = REMOTE.includes(this.#filter.state) ? 'open' : this.#filter.state;
      let count = 0;
      for (const row of cases.values()) if (isIn(row, tab, state, me.id)) count++;
      const node = this.#tabs.get(tab);
      node.setAttribute('aria-selected', tab === this.#filter.tab);
      node.tabIndex = tab === this.#filter.tab ? 0 : -1;
      fill(node, t(`tab.${tab}`), el('span', { class: 'count', 'data-testid': `count-${tab}` }, number(count)));
    }
    this.element.querySelector('[data-testid=claim-next]').disabled = this.#desk.waiting.length === 0;
  }

  #head() {
    const tabs = TABS.map((tab) => {
      const node = el('button', { type: 'button', role: 'tab', class: 'tab', 'data-testid': `tab-${tab}`, onclick: () => this.show({ tab }) });
      this.#tabs.set(tab, node);
      return node;
    });
    const strip = el('div', { class: 'tabs', role: 'tablist', 'aria-label': t('list.tabs'), onkeydown: (event) => this.#arrow(event) }, tabs);
    const states = select(STATES.map((state) => [state, word('state', state)]), 'open', {
      'aria-label': t('list.state'),
      'data-testid': 'state',
      onchange: ({ target }) => this.show({ state: target.value }),
    });
    const channels = select([['', t('list.anyChannel')], ...CHANNELS.map((channel) => [channel, word('channel', channel)])], '', {
      'aria-label': t('list.channel'),
      'data-testid': 'channel',
      onchange: ({ target }) => this.show({ channel: target.value }),
    });
    return el(
      'header',
      { class: 'list-head' },
      el('div', { class: 'list-title' }, el('h1', {}, t('list.title')), button({ words: t('action.claimNext'), shape: 'bolt', kind: 'primary small', testid: 'claim-next', onclick: () => this.#actions.claimNext() })),
      this.#alarm,
      el('label', { class: 'search' }, icon('search'), this.#search()),
      strip,
      el('div', { class: 'filters' }, states, channels),
    );
  }

  #search() {
    return el('input', {
      type: 'search',
      placeholder: t('list.search'),
      'aria-label': t('list.search'),
      'data-testid': 'search',
      autocomplete: 'off',
      oninput: ({ target }) => {
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => this.show({ q: target.value }), TYPED);
      },
    });
  }

  #arrow(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tab = TABS[(TABS.indexOf(this.#filter.tab) + step + TABS.length) % TABS.length];
    this.show({ tab });
    this.#tabs.get(tab).focus();
    event.preventDefault();
  }
}
