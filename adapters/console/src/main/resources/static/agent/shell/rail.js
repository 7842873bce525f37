import { avatar, button, el, fill, word } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { t } from '../base/labels.js';
import { put } from '../base/http.js';
import { attempt } from './toast.js';
import { openHelp } from './help.js';
import { openLinking } from './linking.js';
import { openFactor } from './factor.js';
import { openPassword, signOut } from './password.js';

const PLACES = [
  ['', 'inbox', 'agent'],
  ['live', 'pulse', 'supervisor'],
  ['reports', 'chart', 'supervisor'],
  ['canned', 'bolt', 'agent'],
  ['accounts', 'people', 'admin'],
  ['webhooks', 'link', 'admin'],
  ['contacts', 'shield', 'admin'],
  ['audit', 'list', 'admin'],
];
const RANK = { agent: 0, supervisor: 1, admin: 2 };

/** The places of the desk that a role may enter, as [path, icon]. */
export const placesOf = (role) => PLACES.filter(([, , least]) => RANK[role] >= RANK[least]);

/** The strip at the left: places, and at its foot who we are and whether we take cases. */
export class Rail {
  element = el('nav', { class: 'rail', 'aria-label': t('rail.name'), 'data-testid': 'rail' });
  #desk;
  #router;
  #leave;
  #links = new Map();
  #presence = el('button', { type: 'button', class: 'presence-switch', role: 'switch', 'data-testid': 'presence-switch', onclick: () => this.togglePresence() });
  #menu = el('div', { class: 'me-menu', hidden: true, 'data-testid': 'me-menu' });
  #me = el('button', { type: 'button', class: 'me', 'aria-haspopup': 'true', 'data-testid': 'me', onclick: () => this.#toggleMenu() });

  constructor(desk, router, openPalette, leave) {
    this.#desk = desk;
    this.#router = router;
    this.#leave = leave;
    const links = placesOf(desk.me.role).map(([place, shape]) => this.#link(place, shape));
    const palette = el('button', { type: 'button', class: 'rail-link', 'aria-label': t('command.palette'), title: `${t('command.palette')} (Ctrl K)`, 'data-testid': 'palette-open', onclick: openPalette }, icon('command'), el('span', {}, t('rail.palette')));
    this.element.append(el('span', { class: 'brand-mark', 'aria-hidden': 'true' }, icon('headset')), el('div', { class: 'rail-links' }, links), el('div', { class: 'rail-foot' }, palette, this.#presence, this.#me, this.#menu));
    desk.on('me', () => this.#draw());
    router.on('at', ([place]) => this.#mark(place === 'c' ? '' : place));
    document.addEventListener('click', ({ target }) => this.#me.contains(target) || (this.#menu.hidden = true));
    this.element.addEventListener('keydown', ({ key }) => key === 'Escape' && (this.#menu.hidden = true));
    this.#draw();
  }

  togglePresence() {
    const status = this.#desk.me.status === 'ready' ? 'away' : 'ready';
    return attempt(() => put('me/presence', { status }), t(`toast.${status}`));
  }

  #draw() {
    const { name, status, role } = this.#desk.me;
    const ready = status === 'ready';
    this.#presence.setAttribute('aria-checked', ready);
    this.#presence.setAttribute('aria-label', t('rail.presence', { status: word('status', status) }));
    this.#presence.title = t(ready ? 'rail.toAway' : 'rail.toReady');
    this.#presence.dataset.status = status;
    fill(this.#presence, el('i'), el('span', {}, word('status', status)));
    this.#me.setAttribute('aria-label', t('rail.me', { name }));
    fill(this.#me, avatar(name));
    fill(
      this.#menu,
      el('p', {}, el('strong', { dir: 'auto', 'data-testid': 'me-name' }, name), el('small', {}, word('role', role))),
      button({ words: t('password.change'), shape: 'key', kind: 'plain', testid: 'me-password', onclick: openPassword }),
      button({ words: t('factor.title'), shape: 'shield', kind: 'plain', testid: 'me-factor', onclick: openFactor }),
      button({ words: t('linking.title'), shape: 'link', kind: 'plain', testid: 'me-linking', onclick: () => attempt(openLinking) }),
      button({ words: t('help.title'), shape: 'info', kind: 'plain', testid: 'me-help', onclick: openHelp }),
      button({ words: t('action.signOut'), shape: 'out', kind: 'plain', testid: 'me-sign-out', onclick: () => signOut(this.#leave) }),
    );
  }

  #toggleMenu() {
    this.#menu.hidden = !this.#menu.hidden;
    this.#menu.querySelector('button')?.focus();
  }

  #link(place, shape) {
    const name = place || 'inbox';
    const node = el('a', { class: 'rail-link', href: `#/${place}`, title: t(`rail.${name}`), 'data-testid': `go-${name}` }, icon(shape), el('span', {}, t(`rail.${name}`)));
    this.#links.set(place, node);
    return node;
  }

  #mark(place) {
    for (const [name, node] of this.#links) {
      if (name === place) node.setAttribute('aria-current', 'page');
      else node.removeAttribute('aria-current');
    }
  }
}
