import { el } from './dom.js';
import { icon } from './icons.js';

const SAFE = ['http:', 'https:', 'mailto:', 'tel:'];

/** A message's blocks as elements, or its plain text where it has none. */
export function richText({ parts, text }) {
  return parts?.length ? parts.map(block) : [el('p', {}, text ?? '')];
}

function block({ type, spans = [], ordered = true, items = [] }) {
  if (type === 'steps') {
    const lines = items.map((item) => el('li', {}, el('span', {}, ...item.spans.map(inline)), detail(item)));
    return el(ordered ? 'ol' : 'ul', { role: 'list' }, lines);
  }
  if (type === 'tip') return el('p', { class: 'tip' }, icon('bulb'), el('span', {}, ...spans.map(inline)));
  return el('p', {}, ...spans.map(inline));
}

const detail = (item) => item.detail?.length > 0 && el('p', {}, ...item.detail.map(inline));

function inline({ text = '', bold, href }) {
  const node = bold ? el('strong', {}, text) : text;
  const address = href && safeAddress(href);
  return address ? el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, node) : node;
}

/** The address if it is absolute and of a harmless kind, else null: the text stays, unlinked. */
function safeAddress(href) {
  try {
    const address = new URL(href);
    return SAFE.includes(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}
