/**
 * Makes an element. Strings become text nodes: what a message contains is never read as markup,
 * and there is no other way by which data reaches the page.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

const SAFE = ['http:', 'https:', 'mailto:', 'tel:'];
const SVG = 'http://www.w3.org/2000/svg';

const SHAPES = {
  spark: 'M12 3.5l1.9 5.1 5.1 1.9-5.1 1.9L12 17.5l-1.9-5.1L5 10.5l5.1-1.9zM18.5 15.5l.8 2.2 2.2.8-2.2.8-.8 2.2-.8-2.2-2.2-.8 2.2-.8z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  headset: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14.5a2 2 0 0 1 2-2h1v6H6a2 2 0 0 1-2-2zM20 14.5a2 2 0 0 0-2-2h-1v6h1a2 2 0 0 0 2-2zM18 18.5c0 1.7-1.8 2.5-4 2.5',
  send: 'M12 19V5M5.5 11.5L12 5l6.5 6.5',
  down: 'M6 9.5l6 6 6-6',
  close: 'M6 6l12 12M18 6L6 18',
  clip: 'M19.5 11.5l-7.6 7.6a4.9 4.9 0 0 1-7-7l7.8-7.7a3.3 3.3 0 0 1 4.6 4.6l-7.7 7.7a1.6 1.6 0 0 1-2.3-2.3l7-7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  next: 'M9 6l6 6-6 6',
  bulb: 'M9.5 18h5M10.5 21h3M8 14.5a6 6 0 1 1 8 0c-.8.7-1.2 1.4-1.3 2.2H9.3c-.1-.8-.5-1.5-1.3-2.2z',
  alert: 'M12 8v5M12 16.5v.01M12 3.5l9 16H3z',
  thumb: 'M7.5 11v9h-3v-9zM7.5 11l4-7.5a2.5 2.5 0 0 1 2.5 2.5v3.5h4.3a2 2 0 0 1 2 2.4L19 18.4a2 2 0 0 1-2 1.6H7.5',
};

/** A decorative icon, hidden from screen readers. */
export function icon(name, shape = SHAPES[name]) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon icon-${name}`);
  path.setAttribute('d', shape);
  svg.append(path);
  return svg;
}

/** Puts icons into the elements that ask for one with data-icon. */
export function placeIcons(root) {
  for (const node of root.querySelectorAll('[data-icon]')) node.prepend(icon(node.dataset.icon));
}

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
