import { button, el, fill, word } from '../base/dom.js';
import { get, path, post, remove } from '../base/http.js';
import { t } from '../base/labels.js';
import { openDialog } from './dialog.js';
import { attempt } from './toast.js';

/** Where one is known in chat programs, and a code to be known there. */
export async function openLinking() {
  const links = await get('me/links');
  const list = el('ul', { class: 'links', 'data-testid': 'links' });
  const draw = (all) => fill(list, ...all.map((link) => item(link, draw)));
  draw(links);
  const code = links.length > 0 && (await post('me/links'));
  openDialog({
    title: t('linking.title'),
    testid: 'linking',
    body: code
      ? [
          list,
          el('output', { class: 'secret', 'aria-label': t('linking.code'), 'data-testid': 'link-code' }, code.code),
          el('p', { class: 'hint' }, t('linking.how', { code: code.code, n: code.minutes })),
        ]
      : el('p', { class: 'hint' }, t('linking.none')),
  });
}

const item = ({ channel, linked }, draw) =>
  el(
    'li',
    {},
    el('span', {}, word('channel', channel)),
    el('small', { class: linked ? 'good' : '' }, t(linked ? 'linking.linked' : 'linking.notLinked')),
    linked && button({ words: t('linking.remove'), kind: 'plain small', testid: `unlink-${channel}`, onclick: () => attempt(async () => {
      await remove(path`me/links/${channel}`);
      draw(await get('me/links'));
    }) }),
  );
