import { el } from '../base/dom.js';
import { Refused, SignedOut, Unavailable } from '../base/http.js';
import { icon } from '../base/icons.js';
import { t } from '../base/labels.js';

const SHOWN_FOR = 5000;
const SHAPES = { good: 'check', bad: 'alert' };
let place;

/** A short word in the corner about what was just done. */
export function toast(words, kind = 'good') {
  place ??= document.body.appendChild(el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' }));
  const node = el('div', { class: `toast ${kind}`, 'data-testid': 'toast' }, icon(SHAPES[kind]), el('span', {}, words));
  place.append(node);
  setTimeout(() => node.remove(), SHOWN_FOR);
}

/** What a failed call means, in words for an agent. */
export function reasonOf(error) {
  if (error instanceof Unavailable) return t('toast.unavailable');
  if (!(error instanceof Refused)) return t('toast.failed');
  return t(`problem.${error.code}`, { name: error.problem.agentName ?? '' }) ?? t('toast.failed');
}

/** Does something and tells how it went; undefined if it failed. */
export async function attempt(action, done) {
  try {
    const result = (await action()) ?? true;
    if (done) toast(done);
    return result;
  } catch (error) {
    if (!(error instanceof SignedOut)) toast(reasonOf(error), 'bad');
    return undefined;
  }
}
