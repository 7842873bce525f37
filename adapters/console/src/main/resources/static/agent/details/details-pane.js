import { avatar, el, empty, fill, iconButton } from '../base/dom.js';
import { apiUrl, get, path } from '../base/http.js';
import { icon } from '../base/icons.js';
import { t } from '../base/labels.js';
import { aboutSection, cardSections, pastSection, ratingSection, whySection } from './sections.js';

/** The right pane: who the customer is, the case card, why the bot said what it said, and the past. */
export class DetailsPane {
  element;
  #panes;
  #row = null;
  #details = null;
  #asked = 0;
  #body = el('div', { class: 'details-body' });

  /** Panes: back(), reveal(sequence), open(row). */
  constructor(panes) {
    this.#panes = panes;
    this.element = el(
      'aside',
      { class: 'pane details-pane', 'aria-label': t('details.name'), 'data-testid': 'details-pane' },
      el('header', { class: 'details-head' }, el('h2', {}, t('details.name')), iconButton({ name: t('action.close'), shape: 'close', testid: 'details-close', onclick: panes.back })),
      this.#body,
    );
  }

  open(row) {
    this.#row = row;
    this.#details = null;
    if (row) void this.#load();
    this.#draw();
  }

  /** The case has changed: its card may have, too. */
  update(row) {
    const moved = ['handoff', 'state', 'agent', 'rating'].some((name) => JSON.stringify(row[name]) !== JSON.stringify(this.#row[name]));
    this.#row = row;
    if (moved) void this.#load();
  }

  /** Shows why the line of this sequence was said. */
  explain(sequence) {
    const node = this.#body.querySelector(`[data-why="${sequence}"]`);
    node?.setAttribute('open', '');
    node?.scrollIntoView({ block: 'center' });
    node?.querySelector('summary').focus();
  }

  async #load() {
    const asked = ++this.#asked;
    try {
      const details = await get(path`conversations/${this.#row.conversation}`);
      if (asked !== this.#asked) return;
      this.#details = details;
      this.#draw();
    } catch {
      // What the list knows is shown; the next change asks again.
    }
  }

  #draw() {
    if (!this.#row) {
      fill(this.#body, empty('person', t('details.none')));
      return;
    }
    const row = this.#details?.case ?? this.#row;
    fill(
      this.#body,
      el('div', { class: 'who' }, avatar(row.name.replace(/^访客\s*/, '') || row.name, 'customer large'), el('h3', { dir: 'auto', 'data-testid': 'details-name' }, row.name)),
      ratingSection(row),
      aboutSection(row),
      cardSections(this.#details?.card),
      whySection(this.#details?.why ?? [], this.#panes.reveal),
      pastSection(this.#details?.past ?? [], this.#panes.open),
      this.#transcript(row),
    );
  }

  #transcript({ conversation }) {
    const href = apiUrl(path`conversations/${conversation}/transcript`).href;
    return el('a', { class: 'button plain wide', href, download: '', 'data-testid': 'transcript' }, icon('download'), el('span', {}, t('details.transcript')));
  }
}
