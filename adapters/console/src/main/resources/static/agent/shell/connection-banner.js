import { button, el } from '../base/dom.js';
import { t } from '../base/labels.js';

const PATIENCE = 1200;
const RECOVERED_FOR = 2500;

/** Says over the whole desk that the line is down, once it is more than a blink. */
export function connectionBanner(socket) {
  const words = el('span');
  const node = el('div', { class: 'connection', role: 'alert', hidden: true, 'data-testid': 'connection' }, el('i'), words, button({ words: t('connection.now'), kind: 'link', testid: 'reconnect', onclick: () => socket.wake() }));
  let timer = null;
  let down = false;
  const show = (state) => {
    node.dataset.state = state;
    words.textContent = t(`connection.${state === 'retrying' && !navigator.onLine ? 'offline' : state}`);
    node.hidden = false;
  };
  socket.on('state', (state) => {
    const was = down;
    down = state !== 'live';
    if (down && was && node.hidden) return;
    clearTimeout(timer);
    if (down) timer = setTimeout(() => show(socket.state), node.hidden ? PATIENCE : 0);
    else if (!node.hidden) {
      show('live');
      timer = setTimeout(() => (node.hidden = true), RECOVERED_FOR);
    }
  });
  return node;
}
