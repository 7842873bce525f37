import { el, icon } from './dom.js';

const SHAPES = {
  instant: 'M13 3L5 13.5h6L10 21l8.5-11h-6z',
  safe: 'M12 3l7.5 2.8v5.7c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V5.8zM8.8 12l2.3 2.3 4.2-4.3',
};

/** What a page of its own needs and a widget never loads: its style, and a word of welcome. */
export async function furnish() {
  visualViewport?.addEventListener('resize', fitKeyboard);
  const text = (tag, label, attributes) => el(tag, { ...attributes, 'data-label': label });
  const promises = ['instant', 'headset', 'safe'].map((name) =>
    el(
      'li',
      {},
      el('span', { class: 'glyph' }, icon(name, SHAPES[name])),
      el('div', {}, text('strong', `about.${name}`), text('p', `about.${name}Text`)),
    ),
  );
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
  await new Promise((resolve) => {
    const attributes = { rel: 'stylesheet', href: 'chat/full-page.css', onload: resolve, onerror: resolve };
    document.head.append(el('link', attributes));
  });
}

/** iOS covers the page with its keyboard instead of making it smaller. */
function fitKeyboard() {
  const { height, scale } = visualViewport;
  const covered = innerHeight - height * scale > 80;
  document.documentElement.style.setProperty('--height', covered ? `${height}px` : '');
  if (covered) scrollTo(0, 0);
}
