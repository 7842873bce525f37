import { button, el, field } from '../base/dom.js';
import { fetchSession, post, Refused, remove } from '../base/http.js';
import { t } from '../base/labels.js';
import { openDialog } from './dialog.js';
import { gate } from './sign-in.js';
import { reasonOf, toast } from './toast.js';

const SHORTEST = 10;

/** The page for the first sign-in: a one-time password is changed before anything else. */
export function passwordPage({ done, leave }) {
  const fields = passwordFields();
  const fault = el('p', { class: 'form-fault', role: 'alert', 'data-testid': 'password-fault', hidden: true });
  const submit = button({ words: t('password.submit'), kind: 'primary wide', testid: 'password-submit', type: 'submit' });
  const form = el('form', { class: 'gate-form', 'data-testid': 'password' }, fields.body, fault, submit, button({ words: t('action.signOut'), kind: 'link', testid: 'password-leave', onclick: () => signOut(leave) }));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    submit.disabled = true;
    try {
      await change(fields);
      await done();
    } catch (error) {
      fault.textContent = explain(error);
      fault.hidden = false;
    } finally {
      submit.disabled = false;
    }
  });
  return gate(t('password.title'), t('password.lead'), form);
}

/** The same from within the desk. */
export function openPassword() {
  const fields = passwordFields();
  openDialog({
    title: t('password.change'),
    testid: 'password',
    body: fields.body,
    submitWords: t('password.submit'),
    explain,
    submit: async () => {
      await change(fields);
      toast(t('password.changed'));
    },
  });
}

export async function signOut(leave) {
  try {
    await remove('session');
  } finally {
    leave();
  }
}

function passwordFields() {
  const input = (name, autocomplete) => el('input', { type: 'password', autocomplete, required: true, 'data-testid': `password-${name}` });
  const [old, fresh, again] = [input('old', 'current-password'), input('new', 'new-password'), input('again', 'new-password')];
  return { old, fresh, again, body: [field(t('password.old'), old), field(t('password.new'), fresh, t('password.rule', { n: SHORTEST })), field(t('password.again'), again)] };
}

class Mismatch extends Error {}

async function change({ old, fresh, again }) {
  if (fresh.value !== again.value) throw new Mismatch('different');
  if ([...fresh.value].length < SHORTEST) throw new Mismatch('short');
  await post('session/password', { old: old.value, new: fresh.value });
  await fetchSession();
}

function explain(error) {
  if (error instanceof Mismatch) return t(`password.${error.message}`, { n: SHORTEST });
  if (error instanceof Refused && error.status === 401) return t('password.wrong');
  if (error instanceof Refused && error.problem.fault) return t(`password.fault.${error.problem.fault}`) ?? t('problem.password-unfit');
  return reasonOf(error);
}
