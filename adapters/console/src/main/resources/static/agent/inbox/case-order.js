/** Which cases a tab shows, and in which order. Pure: the list draws what comes out. */

const URGENCY = { P0: 0, P1: 1, P2: 2, P3: 3 };

export const urgency = ({ priority }) => URGENCY[priority] ?? 4;

/** Whether a case is past its due time. */
export const isOverdue = ({ due, state }, now = Date.now()) =>
  Boolean(due) && state !== 'snoozed' && state !== 'resolved' && Date.parse(due) < now;

/** Theft and fraud before all else, then the line by priority and age, then what moved last. */
export function compareCases(a, b) {
  const alarm = isAlarm(b) - isAlarm(a);
  if (alarm) return alarm;
  const waits = (b.state === 'waiting') - (a.state === 'waiting');
  if (waits) return waits;
  if (a.state === 'waiting') return urgency(a) - urgency(b) || compare(a.since, b.since) || compare(a.conversation, b.conversation);
  return compare(b.at, a.at) || compare(a.conversation, b.conversation);
}

/** A P0 that nobody has answered yet. */
export const isAlarm = ({ priority, state, due }) => priority === 'P0' && (state === 'waiting' || (state === 'assigned' && Boolean(due)));

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Filter: {tab, state, channel, q}; `me` is an agent's id. */
export function casesFor(rows, { tab, state, channel, q }, me) {
  const words = q.trim().toLowerCase();
  return [...rows]
    .filter((row) => isIn(row, tab, state, me))
    .filter((row) => !channel || row.channel === channel)
    .filter((row) => !words || says(row, words))
    .sort(compareCases);
}

/** Whether a case belongs to a tab and a state. */
export const isIn = (row, tab, state, me) => inTab(row, tab, me) && inState(row, state);

function inTab(row, tab, me) {
  if (tab === 'mine') return row.agent === me;
  if (tab === 'waiting') return row.state === 'waiting';
  return true;
}

const inState = (row, state) =>
  state === 'open' ? row.state === 'waiting' || row.state === 'assigned' : row.state === state;

const says = ({ name, number, preview, topic, agentName }, words) =>
  [name, number, preview, topic, agentName].some((text) => text?.toLowerCase().includes(words));
