import { button, el, empty, field, fill, select, word } from '../base/dom.js';
import { get, patch, path, post, remove } from '../base/http.js';
import { t } from '../base/labels.js';
import { openDialog } from '../shell/dialog.js';
import { attempt, reasonOf } from '../shell/toast.js';
import { pageHead, table, whenRead } from '../supervise/page-parts.js';

const ROLES = ['agent', 'supervisor', 'admin'];

/** Who may sign in, as what, and for how many customers at a time. */
export function accountsPage({ desk }, host) {
  const body = el('div', { class: 'page-body', 'data-testid': 'accounts' });
  const read = () => whenRead(body, () => get('accounts'), show, () => empty('alert', t('toast.unavailable')));
  const heads = ['name', 'id', 'role', 'teams', 'capacity', 'state'].map((name) => t(`accounts.${name}`));
  const show = (all) => table('accounts-table', [...heads, ''], all.map((account) => [...cells(account), actions(account)]));
  const actions = (account) =>
    el(
      'span',
      { class: 'row-actions' },
      button({ words: t('action.edit'), kind: 'plain small', testid: `account-edit-${account.id}`, onclick: () => openEditor(account, read) }),
      button({ words: t('accounts.reset'), kind: 'plain small', testid: `account-reset-${account.id}`, onclick: () => openReset(account) }),
      account.secondFactor && account.id !== desk.me.id && button({ words: t('accounts.endFactor'), kind: 'plain small', testid: `account-factor-${account.id}`, onclick: () => openEndFactor(account, read) }),
      account.id !== desk.me.id && button({ words: t(account.enabled ? 'accounts.disable' : 'accounts.enable'), kind: 'plain small', testid: `account-toggle-${account.id}`, onclick: () => toggle(account) }),
    );
  const toggle = async ({ id, enabled }) => {
    await attempt(() => patch(path`accounts/${id}`, { enabled: !enabled }), t('toast.saved'));
    await read();
  };
  const add = button({ words: t('accounts.add'), shape: 'plus', kind: 'primary', testid: 'account-add', onclick: () => openEditor(null, read) });
  fill(host, pageHead(t('accounts.title'), t('accounts.lead'), add), body);
  void read();
}

const cells = ({ id, name, role, teams = [], capacity, enabled }) => [
  el('strong', { dir: 'auto' }, name),
  el('code', {}, id),
  word('role', role),
  teams.join('、') || '–',
  String(capacity),
  el('span', { class: `pill ${enabled ? 'good' : 'off'}` }, t(enabled ? 'accounts.on' : 'accounts.off')),
];

function openEditor(account, changed) {
  const id = el('input', { value: account?.id ?? '', required: true, pattern: '[a-z0-9._\\-]{1,32}', maxlength: '32', autocapitalize: 'none', readonly: Boolean(account), 'data-testid': 'account-id' });
  const name = el('input', { value: account?.name ?? '', required: true, maxlength: '40', 'data-testid': 'account-name' });
  const role = select(ROLES.map((one) => [one, word('role', one)]), account?.role ?? 'agent', { 'data-testid': 'account-role' });
  const capacity = el('input', { type: 'number', min: '0', max: '100', value: account?.capacity ?? 5, required: true, 'data-testid': 'account-capacity' });
  const teams = el('input', { value: (account?.teams ?? []).join(' '), 'data-testid': 'account-teams' });
  openDialog({
    title: account ? t('accounts.editTitle', { name: account.name }) : t('accounts.add'),
    testid: 'account-editor',
    body: [field(t('accounts.id'), id, t('accounts.idHint')), field(t('accounts.name'), name), field(t('accounts.role'), role), field(t('accounts.capacity'), capacity, t('accounts.capacityHint')), field(t('accounts.teams'), teams, t('accounts.teamsHint'))],
    submitWords: t('action.save'),
    explain: reasonOf,
    submit: async () => {
      const values = { name: name.value.trim(), role: role.value, capacity: Number(capacity.value), teams: teams.value.split(/[\s,，、]+/).filter(Boolean) };
      const made = account ? await patch(path`accounts/${account.id}`, values) : await post('accounts', { id: id.value.trim(), ...values });
      await changed();
      if (made?.password) showPassword(values.name, made.password);
    },
  });
}

const openReset = ({ id, name }) =>
  openDialog({
    title: t('accounts.resetTitle', { name }),
    testid: 'account-reset',
    danger: true,
    body: el('p', {}, t('accounts.resetHint')),
    submitWords: t('accounts.reset'),
    explain: reasonOf,
    submit: async () => {
      const { password } = await post(path`accounts/${id}/reset`);
      showPassword(name, password);
    },
  });

const openEndFactor = ({ id, name }, changed) =>
  openDialog({
    title: t('accounts.endFactorTitle', { name }),
    testid: 'account-factor',
    danger: true,
    body: el('p', {}, t('accounts.endFactorHint')),
    submitWords: t('accounts.endFactor'),
    explain: reasonOf,
    submit: async () => {
      await remove(path`accounts/${id}/factor`);
      await changed();
    },
  });

/** Shown once: the server keeps only its hash. */
const showPassword = (name, password) =>
  openDialog({
    title: t('accounts.passwordTitle', { name }),
    testid: 'one-time-password',
    body: [el('output', { class: 'secret', 'data-testid': 'one-time-password-value' }, password), el('p', { class: 'hint' }, t('accounts.passwordHint'))],
  });
