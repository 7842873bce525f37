import { el, icon } from './dom.js';

const SHAPES = {
  instant: 'M13 3L5 13.5h6L10 21l8.5-11h-6z',
  safe: 'M12 3l7.5 2.8v5.7c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V5.8zM8.8 12l2.3 2.3 4.2-4.3',
};

/** What stands beside the conversation on a wide page; a widget never loads it. */
export function about() {
  const text = (tag, label, attributes) => el(tag, { ...attributes, 'data-label': label });
  const promises = ['instant', 'headset', 'safe'].map((name) =>
    el(
      'li',
      {},
      el('span', { class: 'glyph' }, icon(name, SHAPES[name])),
      el('div', {}, text('strong', `about.${name}`), text('p', `about.${name}Text`)),
    ),
  );
  document.head.append(el('link', { rel: 'stylesheet', href: 'chat/about.css' }));
  document.body.prepend(
    el(
      'aside',
      { class: 'about', 'data-testid': 'about' },
      el('p', { class: 'wordmark' }, el('span', { class: 'mark' }, icon('spark')), text('span', 'title')),
      text('h2', 'about.heading'),
      text('p', 'about.lead', { class: 'lead' }),
      el('ul', { class: 'promises', role: 'list' }, ...promises),
    ),
  );
}
