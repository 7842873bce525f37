import { button, el, empty, field, fill, word } from '../base/dom.js';
import { get, path, post, remove } from '../base/http.js';
import { moment, t } from '../base/labels.js';
import { openDialog } from '../shell/dialog.js';
import { attempt, reasonOf } from '../shell/toast.js';
import { pageHead, table, whenRead } from '../supervise/page-parts.js';

const EVENTS = ['handoff.queued', 'handoff.claimed', 'handoff.transferred', 'handoff.requeued', 'handoff.resolved', 'handoff.rated'];

/** Where other systems are told of handoffs. */
export function webhooksPage(_, host) {
  const body = el('div', { class: 'page-body', 'data-testid': 'webhooks' });
  const read = () => whenRead(body, () => get('webhooks'), show, () => empty('alert', t('toast.unavailable')));
  const show = (all) => {
    if (all.length === 0) return empty('link', t('webhooks.none'), t('webhooks.noneHint'));
    return table('webhooks-table', [t('webhooks.url'), t('webhooks.events'), t('webhooks.last'), ''], all.map((hook) => [el('code', { class: 'break' }, hook.url), el('span', { class: 'chips' }, hook.events.map((event) => el('span', { class: 'chip' }, word('event', event.replace('handoff.', ''))))), lastWords(hook), button({ words: t('action.delete'), kind: 'plain small', testid: 'webhook-delete', onclick: () => drop(hook) })]));
  };
  const drop = ({ id, url }) =>
    openDialog({
      title: t('webhooks.deleteTitle'),
      testid: 'webhook-delete',
      danger: true,
      body: el('p', { class: 'break' }, url),
      submitWords: t('action.delete'),
      explain: reasonOf,
      submit: async () => {
        await attempt(() => remove(path`webhooks/${id}`), t('toast.deleted'));
        await read();
      },
    });
  fill(host, pageHead(t('webhooks.title'), t('webhooks.lead'), button({ words: t('webhooks.add'), shape: 'plus', kind: 'primary', testid: 'webhook-add', onclick: () => openEditor(read) })), body);
  void read();
}

function lastWords({ lastStatus, lastAt }) {
  if (!lastAt) return t('webhooks.never');
  const good = String(lastStatus).startsWith('2');
  return el('span', { class: `pill ${good ? 'good' : 'bad'}` }, `${lastStatus ?? ''} · ${moment(new Date(lastAt))}`);
}

function openEditor(changed) {
  const url = el('input', { type: 'url', required: true, maxlength: '500', placeholder: 'https://', 'data-testid': 'webhook-url' });
  const boxes = EVENTS.map((event) => el('input', { type: 'checkbox', value: event, checked: true }));
  openDialog({
    title: t('webhooks.add'),
    testid: 'webhook-editor',
    body: [field(t('webhooks.url'), url), el('fieldset', { class: 'checks' }, el('legend', {}, t('webhooks.events')), boxes.map((box) => el('label', {}, box, word('event', box.value.replace('handoff.', '')))))],
    submitWords: t('action.save'),
    explain: reasonOf,
    submit: async () => {
      const { secret } = await post('webhooks', { url: url.value.trim(), events: boxes.filter(({ checked }) => checked).map(({ value }) => value) });
      await changed();
      openDialog({ title: t('webhooks.secretTitle'), testid: 'webhook-secret', body: [el('output', { class: 'secret', 'data-testid': 'webhook-secret-value' }, secret), el('p', { class: 'hint' }, t('webhooks.secretHint'))] });
    },
  });
}
