import { el, empty, field, fill, select, word } from '../base/dom.js';
import { apiUrl, get, query } from '../base/http.js';
import { icon } from '../base/icons.js';
import { duration, moment, number, percent, t } from '../base/labels.js';
import { pageHead, table, tile, whenRead } from './page-parts.js';
import { plot } from './plots.js';
import { mean, meanRating, totals, whole } from './report-sums.js';

const RANGES = [['1', 'today'], ['7', 'week'], ['30', 'month'], ['90', 'quarter']];

/** What happened over days or hours: figures, plots, and the questions nobody answered. */
export function reportsPage(_, host) {
  const filter = { days: '7', by: 'day' };
  const body = el('div', { class: 'page-body', 'data-testid': 'reports' });
  const csv = el('a', { class: 'button plain', download: '', 'data-testid': 'reports-csv' }, icon('download'), el('span', {}, t('reports.csv')));
  const read = () => {
    const span = range(Number(filter.days));
    const hourly = filter.by === 'hour';
    const where = query({ from: span.from.toISOString(), to: span.to.toISOString(), by: filter.by });
    csv.href = apiUrl(`reports.csv${where}`).href;
    void whenRead(body, () => get(`reports${where}`), (report) => show(report, span, hourly), () => empty('alert', t('toast.unavailable')));
  };
  const days = select(RANGES.map(([value, name]) => [value, t(`reports.${name}`)]), filter.days, {
    'data-testid': 'reports-range',
    onchange: ({ target }) => {
      filter.days = target.value;
      filter.by = by.value = target.value === '1' ? 'hour' : 'day';
      read();
    },
  });
  const by = select([['day', t('reports.byDay')], ['hour', t('reports.byHour')]], filter.by, {
    'data-testid': 'reports-by',
    onchange: ({ target }) => {
      filter.by = target.value;
      read();
    },
  });
  fill(host, pageHead(t('reports.title'), t('reports.lead'), field(t('reports.range'), days), field(t('reports.by'), by), csv), body);
  read();
}

/** Whole days up to now, in this browser's time zone. */
function range(days) {
  const from = new Date();
  from.setHours(0, 0, 0, 0);
  from.setDate(from.getDate() - (days - 1));
  return { from, to: new Date() };
}

function show({ rows = [], titles = {}, unanswered = [] }, { from, to }, hourly) {
  const sums = totals(rows);
  if (sums.conversations + sums.handedOver + sums.rated === 0) return [figures(sums), empty('chart', t('reports.none'))];
  const entries = sums.entries.map(([entry, count]) => [titles[entry] ?? entry, count]);
  const reasons = sums.reasons.map(([reason, count]) => [word('handoffReason', reason), count]);
  return [
    figures(sums),
    el('div', { class: 'plots' }, plotsOf(whole(rows, from, to, hourly), sums, hourly), ratings(sums), bars('entries', entries), bars('reasons', reasons)),
    unansweredTable(unanswered),
  ];
}

function figures(sums) {
  const asked = sums.solved + sums.clarified + sums.abstained + sums.handedOver;
  return el(
    'div',
    { class: 'tiles' },
    tile('conversations', t('reports.conversations'), number(sums.conversations), t('reports.handedOverHint', { n: number(sums.handedOver) })),
    tile('solved', t('reports.solvedRate'), percent(sums.solved, asked), t('reports.solvedHint', { n: number(sums.solved) })),
    tile('first-reply', t('reports.firstReply'), duration(sums.firstReplyHuman), t('reports.botHint', { time: duration(sums.firstReplyBot) })),
    tile('handling', t('reports.handling'), duration(sums.handlingHuman), t('reports.botHint', { time: duration(sums.handlingBot) })),
    tile('csat', t('reports.csat'), sums.csat === null ? '–' : sums.csat.toFixed(2), t('reports.ratedHint', { n: number(sums.rated) })),
  );
}

function plotsOf(rows, sums, hourly) {
  const times = rows.map(({ at }) => new Date(at));
  const common = { times, hourly };
  const count = (n) => number(Math.round(n * 10) / 10);
  const values = (name) => rows.map((row) => row[name] ?? 0);
  const channels = sums.channels.map(([channel], i) => ({ label: word('channel', channel), tone: i + 1, bars: true, values: rows.map((row) => row.channels?.[channel] ?? 0) }));
  const outcomes = ['solved', 'clarified', 'abstained', 'handedOver'].map((name, i) => ({ label: t(`reports.${name}`), tone: [1, 2, 4, 3][i], values: values(name) }));
  const spans = (name) => rows.map((row) => mean([row], name));
  return [
    plot({ ...common, title: t('reports.volume'), testid: 'plot-volume', series: channels, stacked: true, format: count }),
    plot({ ...common, title: t('reports.outcomes'), testid: 'plot-outcomes', series: outcomes, format: count }),
    plot({ ...common, title: t('reports.firstReplyOver'), testid: 'plot-first-reply', format: duration, series: [{ label: t('reports.human'), tone: 3, values: spans('firstReplyHuman') }, { label: t('reports.bot'), tone: 1, right: true, values: spans('firstReplyBot') }] }),
    plot({ ...common, title: t('reports.handlingOver'), testid: 'plot-handling', format: duration, series: [{ label: t('reports.human'), tone: 3, values: spans('handlingHuman') }, { label: t('reports.bot'), tone: 1, values: spans('handlingBot') }] }),
    plot({ ...common, title: t('reports.csatOver'), testid: 'plot-csat', format: (n) => n.toFixed(1), series: [{ label: t('reports.csat'), tone: 2, values: rows.map((row) => meanRating(row.ratings)) }] }),
  ];
}

const ratings = ({ ratings: counts }) => bars('ratings', [5, 4, 3, 2, 1].map((n) => [t('reports.stars', { n }), counts[n]]), false);

/** Counts as bars beside their names, the largest as wide as there is room. */
function bars(name, pairs, cut = true) {
  const shown = cut ? pairs.slice(0, 10) : pairs;
  const most = Math.max(1, ...shown.map(([, count]) => count));
  const lines = shown.map(([label, count]) => el('li', {}, el('span', { class: 'bar-name' }, label), el('meter', { min: 0, max: most, value: count }), el('span', { class: 'bar-count' }, number(count))));
  return el('section', { class: 'panel', 'data-testid': `bars-${name}` }, el('h2', {}, t(`reports.${name}`)), lines.length > 0 ? el('ul', { class: 'bars' }, lines) : el('p', { class: 'hint' }, t('reports.nothing')));
}

function unansweredTable(unanswered) {
  const rows = unanswered.map(({ text, count, at }) => [el('span', { dir: 'auto' }, text), number(count ?? 1), at && moment(new Date(at))]);
  const body = rows.length > 0 ? table('unanswered', [t('reports.question'), t('reports.times'), t('reports.lastAt')], rows) : el('p', { class: 'hint' }, t('reports.noUnanswered'));
  return el('section', { class: 'panel' }, el('h2', {}, t('reports.unanswered')), body);
}
