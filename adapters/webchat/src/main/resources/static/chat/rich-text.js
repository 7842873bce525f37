import { el, icon } from './dom.js';

const SAFE = ['http:', 'https:', 'mailto:', 'tel:'];

/** A message's blocks as elements, or its plain text where it has none. */
export function richText({ parts, text }, labels) {
  return parts?.length ? parts.map((part) => block(part, labels)) : [el('p', {}, text ?? '')];
}

function block({ type, spans, ordered = true, items }, labels) {
  const text = (list = []) => list.map((span) => inline(span, labels));
  if (type === 'steps') {
    // The role keeps it a list for screen readers where list-style is none.
    const list = el(ordered ? 'ol' : 'ul', { role: 'list', 'data-testid': 'steps' });
    for (const item of items) {
      const detail = item.detail?.length ? el('p', {}, ...text(item.detail)) : null;
      list.append(el('li', {}, el('span', {}, ...text(item.spans)), detail));
    }
    return list;
  }
  if (type === 'tip') {
    const name = el('span', { class: 'sr-only' }, labels.text('tip'));
    return el('p', { class: 'tip' }, icon('bulb'), name, el('span', {}, ...text(spans)));
  }
  return el('p', {}, ...text(spans));
}

function inline({ text = '', bold, href }, labels) {
  const node = bold ? el('strong', {}, text) : text;
  const address = href && safeAddress(href);
  if (!address) return node;
  if (!address.protocol.startsWith('http')) return el('a', { href: address.href }, node);
  const attributes = { href: address.href, target: '_blank', rel: 'noopener noreferrer' };
  return el('a', attributes, node, el('span', { class: 'sr-only' }, labels.text('newTab')));
}

/** The address if it is absolute and of a harmless kind, else null: the text stays, unlinked. */
function safeAddress(href) {
  try {
    const address = new URL(href);
    return SAFE.includes(address.protocol) ? address : null;
  } catch {
    return null;
  }
}
