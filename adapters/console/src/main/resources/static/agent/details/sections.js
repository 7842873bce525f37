import { el, word } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { moment, percent, t } from '../base/labels.js';
import { priorityChip } from '../inbox/case-row.js';

const STARS = [1, 2, 3, 4, 5];

const section = (name, ...children) =>
  el('section', { class: 'card', 'data-testid': `section-${name}` }, el('h3', {}, t(`details.${name}`)), ...children.filter(Boolean));

const facts = (pairs) =>
  el('dl', {}, pairs.filter(([, value]) => value).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', { dir: 'auto' }, value))));

const chips = (words, kind) => el('div', { class: 'chips' }, words.map((one) => el('span', { class: `chip ${kind}` }, one)));

export function stars(count) {
  return el('span', { class: 'stars', role: 'img', 'aria-label': t('details.stars', { n: count }) }, STARS.map((n) => el('span', { class: n <= count ? 'on' : '' }, icon('star'))));
}

export function ratingSection({ rating }) {
  if (!rating) return null;
  return section('rating', el('div', { 'data-testid': 'rating', 'data-stars': rating.stars }, stars(rating.stars)), rating.comment && el('blockquote', { dir: 'auto' }, rating.comment));
}

export function aboutSection(row) {
  return section('case', facts([
    [t('details.number'), row.number],
    [t('details.priority'), row.priority && el('span', { class: 'with-chip' }, priorityChip(row.priority), t(`priority.${row.priority}`))],
    [t('details.topic'), row.topic],
    [t('details.reason'), row.reason && word('handoffReason', row.reason)],
    [t('details.channel'), word('channel', row.channel)],
    [t('details.source'), row.source && el('span', { dir: 'auto' }, row.source)],
    [t('details.since'), row.since && moment(new Date(row.since))],
    [t('details.agent'), row.agentName ?? row.agent],
    [t('details.team'), row.team],
    [t('details.snoozedUntil'), row.snoozedUntil && moment(new Date(row.snoozedUntil))],
  ]));
}

/** What the flow found out, what was done, what the customer was shown, what is kept from us. */
export function cardSections(card) {
  if (!card) return [];
  const { fields = [], step, stepsDone = [], answers = [], hidden = [], risks = [] } = card;
  return [
    risks.length > 0 && section('risks', chips(risks.map((risk) => word('risk', risk)), 'bad')),
    fields.length > 0 && section('fields', facts(fields.map(({ name, value, shown }) => [word('slot', name), shown ?? value]))),
    (step || stepsDone.length > 0) && section('steps', el('ul', { class: 'steps-done' }, stepsDone.map((done) => el('li', {}, icon('check'), word('step', done))), step && el('li', { class: 'now' }, icon('next'), word('step', step)))),
    hidden.length > 0 && section('hidden', chips(hidden.map((kind) => word('hidden', kind)), 'warn'), el('p', { class: 'hint' }, t('details.hiddenHint'))),
    answers.length > 0 && section('answers', el('ul', { class: 'answers' }, answers.map(answer))),
  ].filter(Boolean);
}

const answer = ({ entry, title, version, helped }) =>
  el(
    'li',
    {},
    el('span', { class: 'answer-title' }, title ?? entry),
    version && el('small', {}, t('details.version', { n: version })),
    helped !== undefined && helped !== null && el('small', { class: helped ? 'good' : 'bad' }, t(helped ? 'details.helped' : 'details.notHelped')),
  );

/** Why each answer of the bot was chosen; its line can be shown. */
export function whySection(why, reveal) {
  if (why.length === 0) return null;
  return section('why', ...why.map((one) => whyOf(one, reveal)));
}

function whyOf({ sequence, entry, title, confidence, matched, explanation = [] }, reveal) {
  const reasons = [explanation].flat().filter(Boolean);
  return el(
    'details',
    { class: 'why', 'data-why': sequence, 'data-testid': 'why' },
    el('summary', {}, el('span', {}, title ?? entry), el('span', { class: 'confidence' }, percent(confidence, 1))),
    matched && el('p', {}, el('small', {}, t('details.matched')), matched),
    reasons.length > 0 && el('ul', {}, reasons.map((reason) => el('li', {}, reason))),
    el('button', { type: 'button', class: 'button link', onclick: () => reveal(sequence) }, t('details.showLine')),
  );
}

export function pastSection(past, open) {
  if (past.length === 0) return null;
  return section('past', el('ul', { class: 'past' }, past.map((row) => el('li', {}, el('button', { type: 'button', 'data-testid': 'past-case', onclick: () => open(row) }, el('span', {}, row.topic ?? row.number ?? ''), el('small', {}, pastWords(row)))))));
}

const pastWords = (row) =>
  [row.number, row.at && moment(new Date(row.at)), word('state', row.state), row.rating && t('details.stars', { n: row.rating.stars })].filter(Boolean).join(' · ');
