import { avatar, button, el, empty, fill, word } from '../base/dom.js';
import { get } from '../base/http.js';
import { age, number, t } from '../base/labels.js';
import { openAssign } from '../actions/transfer.js';
import { compareCases, isOverdue } from '../inbox/case-order.js';
import { face, priorityChip } from '../inbox/case-row.js';
import { ageOf, dueChip } from '../inbox/ticker.js';
import { once } from '../base/emitter.js';
import { MutedPanel } from './muted.js';
import { pageHead, tile } from './page-parts.js';

const PRIORITIES = ['P0', 'P1', 'P2', 'P3'];
const SHOWN = 50;
const TODAY_EVERY = 30_000;
const MUTED_EVERY = 30_000;
const BREACHES_EVERY = 5000;

/** The whole at a glance, counted from the same live state as the inbox. */
export function livePage({ desk, router }, host) {
  const body = el('div', { class: 'page-body live', 'data-testid': 'live' });
  const muted = new MutedPanel();
  let today = null;
  const draw = once(() => fill(body, tiles(desk, today), el('div', { class: 'columns' }, waitingPanel(desk, router), el('div', {}, agentsPanel(desk, router), breachPanel(desk, router)))));
  const askToday = async () => {
    today = await get('live').catch(() => today);
    draw();
  };
  fill(host, pageHead(t('live.title'), t('live.lead')), body, el('div', { class: 'page-body below' }, muted.element));
  const end = desk.on('changed', draw);
  const timers = [setInterval(askToday, TODAY_EVERY), setInterval(draw, BREACHES_EVERY), setInterval(muted.read, MUTED_EVERY)];
  void muted.read();
  void askToday();
  draw();
  return () => {
    end();
    timers.forEach(clearInterval);
  };
}

function tiles(desk, today) {
  const waiting = desk.waiting;
  const rows = [...desk.cases.values()];
  const oldest = waiting.map(({ since }) => since).sort()[0];
  const ready = [...desk.agents.values()].filter(({ status }) => status === 'ready');
  const free = ready.reduce((sum, { load, capacity }) => sum + Math.max(0, capacity - load), 0);
  const late = rows.filter((row) => isOverdue(row)).length;
  return el(
    'div',
    { class: 'tiles' },
    tile('waiting', t('live.waiting'), number(waiting.length), el('span', { class: 'split' }, PRIORITIES.map((priority) => el('span', { 'data-testid': `waiting-${priority}` }, priorityChip(priority), number(waiting.filter((row) => row.priority === priority).length))))),
    tile('longest', t('live.longest'), oldest ? age(Date.parse(oldest)) : '–', t('live.longestHint')),
    tile('serving', t('live.serving'), number(rows.filter(({ state }) => state === 'assigned').length), t('live.free', { ready: ready.length, free })),
    tile('late', t('live.late'), number(late), t('live.lateHint'), late > 0 ? 'bad' : ''),
    today && tile('today', t('live.today'), number(today.conversations ?? 0), t('live.todayHint', { solved: number(today.solved ?? 0), handed: number(today.handedOver ?? 0) })),
    today?.rating && tile('csat', t('live.csat'), today.rating.count > 0 ? (today.rating.sum / today.rating.count).toFixed(1) : '–', t('live.csatHint', { n: number(today.rating.count) })),
  );
}

function waitingPanel(desk, router) {
  const rows = desk.waiting.sort(compareCases);
  const list = rows.slice(0, SHOWN).map((row) => caseLine(row, router, button({ words: t('action.assign'), kind: 'small', testid: 'live-assign', onclick: () => openAssign(desk, row) })));
  return panel('waiting', t('live.waitingNow'), rows.length === 0 ? empty('check', t('list.none.waiting')) : list);
}

function breachPanel(desk, router) {
  const rows = [...desk.cases.values()].filter((row) => isOverdue(row)).sort(compareCases);
  return panel('breaches', t('live.breaches'), rows.length === 0 ? empty('check', t('live.noBreaches')) : rows.slice(0, SHOWN).map((row) => caseLine(row, router)));
}

function caseLine(row, router, ...more) {
  const open = () => router.go('c', row.conversation);
  return el(
    'div',
    { class: 'case-line', 'data-testid': 'live-case' },
    face(row),
    el('button', { type: 'button', class: 'case-line-name', onclick: open }, el('strong', { dir: 'auto' }, row.name), el('small', { dir: 'auto' }, [row.number, row.topic ?? row.preview].filter(Boolean).join(' · '))),
    priorityChip(row.priority),
    row.due ? dueChip(row.due) : ageOf(row.since),
    row.agentName && el('span', { class: 'owner' }, row.agentName),
    ...more,
  );
}

function agentsPanel(desk, router) {
  const rank = { ready: 0, away: 1, offline: 2 };
  const agents = [...desk.agents.values()].sort((a, b) => rank[a.status] - rank[b.status] || b.load - a.load || a.name.localeCompare(b.name));
  return panel('agents', t('live.agents'), agents.map((agent) => agentLine(agent, desk, router)));
}

function agentLine({ id, name, status, load, capacity, teams = [] }, desk, router) {
  const cases = [...desk.cases.values()].filter((row) => row.agent === id && row.state === 'assigned').sort(compareCases);
  const meter = el('meter', { min: 0, max: Math.max(1, capacity), value: load, high: capacity, 'aria-label': t('live.load', { load, capacity }) });
  return el(
    'details',
    { class: 'agent-line', 'data-testid': 'live-agent', 'data-agent': id },
    el('summary', {}, el('span', { class: 'face' }, avatar(name), el('span', { class: 'status-dot', 'data-status': status })), el('span', { class: 'agent-words' }, el('strong', { dir: 'auto' }, name), el('small', {}, [word('status', status), ...teams].join(' · '))), el('span', { class: 'load' }, meter, el('span', {}, `${load}/${capacity}`))),
    cases.length === 0 ? el('p', { class: 'hint' }, t('live.noCases')) : cases.map((row) => caseLine(row, router)),
  );
}

const panel = (name, title, body) => el('section', { class: 'panel', 'data-testid': `panel-${name}` }, el('h2', {}, title), el('div', { class: 'panel-body' }, body));
