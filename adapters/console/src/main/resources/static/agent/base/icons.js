const SVG = 'http://www.w3.org/2000/svg';

const SHAPES = {
  inbox: 'M4 13.5V18a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-4.5M4 13.5L6.6 5.4A2 2 0 0 1 8.5 4h7a2 2 0 0 1 1.9 1.4L20 13.5M4 13.5h4.5a3.5 3.5 0 0 0 7 0H20',
  pulse: 'M3 12h4l2.5-7 5 14L17 12h4',
  chart: 'M4 20V4M4 20h16M8.5 16v-4M13 16V8M17.5 16v-6',
  gear: 'M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM19.4 15a1.7 1.7 0 0 0 .3 1.9l.1.1a2 2 0 1 1-2.9 2.9l-.1-.1a1.7 1.7 0 0 0-2.8 1.2 2 2 0 1 1-4 0 1.7 1.7 0 0 0-2.8-1.2l-.1.1a2 2 0 1 1-2.9-2.9l.1-.1A1.7 1.7 0 0 0 3 14a2 2 0 1 1 0-4 1.7 1.7 0 0 0 1.2-2.8l-.1-.1A2 2 0 1 1 7 4.2l.1.1A1.7 1.7 0 0 0 10 3a2 2 0 1 1 4 0 1.7 1.7 0 0 0 2.8 1.2l.1-.1a2 2 0 1 1 2.9 2.9l-.1.1A1.7 1.7 0 0 0 21 10a2 2 0 1 1 0 4 1.7 1.7 0 0 0-1.6 1z',
  people: 'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5a6.5 6.5 0 0 1 13 0M16 4.8a3.5 3.5 0 0 1 0 6.4M18 13.8a6.5 6.5 0 0 1 3.5 5.7',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  spark: 'M12 3.5l1.9 5.1 5.1 1.9-5.1 1.9L12 17.5l-1.9-5.1L5 10.5l5.1-1.9zM18.5 15.5l.8 2.2 2.2.8-2.2.8-.8 2.2-.8-2.2-2.2-.8 2.2-.8z',
  headset: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14.5a2 2 0 0 1 2-2h1v6H6a2 2 0 0 1-2-2zM20 14.5a2 2 0 0 0-2-2h-1v6h1a2 2 0 0 0 2-2zM18 18.5c0 1.7-1.8 2.5-4 2.5',
  send: 'M12 19V5M5.5 11.5L12 5l6.5 6.5',
  down: 'M6 9.5l6 6 6-6',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 6l6 6-6 6',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  checks: 'M2.5 12.5L7 17l8-9M12 16l1.5 1.5L22 8',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  alert: 'M12 8v5M12 16.5v.01M12 3.5l9 16H3z',
  search: 'M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM15.8 15.8L20.5 20.5',
  note: 'M5 4h14v10l-5 6H5zM14 20v-6h5M8.5 8.5h7M8.5 12h4',
  swap: 'M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4',
  give: 'M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  bulb: 'M9.5 18h5M10.5 21h3M8 14.5a6 6 0 1 1 8 0c-.8.7-1.2 1.4-1.3 2.2H9.3c-.1-.8-.5-1.5-1.3-2.2z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.5v.01',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  hidden: 'M4 4l16 16M9.9 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.7 3.4M6.2 7.6A16 16 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 3.8-.8',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c2.5 2.5 3.8 5.6 3.8 9s-1.3 6.5-3.8 9c-2.5-2.5-3.8-5.6-3.8-9S9.5 5.5 12 3z',
  telegram: 'M21 4L2.5 11.2l6 2.3M21 4l-3.5 16-9-6.5M21 4L8.5 13.5V20l3.3-4',
  discord: 'M8.5 6.5A15 15 0 0 0 5 7.7C3.3 10.8 2.6 14 2.9 17.3a14 14 0 0 0 4.5 2.2l1.1-1.9M15.5 6.5a15 15 0 0 1 3.5 1.2c1.7 3.1 2.4 6.3 2.1 9.6a14 14 0 0 1-4.5 2.2l-1.1-1.9M6.5 16.3c3.5 1.8 7.5 1.8 11 0M9 13.2v-.7M15 13.2v-.7',
  mail: 'M3.5 6h17v12h-17zM3.5 7l8.5 6.5L20.5 7',
  plus: 'M12 5v14M5 12h14',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  key: 'M14.5 13.5a4.5 4.5 0 1 0-4-2.5L3.5 18v2.5H7V18h2.5v-2.5L12 13M16 8v.01',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17',
  list: 'M8.5 6H20M8.5 12H20M8.5 18H20M4 6v.01M4 12v.01M4 18v.01',
  reply: 'M20 5v5a4 4 0 0 1-4 4H5M9.5 9.5L5 14l4.5 4.5',
  command: 'M9 9h6v6H9zM9 9H6.5A2.5 2.5 0 1 1 9 6.5zM15 9V6.5A2.5 2.5 0 1 1 17.5 9zM15 15h2.5a2.5 2.5 0 1 1-2.5 2.5zM9 15v2.5A2.5 2.5 0 1 1 6.5 15z',
  out: 'M14 4h4a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-4M4 12h11M11 8l4 4-4 4',
  take: 'M12 20v-9M8 14.5l4-4 4 4M5 4h14',
  star: 'M12 3.5l2.6 5.6 6.1.7-4.5 4.2 1.2 6L12 17l-5.4 3 1.2-6-4.5-4.2 6.1-.7z',
  shield: 'M12 3l7.5 2.8v5.7c0 4.6-3.1 8-7.5 9.5-4.4-1.5-7.5-4.9-7.5-9.5V5.8zM9 11.8l2.2 2.2 4-4.2',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  clip: 'M19.5 11.5l-7.6 7.6a4.5 4.5 0 0 1-6.4-6.4L13.8 4.4a3 3 0 0 1 4.2 4.2l-8.2 8.2a1.5 1.5 0 0 1-2.1-2.1l7.5-7.5',
  bolt: 'M13 3L5 13.5h5.5L11 21l8-10.5h-5.5z',
};

/** A decorative icon, hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon icon-${name}`);
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}

/** A picture for cameras, dark on light whatever the page's colours: they know no other. */
export function qrCode({ size, path }, name) {
  const svg = document.createElementNS(SVG, 'svg');
  const shape = document.createElementNS(SVG, 'path');
  const side = size + 8;
  for (const [key, value] of Object.entries({ class: 'qr', viewBox: `-4 -4 ${side} ${side}`, role: 'img', 'aria-label': name, 'data-testid': 'qr' })) svg.setAttribute(key, value);
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
