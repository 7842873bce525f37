import { el } from '../base/dom.js';
import { apiUrl, path } from '../base/http.js';
import { icon } from '../base/icons.js';
import { t } from '../base/labels.js';

const SHOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** A picture inline, anything else as a link to save. Only addresses of this server are used. */
export function attachmentView({ id, name, type, size, url }, conversation) {
  const address = ownAddress(url ?? apiUrl(path`conversations/${conversation}/attachments/${id}`));
  const label = t('thread.file', { name, size: Math.max(1, Math.round(size / 1024)) });
  if (!address) return el('p', { class: 'file', 'data-testid': 'attachment' }, icon('file'), el('span', {}, label));
  const link = { href: address, target: '_blank', rel: 'noopener noreferrer', 'data-testid': 'attachment' };
  if (!SHOWN.includes(type)) return el('a', { ...link, class: 'file', download: name }, icon('file'), el('span', {}, label));
  return el('a', { ...link, class: 'picture' }, el('img', { src: address, alt: name, loading: 'lazy' }));
}

function ownAddress(url) {
  try {
    const address = new URL(url, document.baseURI);
    return address.origin === location.origin ? address.href : null;
  } catch {
    return null;
  }
}
