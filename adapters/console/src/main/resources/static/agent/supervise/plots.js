import { el } from '../base/dom.js';
import { duration, t } from '../base/labels.js';

const WEBJAR = '../../webjars/uplot/1.6.30/dist/';
const HEIGHT = 220;
/** Steps of an axis of seconds. */
const SPANS = [1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400];
let library;

/** The plotting library, fetched when the first plot is drawn. */
function load() {
  if (!library) {
    const href = new URL(`${WEBJAR}uPlot.min.css`, import.meta.url).href;
    document.head.append(el('link', { rel: 'stylesheet', href }));
    library = import(new URL(`${WEBJAR}uPlot.esm.js`, import.meta.url).href).then((module) => module.default);
  }
  return library;
}

/**
 * A plot over time. `times` are dates, `series` have `{label, values, tone, bars, right, format}`;
 * with `stacked` the bars stand on each other. `hourly` decides how the axis is written.
 */
export function plot({ title, testid, times, series, stacked = false, hourly = false, format = String }) {
  const place = el('div', { class: 'plot-place' });
  const legend = el('ul', { class: 'legend' }, series.map(({ label, tone }) => el('li', {}, el('i', { class: `tone-${tone}` }), label)));
  const figure = el('figure', { class: 'panel plot', 'data-testid': testid, 'aria-label': title }, el('figcaption', {}, el('h2', {}, title), legend), place, readable(times, series, hourly, format));
  void load().then((UPlot) => keepDrawn(place, () => draw(UPlot, place, { times, series, stacked, hourly, format })));
  return figure;
}

/** The same figures as a table for those who do not see the plot. */
function readable(times, series, hourly, format) {
  const rows = times.map((at, i) => el('tr', {}, el('th', { scope: 'row' }, axisWords(at, hourly)), series.map(({ values, format: own = format }) => el('td', {}, values[i] === null ? '–' : own(values[i])))));
  return el('table', { class: 'sr-only' }, el('thead', {}, el('tr', {}, el('th', {}, t('reports.time')), series.map(({ label }) => el('th', { scope: 'col' }, label)))), el('tbody', {}, rows));
}

/** Drawn anew when the place's width or the colours change, as long as it is on the page. */
function keepDrawn(place, redraw) {
  let width = 0;
  const sizes = new ResizeObserver(() => {
    if (!place.isConnected) sizes.disconnect();
    else if (place.clientWidth !== width) {
      width = place.clientWidth;
      redraw();
    }
  });
  sizes.observe(place);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => place.isConnected && redraw());
}

function draw(UPlot, place, { times, series, stacked, hourly, format }) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const seconds = times.map((at) => at.getTime() / 1000);
  // A stack is drawn from its top down: each bar hides the foot of the one behind it.
  const stack = stacked ? accumulate(series) : series;
  const shown = stacked ? [...stack].reverse() : stack;
  const axis = { stroke: colour('ink-faint'), grid: { stroke: colour('line'), width: 1 }, ticks: { show: false }, font: '12px sans-serif' };
  const gap = Math.max(1, (seconds.at(-1) - seconds[0]) / Math.max(1, seconds.length - 1) || 3600);
  const options = {
    width: Math.max(200, place.clientWidth),
    height: HEIGHT,
    legend: { show: false },
    cursor: { points: { size: 7 }, drag: { x: false, y: false } },
    padding: [12, 12, 0, 0],
    scales: { x: { range: (_, low, high) => [low - gap / 2, high + gap / 2] }, y: { range: (_, low, high) => [0, Math.max(1, high * 1.1)] }, right: { range: (_, low, high) => [0, Math.max(1, high * 1.1)] } },
    axes: [
      { ...axis, size: 30, grid: { show: false }, values: (_, splits) => splits.map((at) => axisWords(new Date(at * 1000), hourly)), incrs: hourly ? [3600, 7200, 10800, 21600, 43200, 86400] : [86400, 172800, 604800, 2592000] },
      { ...axis, size: 62, incrs: format === duration ? SPANS : undefined, values: (_, splits) => splits.map((value) => format(value)) },
      ...shown.filter(({ right }) => right).slice(0, 1).map((one) => ({ ...axis, scale: 'right', side: 1, size: 62, grid: { show: false }, values: (_, splits) => splits.map((value) => (one.format ?? format)(value)) })),
    ],
    series: [{}, ...shown.map((one) => seriesOf(UPlot, one, colour))],
    plugins: [tooltip(place, times, series, hourly, format)],
  };
  place.replaceChildren();
  new UPlot(options, [seconds, ...shown.map(({ values }) => values)], place);
}

function accumulate(series) {
  const sums = series[0]?.values.map(() => 0) ?? [];
  return series.map((one) => ({ ...one, values: one.values.map((value, i) => (sums[i] += value ?? 0)) }));
}

function seriesOf(UPlot, { label, tone, bars, right }, colour) {
  const stroke = colour(`tone-${tone}`);
  const common = { label, scale: right ? 'right' : 'y', stroke, spanGaps: true };
  if (bars) return { ...common, width: 0, fill: stroke, paths: UPlot.paths.bars({ size: [0.62, 42], radius: 0.12 }), points: { show: false } };
  return { ...common, width: 2, paths: UPlot.paths.spline(), points: { size: 5, fill: colour('surface') } };
}

/** What the pointer is over, in words. */
function tooltip(place, times, series, hourly, format) {
  const box = el('div', { class: 'plot-tip', hidden: true });
  return {
    hooks: {
      init: (chart) => chart.over.append(box),
      setCursor: ({ cursor: { idx, left, top }, over }) => {
        box.hidden = idx === null || idx === undefined || left < 0;
        if (box.hidden) return;
        box.replaceChildren(el('strong', {}, axisWords(times[idx], hourly)), ...series.map(({ label, values, tone, format: own = format }) => el('span', {}, el('i', { class: `tone-${tone}` }), label, el('b', {}, values[idx] === null ? '–' : own(values[idx])))));
        const flip = left > over.clientWidth / 2;
        box.style.transform = `translate(${flip ? left - box.offsetWidth - 14 : left + 14}px, ${Math.min(top, over.clientHeight - box.offsetHeight)}px)`;
      },
    },
  };
}

function axisWords(at, hourly) {
  const date = `${at.getMonth() + 1}/${at.getDate()}`;
  if (!hourly) return date;
  const hour = `${String(at.getHours()).padStart(2, '0')}:00`;
  return at.getHours() === 0 ? date : hour;
}
