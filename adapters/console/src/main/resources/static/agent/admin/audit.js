import { button, el, empty, fill, word } from '../base/dom.js';
import { get, query } from '../base/http.js';
import { t } from '../base/labels.js';
import { pageHead, table, tableRow, whenRead } from '../supervise/page-parts.js';

const PAGE = 100;

/** Who did what, newest first. */
export function auditPage({ router }, host) {
  const body = el('div', { class: 'page-body', 'data-testid': 'audit' });
  const read = (cursor) => get(`audit${query({ cursor, limit: PAGE })}`);
  const heads = ['at', 'agent', 'column', 'case', 'detail'].map((name) => t(`audit.${name}`));
  const more = button({ words: t('audit.more'), kind: 'plain', testid: 'audit-more', onclick: () => readMore() });
  let next = null;
  const show = (page) => {
    next = page.next;
    more.hidden = !next;
    if (page.rows.length === 0) return empty('list', t('audit.none'));
    return [table('audit-table', heads, page.rows.map(cells)), more];
  };
  const cells = ({ at, agent, action, conversation, number, detail }) => [
    el('time', { datetime: at }, new Date(at).toLocaleString(document.documentElement.lang, { hour12: false })),
    agent ? el('span', { dir: 'auto' }, agent) : el('span', { class: 'hint' }, t('audit.desk')),
    word('audit.action', action),
    conversation ? el('button', { type: 'button', class: 'button link', onclick: () => router.go('c', conversation) }, number ?? t('audit.open')) : '',
    el('span', { dir: 'auto', class: 'break' }, action === 'status' ? word('status', detail.toLowerCase()) : detail),
  ];
  const readMore = async () => {
    more.disabled = true;
    try {
      const page = await read(next);
      next = page.next;
      more.hidden = !next;
      body.querySelector('tbody').append(...page.rows.map((row) => tableRow(heads, cells(row))));
    } finally {
      more.disabled = false;
    }
  };
  fill(host, pageHead(t('audit.title'), t('audit.lead')), body);
  void whenRead(body, () => read(), show, () => empty('alert', t('toast.unavailable')));
}
