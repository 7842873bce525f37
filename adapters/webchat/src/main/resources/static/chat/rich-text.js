import { el, icon } from './dom.js';

const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Draws a message's blocks, or its plain text where it has none. */
export function richText(message, labels) {
  const parts = Array.isArray(message.parts) ? message.parts : [];
  const drawn = parts.map((part) => block(part, labels)).filter(Boolean);
  return drawn.length > 0 ? drawn : [el('p', { class: 'plain' }, message.text ?? '')];
}

function block(part, labels) {
  switch (part?.type) {
    case 'paragraph':
      return el('p', {}, ...spans(part.spans, labels));
    case 'steps':
      return steps(part, labels);
    case 'tip':
      return el(
        'p',
        { class: 'tip' },
        icon('bulb'),
        el('span', { class: 'sr-only' }, `${labels.text('tip')}: `),
        el('span', {}, ...spans(part.spans, labels)),
      );
    default:
      return part?.spans ? el('p', {}, ...spans(part.spans, labels)) : null;
  }
}

/** A real list; the role keeps it one where list-style is none. */
function steps({ ordered = true, items = [] }, labels) {
  const list = el(ordered ? 'ol' : 'ul', { class: 'steps', role: 'list', 'data-testid': 'steps' });
  for (const item of items) {
    const line = el('li', {}, el('span', {}, ...spans(item.spans, labels)));
    if (item.detail?.length) line.append(el('p', { class: 'detail' }, ...spans(item.detail, labels)));
    list.append(line);
  }
  return list;
}

function spans(list, labels) {
  return (list ?? []).map((span) => {
    const text = span.text ?? '';
    const node = span.bold ? el('strong', {}, text) : text;
    const address = safeAddress(span.href);
    return address ? link(address, node, labels) : node;
  });
}

function link(address, content, labels) {
  if (!address.protocol.startsWith('http')) return el('a', { href: address.href }, content);
  return el(
    'a',
    { href: address.href, target: '_blank', rel: 'noopener noreferrer' },
    content,
    el('span', { class: 'sr-only' }, labels.text('newTab')),
  );
}

/** The address if it is absolute and of a harmless kind, else null: the text stays, unlinked. */
function safeAddress(href) {
  if (typeof href !== 'string') return null;
  try {
    const address = new URL(href);
    return SAFE.has(address.protocol) ? address : null;
  } catch {
    return null;
  }
}
