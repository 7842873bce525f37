import { button, el, field } from '../base/dom.js';
import { fetchSession, post, put, Refused } from '../base/http.js';
import { qrCode } from '../base/icons.js';
import { t } from '../base/labels.js';
import { openDialog } from './dialog.js';
import { signOut } from './password.js';
import { codeInput, gate } from './sign-in.js';
import { attempt, reasonOf, toast } from './toast.js';

/** The second factor of one's own account: set up, or ended. */
export const openFactor = () =>
  attempt(async () => {
    const { secondFactor } = await fetchSession();
    if (secondFactor) openEnd();
    else await openSetUp();
  });

/** The page for those who must have one before anything else. */
export function factorPage({ done, leave }) {
  const start = () => attempt(() => openSetUp(done));
  const form = el('div', { class: 'gate-form', 'data-testid': 'factor-gate' }, button({ words: t('factor.setUp'), kind: 'primary wide', testid: 'factor-start', onclick: start }), button({ words: t('action.signOut'), kind: 'link', testid: 'factor-leave', onclick: () => signOut(leave) }));
  return gate(t('factor.title'), t('factor.needed'), form);
}

async function openSetUp(done = () => {}) {
  const { secret, qr, proposal } = await post('session/factor');
  const [password, code] = [passwordInput(), codeInput()];
  openDialog({
    title: t('factor.setUp'),
    testid: 'factor',
    body: [el('p', {}, t('factor.how')), qrCode(qr, t('factor.picture')), el('output', { class: 'secret', 'aria-label': t('factor.secret'), 'data-testid': 'factor-secret' }, grouped(secret)), field(t('factor.code'), code), field(t('password.old'), password)],
    submitWords: t('factor.on'),
    explain,
    submit: async () => {
      const { codes } = await put('session/factor', { password: password.value, proposal, code: code.value.trim() });
      await fetchSession();
      showCodes(codes).addEventListener('close', () => void done());
    },
  });
}

/** Told once: the server keeps only digests. */
const showCodes = (codes) =>
  openDialog({
    title: t('factor.codesTitle'),
    testid: 'factor-codes',
    body: [el('p', {}, t('factor.codesHint')), el('output', { class: 'secret codes', 'data-testid': 'factor-codes-list' }, codes.map((code) => el('span', {}, grouped(code))))],
  });

function openEnd() {
  const [password, code] = [passwordInput(), codeInput()];
  openDialog({
    title: t('factor.end'),
    testid: 'factor-end',
    danger: true,
    body: [el('p', {}, t('factor.endHint')), field(t('factor.code'), code, t('factor.codeHint')), field(t('password.old'), password)],
    submitWords: t('factor.end'),
    explain,
    submit: async () => {
      await post('session/factor/end', { password: password.value, code: code.value });
      await fetchSession();
      toast(t('factor.ended'));
    },
  });
}

const passwordInput = () => el('input', { type: 'password', autocomplete: 'current-password', required: true, 'data-testid': 'factor-password' });
const grouped = (secret) => secret.replace(/(.{4})(?=.)/g, '$1 ');
const explain = (error) => (error instanceof Refused && error.status === 401 ? t('factor.wrong') : reasonOf(error));
