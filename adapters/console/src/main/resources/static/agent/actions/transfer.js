import { avatar, el, field, word } from '../base/dom.js';
import { path, post } from '../base/http.js';
import { t } from '../base/labels.js';
import { openDialog } from '../shell/dialog.js';
import { reasonOf, toast } from '../shell/toast.js';

/** Hands a case of ours to a colleague, to a team, or back into the line. */
export function openTransfer(desk, row) {
  const note = el('textarea', { rows: '3', 'data-testid': 'transfer-note', placeholder: t('transfer.notePlaceholder') });
  const line = option('line:', 'transfer-line', [el('strong', {}, t('transfer.line')), el('small', {}, t('transfer.lineHint'))]);
  openDialog({
    title: t('transfer.title', { name: row.name }),
    testid: 'transfer',
    body: [targets(desk, row, [line]), field(t('transfer.note'), note, t('transfer.noteHint'))],
    submitWords: t('transfer.submit'),
    explain: reasonOf,
    submit: async (form) => {
      const [kind, target] = chosen(form);
      const base = path`conversations/${row.conversation}/`;
      const words = note.value.trim();
      if (kind === 'line') {
        if (words) await post(`${base}notes`, { text: words });
        await post(`${base}requeue`);
      } else await post(`${base}transfer`, { [kind]: target, ...(words && { note: words }) });
      toast(t('toast.transferred'));
    },
  });
}

/** A supervisor's choice of who takes a case. */
export function openAssign(desk, row) {
  openDialog({
    title: t('transfer.assignTitle', { name: row.name }),
    testid: 'assign',
    body: [targets(desk, row, [], false)],
    submitWords: t('transfer.assignSubmit'),
    explain: reasonOf,
    submit: async (form) => {
      await post(path`conversations/${row.conversation}/assign`, { agent: chosen(form)[1] });
      toast(t('toast.assigned'));
    },
  });
}

function chosen(form) {
  const value = new FormData(form).get('target');
  return [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)];
}

function targets(desk, row, more, withTeams = true) {
  const rank = { ready: 0, away: 1, offline: 2 };
  const agents = [...desk.agents.values()]
    .filter(({ id }) => id !== row.agent)
    .sort((a, b) => rank[a.status] - rank[b.status] || a.load - b.load || a.name.localeCompare(b.name));
  const teams = withTeams ? desk.teams : [];
  return el(
    'fieldset',
    { class: 'targets' },
    el('legend', {}, t('transfer.to')),
    agents.map((agent) => option(`agent:${agent.id}`, 'transfer-agent', agentWords(agent), agent.status === 'offline')),
    teams.map((team) => option(`team:${team}`, 'transfer-team', [el('strong', {}, team), el('small', {}, t('transfer.team'))])),
    more,
  );
}

const agentWords = ({ name, status, load, capacity }) => [
  avatar(name, 'tiny'),
  el('strong', {}, name),
  el('small', {}, el('span', { class: 'status-dot', 'data-status': status }), t('transfer.load', { status: word('status', status), load, capacity })),
];

const option = (value, testid, words, disabled = false) =>
  el('label', { class: 'target', 'data-testid': testid, 'data-target': value }, el('input', { type: 'radio', name: 'target', value, required: true, disabled }), words);
