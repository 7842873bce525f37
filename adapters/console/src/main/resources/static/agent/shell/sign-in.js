import { button, el, field } from '../base/dom.js';
import { Refused, signIn, Unavailable } from '../base/http.js';
import { icon } from '../base/icons.js';
import { t } from '../base/labels.js';

/** The page at which an agent signs in. `done()` is called once somebody is. */
export function signInPage(done, words) {
  const name = el('input', { name: 'name', type: 'text', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', required: true, maxlength: '32', 'data-testid': 'sign-in-name' });
  const password = el('input', { name: 'password', type: 'password', autocomplete: 'current-password', required: true, 'data-testid': 'sign-in-password' });
  const code = codeInput();
  const codePlace = field(t('factor.code'), code, t('factor.codeHint'));
  const askForCode = (asked) => {
    codePlace.hidden = !asked;
    code.required = asked;
    code.value = '';
  };
  askForCode(false);
  const fault = el('p', { class: 'form-fault', role: 'alert', 'data-testid': 'sign-in-fault', hidden: !words }, words ?? '');
  const submit = button({ words: t('signIn.submit'), kind: 'primary wide', testid: 'sign-in-submit', type: 'submit' });
  const form = el('form', { class: 'gate-form', 'data-testid': 'sign-in' }, field(t('signIn.name'), name), field(t('signIn.password'), password), codePlace, fault, submit);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (submit.disabled) return;
    submit.disabled = true;
    try {
      await signIn(name.value.trim().toLowerCase(), password.value, code.value || undefined);
      await done();
    } catch (error) {
      const first = error.code === 'code-required';
      // Once it is asked for, the password was right: what is wrong now is the code, most likely.
      const again = !codePlace.hidden && error instanceof Refused && error.status === 401;
      const wanted = first || again;
      fault.textContent = again ? t('factor.wrong') : faultWords(error);
      fault.hidden = first;
      askForCode(wanted);
      if (!wanted) password.value = '';
      (wanted ? code : password).focus();
    } finally {
      submit.disabled = false;
    }
  });
  requestAnimationFrame(() => name.focus());
  return gate(t('signIn.title'), t('signIn.lead'), form);
}

/** A field for a code of the app, or one on paper. */
export const codeInput = () => el('input', { autocomplete: 'one-time-code', required: true, maxlength: '24', autocapitalize: 'characters', spellcheck: 'false', 'data-testid': 'factor-code' });

/** The frame of the pages before the desk. */
export function gate(title, lead, form) {
  return el(
    'main',
    { class: 'gate' },
    el('div', { class: 'gate-card' }, el('span', { class: 'brand-mark' }, icon('headset')), el('h1', {}, title), el('p', { class: 'gate-lead' }, lead), form),
    el('p', { class: 'gate-foot' }, icon('key'), t('signIn.safe')),
  );
}

/** Whether the account exists is nobody's business here. */
function faultWords(error) {
  if (error instanceof Unavailable) return t('toast.unavailable');
  if (!(error instanceof Refused)) return t('toast.failed');
  if (error.status !== 429) return t('signIn.failed');
  const minutes = Math.ceil(error.retryAfter / 60_000);
  return minutes > 0 ? t('signIn.lockedFor', { n: minutes }) : t('signIn.locked');
}
