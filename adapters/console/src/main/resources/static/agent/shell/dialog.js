import { button, el, iconButton } from '../base/dom.js';
import { t } from '../base/labels.js';

const FIRST = '.dialog-body :is(input:enabled:not([readonly]), textarea, select, button)';
let count = 0;

/**
 * A dialog over the page; the browser keeps the focus in it and gives it back. `submit(form)` may
 * return a promise; while it runs the button waits, and what it throws is shown by `explain`.
 */
export function openDialog({ title, body = [], submit, submitWords, danger = false, testid, explain = () => t('toast.failed'), wide = false }) {
  const id = `dialog-${++count}`;
  const fault = el('p', { class: 'form-fault', role: 'alert', 'data-testid': 'dialog-fault', hidden: true });
  const send = submit && button({ words: submitWords ?? t('action.confirm'), kind: danger ? 'danger' : 'primary', testid: `${testid}-submit`, type: 'submit' });
  const close = () => dialog.close();
  const form = el(
    'form',
    { method: 'dialog', novalidate: true },
    el('header', {}, el('h2', { id }, title), iconButton({ name: t('action.close'), shape: 'close', testid: `${testid}-close`, onclick: close })),
    el('div', { class: 'dialog-body' }, body, fault),
    submit && el('footer', {}, button({ words: t('action.cancel'), kind: 'plain', testid: `${testid}-cancel`, onclick: close }), send),
  );
  const dialog = el('dialog', { class: `dialog${wide ? ' wide' : ''}`, 'aria-labelledby': id, 'data-testid': testid }, form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!form.reportValidity() || send.disabled) return;
    send.disabled = true;
    fault.hidden = true;
    try {
      if ((await submit(form)) !== false) dialog.close();
    } catch (error) {
      fault.textContent = explain(error);
      fault.hidden = false;
    } finally {
      send.disabled = false;
    }
  });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => event.target === dialog && close());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector(FIRST)?.focus();
  return dialog;
}

export const dialogIsOpen = () => document.querySelector('dialog[open]') !== null;
