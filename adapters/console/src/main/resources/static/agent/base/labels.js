/** The page's words, from labels.<language>.json, and its times, ages and figures. */
const language = document.documentElement.lang;
const words = await load();

/** Tries for as long as it takes: without words there is no page to show. */
async function load() {
  for (let wait = 500; ; wait = Math.min(wait * 2, 15_000)) {
    try {
      const response = await fetch(new URL(`../labels.${language}.json`, import.meta.url));
      if (response.ok) return await response.json();
    } catch {
      // The server is away; the next attempt may find it.
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** The text at a dotted path with its `{names}` filled in; undefined if there is none. */
export function t(path, values = {}) {
  const text = path.split('.').reduce((node, name) => node?.[name], words);
  if (typeof text !== 'string') return undefined;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const formats = new Map();

function format(at, options) {
  const key = JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, options));
  return formats.get(key).format(at);
}

export const isSameDay = (a, b) => a.toDateString() === b.toDateString();

/** Hours and minutes of a moment. */
export const time = (at) => format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Today, yesterday, or the date. */
export function day(at, now = new Date()) {
  if (isSameDay(at, now)) return t('time.today');
  if (isSameDay(at, new Date(now - DAY))) return t('time.yesterday');
  const year = at.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return format(at, { year, month: 'long', day: 'numeric', weekday: 'long' });
}

/** Day and time, as short as it stays clear. */
export function moment(at, now = new Date()) {
  if (isSameDay(at, now)) return time(at);
  return `${format(at, { month: 'numeric', day: 'numeric' })} ${time(at)}`;
}

/** How long ago, in the one unit that matters; at least nothing. */
export function age(at, now = Date.now()) {
  const millis = Math.max(0, now - at);
  if (millis < MINUTE) return t('time.now');
  if (millis < HOUR) return t('time.minutes', { n: Math.floor(millis / MINUTE) });
  if (millis < DAY) return t('time.hours', { n: Math.floor(millis / HOUR) });
  return t('time.days', { n: Math.floor(millis / DAY) });
}

/** A time still to go as 4:05 or 1:02:03, with a minus once it has passed. */
export function countdown(millis) {
  const seconds = Math.floor(Math.abs(millis) / 1000);
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${millis < 0 ? '-' : ''}${hours > 0 ? `${hours}:` : ''}${rest}`;
}

/** Seconds as words, to the two largest units. */
export function duration(seconds) {
  if (seconds === null || seconds === undefined || Number.isNaN(seconds)) return '–';
  if (seconds < 60) return t('time.forSeconds', { n: Math.round(seconds * 10) / 10 });
  if (seconds < 3600 && Math.round(seconds % 60) % 60 === 0) return t('time.forMinutesOnly', { n: Math.round(seconds / 60) });
  if (seconds < 3600) return t('time.forMinutes', { n: Math.floor(seconds / 60), s: Math.round(seconds % 60) });
  return t('time.forHours', { n: Math.floor(seconds / 3600), m: Math.round((seconds % 3600) / 60) });
}

export const number = (n) => new Intl.NumberFormat(language).format(n);

export const percent = (part, whole) => (whole > 0 ? `${Math.round((part / whole) * 1000) / 10}%` : '–');
