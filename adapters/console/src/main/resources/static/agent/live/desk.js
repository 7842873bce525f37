import { Emitter, once } from '../base/emitter.js';

const OPEN = ['waiting', 'assigned', 'snoozed'];

/**
 * What the server says of the desk: the open cases, the agents, and who we are. A snapshot replaces
 * all; a delta changes one, unless it is older than what is known. Emits `changed` at most once a
 * frame, `case` (row, before) at once, and `me`.
 */
export class Desk extends Emitter {
  version = null;
  me;
  cases = new Map();
  agents = new Map();
  #changed = once(() => this.emit('changed'));

  constructor(me) {
    super();
    this.me = me;
  }

  take(frame) {
    if (frame.type === 'snapshot') this.#replace(frame);
    else if (frame.type === 'case' && this.#isNews(frame)) this.#takeCase(frame.case);
    else if (frame.type === 'agent' && this.#isNews(frame)) this.#takeAgent(frame.agent);
    else if (frame.type === 'erased') this.#forget(frame.conversation);
  }

  get mine() {
    return [...this.cases.values()].filter((row) => row.agent === this.me.id && row.state === 'assigned');
  }

  get waiting() {
    return [...this.cases.values()].filter((row) => row.state === 'waiting');
  }

  /** Every team an agent belongs to. */
  get teams() {
    return [...new Set([...this.agents.values()].flatMap((agent) => agent.teams ?? []))].sort();
  }

  get supervises() {
    return this.me.role === 'supervisor' || this.me.role === 'admin';
  }

  #replace({ version, me, agents, cases }) {
    const before = this.cases;
    this.version = version;
    this.agents = new Map(agents.map((agent) => [agent.id, agent]));
    this.cases = new Map(cases.map((row) => [row.conversation, row]));
    this.#become(me);
    for (const [id, row] of this.cases) this.emit('case', row, before.get(id), true);
    for (const [id, row] of before) if (!this.cases.has(id)) this.emit('gone', row);
    this.#changed();
  }

  #takeCase(row) {
    const before = this.cases.get(row.conversation);
    // News of an earlier case of a conversation that has another one open by now.
    if (before && before.handoff !== row.handoff && !OPEN.includes(row.state)) return;
    if (OPEN.includes(row.state)) this.cases.set(row.conversation, row);
    else this.cases.delete(row.conversation);
    this.emit('case', row, before, false);
    this.#changed();
  }

  #forget(conversation) {
    const row = this.cases.get(conversation) ?? { conversation };
    this.cases.delete(conversation);
    this.emit('gone', row);
    this.#changed();
  }

  #takeAgent(agent) {
    this.agents.set(agent.id, agent);
    if (agent.id === this.me.id) this.#become(agent);
    this.#changed();
  }

  #become(me) {
    this.me = { ...this.me, ...me };
    this.emit('me', this.me);
  }

  /** Versions are numbers or a stream's `time-number` ids. */
  #isNews({ version }) {
    if (version === undefined || version === null) return true;
    if (this.version !== null && compareVersions(version, this.version) <= 0) return false;
    this.version = version;
    return true;
  }
}

export function compareVersions(a, b) {
  const [[timeA, partA = 0], [timeB, partB = 0]] = [a, b].map((version) => String(version).split('-').map(Number));
  return timeA - timeB || partA - partB;
}
