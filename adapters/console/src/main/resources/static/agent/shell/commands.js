import { t } from '../base/labels.js';
import { casesFor } from '../inbox/case-order.js';
import { openHelp } from './help.js';
import { KEYS } from './keys.js';
import { openPalette } from './palette.js';
import { placesOf } from './rail.js';

const OF_CASE = ['claim', 'resolve', 'snooze', 'transfer', 'release', 'takeover', 'assign', 'wake'];
const KEY_OF = Object.fromEntries(KEYS.map(([key, name]) => [name, key]));

/** Everything that keys and the command menu can do. */
export class Commands {
  #app;
  #inbox;
  #rail;

  constructor(app, inbox, rail) {
    this.#app = app;
    this.#inbox = inbox;
    this.#rail = rail;
  }

  run(name) {
    if (name === 'palette') openPalette(this.#all());
    else if (name === 'help') openHelp();
    else if (name === 'presence') void this.#rail.togglePresence();
    else if (name === 'claimNext') void this.#inbox.actions.claimNext();
    else if (!this.#inbox.element.hidden) this.#runInInbox(name);
  }

  #runInInbox(name) {
    const { row, composer, actions, list } = this.#inbox;
    if (name === 'next') this.#inbox.move(1);
    else if (name === 'previous') this.#inbox.move(-1);
    else if (name === 'search') list.focusSearch();
    else if (!row) return;
    else if (name === 'reply' || name === 'note') composer.focus(name);
    else if (name === 'details') this.#inbox.toggleDetails();
    else if (name === 'resolveAndNext') void actions.resolveAndNext(row);
    else actions.run(name, row);
  }

  /** What can be done with the open case, then what always can, then where to go. */
  #all() {
    const { desk, router } = this.#app;
    const { row, actions } = this.#inbox;
    const open = row && !this.#inbox.element.hidden ? row : null;
    const ofCase = open ? actions.of(open).map(({ name, shape }) => this.#command(name, shape, () => actions.run(name, open))) : [];
    const more = open ? [['reply', 'reply'], ['note', 'note'], ['resolveAndNext', 'check']] : [];
    const always = [['claimNext', 'bolt'], ['presence', 'headset'], ['help', 'info']];
    return [
      ...ofCase,
      ...[...more, ...always].map(([name, shape]) => this.#command(name, shape, () => this.run(name))),
      ...placesOf(desk.me.role).map(([place, shape]) => ({ name: t('palette.go', { place: t(`rail.${place || 'inbox'}`) }), shape, run: () => router.go(place) })),
      ...this.#cases(),
    ];
  }

  #command(name, shape, run) {
    const words = OF_CASE.includes(name) ? t(`action.${name}`) : t(`command.${name}`);
    return { name: words, shape, key: KEY_OF[name], run };
  }

  #cases() {
    const { desk } = this.#app;
    const rows = casesFor(desk.cases.values(), { tab: 'all', state: 'open', channel: '', q: '' }, desk.me.id);
    return rows.map((row) => ({ name: row.name, hint: [row.number, row.topic, row.preview].filter(Boolean).join(' · '), shape: 'person', run: () => this.#inbox.open(row) }));
  }
}
