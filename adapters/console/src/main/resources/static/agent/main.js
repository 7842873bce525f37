import { el, fill } from './base/dom.js';
import { fetchSession, onSignedOut, Unavailable, backoff } from './base/http.js';
import { t } from './base/labels.js';
import { forget } from './base/storage.js';
import { DeskApp } from './shell/app.js';
import { factorPage } from './shell/factor.js';
import { passwordPage } from './shell/password.js';
import { signInPage } from './shell/sign-in.js';

/** Who is at the desk decides what is shown: the sign-in, a first password, or the desk itself. */
const root = document.getElementById('app');
let desk = null;

onSignedOut(() => desk && leave(t('signIn.ended')));
document.title = t('title');
void begin();

async function begin(words) {
  const session = await sessionWhenThere();
  if (!session.me) show(signInPage(begin, words));
  else if (session.mustChangePassword) show(passwordPage({ first: true, done: begin, leave }));
  else if (session.mustEnrol) show(factorPage({ done: begin, leave }));
  else {
    desk = new DeskApp(session, leave);
    show(desk.element);
    desk.start();
  }
  document.documentElement.classList.add('ready');
}

/** Without the server there is nothing to decide: asked until it answers. */
async function sessionWhenThere() {
  for (let failures = 0; ; failures++) {
    try {
      return await fetchSession();
    } catch (error) {
      const words = t(error instanceof Unavailable ? 'starting' : 'closed');
      show(el('p', { class: 'starting', role: 'status' }, words));
      await new Promise((resolve) => setTimeout(resolve, backoff(failures)));
    }
  }
}

/** The session has ended, by hand or by itself; drafts of one agent are not for the next. */
function leave(words) {
  desk?.stop();
  desk = null;
  if (words === undefined) forget();
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
  void begin(words);
}

const show = (node) => fill(root, node);
