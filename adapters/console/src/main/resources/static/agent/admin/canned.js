import { button, el, empty, field, fill, iconButton } from '../base/dom.js';
import { get, path, put, remove } from '../base/http.js';
import { t } from '../base/labels.js';
import { openDialog } from '../shell/dialog.js';
import { attempt, reasonOf } from '../shell/toast.js';
import { pageHead, table, whenRead } from '../supervise/page-parts.js';

const FOREIGN_LINK = 'link-not-allowed';

/** The team's canned responses; supervisors and administrators change them. */
export function cannedPage({ desk, cannedResponses }, host) {
  const body = el('div', { class: 'page-body', 'data-testid': 'canned' });
  const read = () => whenRead(body, () => get('canned'), show, () => empty('alert', t('toast.unavailable')));
  const changed = () => {
    void cannedResponses.load();
    return read();
  };
  const edit = (canned) => openEditor(canned, changed);
  const show = (all) => {
    if (all.length === 0) return empty('bolt', t('canned.none'), t('canned.noneHint'));
    return table('canned-table', [t('canned.shortcut'), t('canned.text'), ''], all.map((canned) => [el('code', {}, `/${canned.shortcut}`), el('span', { class: 'pre', dir: 'auto' }, canned.text), desk.supervises && rowActions(canned)]));
  };
  const rowActions = (canned) =>
    el(
      'span',
      { class: 'row-actions' },
      button({ words: t('action.edit'), kind: 'plain small', testid: 'canned-edit', onclick: () => edit(canned) }),
      iconButton({ name: t('action.delete'), shape: 'close', testid: 'canned-delete', onclick: () => confirmDelete(canned) }),
    );
  const confirmDelete = ({ shortcut }) =>
    openDialog({
      title: t('canned.deleteTitle', { shortcut }),
      testid: 'canned-delete',
      danger: true,
      submitWords: t('action.delete'),
      explain: reasonOf,
      submit: async () => {
        await attempt(() => remove(path`canned/${shortcut}`), t('toast.deleted'));
        await changed();
      },
    });
  const add = desk.supervises && button({ words: t('canned.add'), shape: 'plus', kind: 'primary', testid: 'canned-add', onclick: () => edit(null) });
  fill(host, pageHead(t('canned.title'), t('canned.lead'), ...(add ? [add] : [])), body);
  void read();
}

/** A link that is not official is kept when the very same words are saved again. */
function openEditor(canned, changed) {
  const shortcut = el('input', { value: canned?.shortcut ?? '', required: true, maxlength: '32', pattern: '[^\\s\\/]+', readonly: Boolean(canned), 'data-testid': 'canned-shortcut' });
  const text = el('textarea', { rows: '6', required: true, maxlength: '2000', 'data-testid': 'canned-text' });
  text.value = canned?.text ?? '';
  let asked = '';
  openDialog({
    title: t(canned ? 'canned.editTitle' : 'canned.add'),
    testid: 'canned-editor',
    body: [field(t('canned.shortcut'), shortcut, t('canned.shortcutHint')), field(t('canned.text'), text, t('canned.textHint'))],
    submitWords: t('action.save'),
    explain: (error) => (error.code === FOREIGN_LINK ? `${error.problem?.detail ?? ''}${t('canned.linkAgain')}` : reasonOf(error)),
    submit: async () => {
      const words = text.value.trim();
      try {
        await put(path`canned/${shortcut.value.trim()}`, { text: words, ...(words === asked && { confirmed: true }) });
      } catch (error) {
        if (error.code === FOREIGN_LINK) asked = words;
        throw error;
      }
      await changed();
    },
  });
}
