import type { AidWords } from '../language.ts';
import type { Outcome, Stage } from '../../article/schema.ts';
import { capital, count, form, list } from './count.ts';
import { withThe } from './with-the.ts';

const ladderWords: Record<Stage, string> = {
  stated: 'planned',
  pledged: 'pledged',
  committed: 'with funds set aside',
  disbursed: 'paid out',
  delivered: 'delivered',
};

/** The first four of many names, and how many more there are. */
function firstFew(names: string[]): string[] {
  return names.length <= 5 ? names : [...names.slice(0, 4), `${count(names.length - 4)} others`];
}

/** What came of a pledge. */
export const outcomeWords: Record<Outcome, string> = {
  open: 'open',
  kept: 'kept',
  'partly-kept': 'partly kept',
  changed: 'changed',
  broken: 'broken',
  withdrawn: 'withdrawn',
};

/** The same in a sentence on its amount. */
const stageWords: Record<Stage, { money: string; things: string }> = {
  stated: { money: 'is planned', things: 'planned' },
  pledged: { money: 'is pledged', things: 'pledged' },
  committed: { money: 'is set aside', things: 'funded' },
  disbursed: { money: 'is paid out', things: 'paid for' },
  delivered: { money: 'is delivered', things: 'delivered' },
};

/** A sum is one, things are as many as they are. */
const is = (things = 1) => form(things, { one: 'is', other: 'are' });

/** Some of all pledges; of the only one, “it”. */
const subject = (value: number, pledges: number) => (pledges === 1 ? 'It' : capital(count(value)));

/** The words of the aid view. */
export const aidWords: AidWords = {
  /** What the amount is; it runs on from the amount, which stands before it. */
  sumHeadline: {
    only: (pledges, stage, things) => {
      const alone = things === undefined ? stageWords[stage].money : `${is(things)} ${stageWords[stage].things}`;
      return form(pledges, { one: alone, other: `${is(things)} the only stated amount in ${count(pledges)} pledges` });
    },
    whole: (amounts, things = 1) =>
      `${form(things, { one: 'includes', other: 'include' })} ${form(amounts - 1, { one: 'the other stated amount', other: `the ${count(amounts - 1)} other stated amounts` })}`,
    added: (amounts, things) => `${is(things)} the total of ${count(amounts)} stated amounts`,
    largest: (amounts, things) => `${is(things)} the largest of ${count(amounts)} amounts, which are not added up`,
  },
  /** Of amounts that cannot be compared. */
  noneLeads: (amounts, currencies, units) => {
    const all = `${capital(count(amounts))} amounts`;
    if (units > 0 && currencies > 0) return `${all}, of money and of other things`;
    if (units > 1) return `${all} in ${count(units)} units`;
    return currencies > 1 ? `${all} in ${count(currencies)} currencies` : `${all}, which are not added up`;
  },
  noSum: (pledges, notMoney) => {
    if (pledges === 0) return 'No pledges in this story';
    if (pledges === notMoney)
      return form(pledges, { one: 'One pledge, not of money', other: `${capital(count(pledges))} pledges, none of money` });
    return form(pledges, { one: 'One pledge, amount not stated', other: `${capital(count(pledges))} pledges, no amounts stated` });
  },
  apart: {
    currency: 'they are in different currencies',
    unit: 'they do not count the same things',
    share: 'they are shares or rates',
    cut: 'some are cuts',
    stage: 'they have reached different steps',
    overlap: 'one may be part of another',
  },
  notAdded: (reasons, some) => `${some ? 'Not all amounts are' : 'The amounts are not'} added up: ${list(reasons)}.`,
  paid: (furthest, reached, pledges) => {
    const isReported = furthest === 'disbursed' || furthest === 'delivered';
    if (!isReported)
      return form(pledges, { one: 'It is not reported paid or delivered.', other: 'No pledge is reported paid or delivered.' });
    return `${subject(reached, pledges)} ${form(reached, { one: 'is', other: 'are' })} reported ${ladderWords[furthest]}.`;
  },
  unpriced: (value) => (value === 0 ? '' : `${capital(count(value))} more ${form(value, { one: 'has', other: 'have' })} no stated amount.`),
  notMoney: (value) => (value === 0 ? '' : `${capital(count(value))} ${form(value, { one: 'is', other: 'are' })} not money.`),
  conditional: (value, conditions, pledges) =>
    value === 0
      ? ''
      : `${subject(value, pledges)} ${form(value, { one: 'has', other: 'have' })} ${form(conditions, { one: 'a condition', other: 'conditions' })}.`,
  onlyAgenda: (value) =>
    value === 0 ? '' : `${capital(count(value))} more ${form(value, { one: 'subject is', other: 'subjects are' })} for discussion only.`,
  totals: 'Amounts by currency and step',
  total: (stage, added) => form(added, { one: stage, other: `${stage}, ${count(added)} amounts added up` }),
  leftOut: { 'part-of': 'is part of this amount', 'may-overlap': 'may be part of this amount and is not added' },
  elsewhere: { 'part-of': (name) => `is part of “${name}”`, 'may-overlap': (name) => `may overlap with “${name}”` },
  whoToWhom: 'Who pledged what to whom',
  /** What the drawing shows, in words; the names of those without one are not there. */
  ribbonsLabel: (pledges, donors, recipients) =>
    [
      `${capital(count(pledges))} ${form(pledges, { one: 'pledge', other: 'pledges' })}`,
      donors.length > 0 && `from ${list(firstFew(donors.map(withThe)))}`,
      recipients.length > 0 && `to ${list(firstFew(recipients.map(withThe)))}`,
    ]
      .filter(Boolean)
      .join(' '),
  ribbonsNote: ({ solid, currencies, units, isToScale, cut, zero, together }) => {
    const hatched = [
      units > 0 ? 'no amount stated' : 'amount not stated',
      units > 0 ? '' : 'not money',
      cut ? 'a cut' : '',
      zero ? 'zero' : '',
    ].filter(Boolean);
    const last = hatched.pop() ?? '';
    const note = `Hatched: ${hatched.length > 0 ? `${hatched.join(', ')}, or ` : ''}${last}.${together ? ' Names that stand together give together.' : ''}`;
    if (solid === 0) return note;
    const scale = isToScale
      ? 'the width shows the amount'
      : 'the wider, the larger the amount; small amounts are drawn wider than to scale';
    const within = [currencies > 0 ? 'currency' : '', units > 0 ? 'unit' : ''].filter(Boolean).join(' or ');
    return `Solid: ${scale}${currencies + units > 1 ? `, to be compared within one ${within} only` : ''}. ${note}`;
  },
  sumLabel: (name, stage) => `${name}, ${stage}`,
  parties: (names) => list(firstFew(names)),
  splitNotStated: 'split not stated',
  /** How many pledges have come how far: `Three pledged, one planned`. */
  ladder: (steps) =>
    steps.reduce((all, { pledges }) => all + pledges, 0) === 1
      ? 'How far the pledge has come'
      : capital(steps.map(({ stage, pledges }) => `${count(pledges)} ${ladderWords[stage]}`).join(', ')),
  /** What a step of the ladder says. */
  ladderStep: { reached: 'reached', notReported: 'not reported', doesNotApply: 'does not apply' },
  ladderNote: (day) => `Filled: reported by ${day}. Dashed: not reported.`,
  pledges: (value) => form(value, { one: 'The pledge', other: `The ${count(value)} pledges` }),
  download: 'Download: pledges (CSV)',
  from: 'From',
  to: 'To',
  condition: 'Condition',
  noCondition: 'none stated',
  conditionOn: (text, names) => `${text} (${names})`,
  conditionState: { met: 'met', 'not-met': 'not met', 'not-stated': 'not stated whether met' },
  outcome: 'Outcome',
  outcomeWith: (outcome, reached) => `${outcome}: ${reached}`,
  reached: (part, whole) => `${part} of ${whole}`,
  reachedMore: (amount, whole) => `${amount}, more than ${whole}`,
  outcomes: (counts, pledges) => {
    if (counts.length === 0) return '';
    const said = counts.map(
      ({ state, pledges: value }) => `${subject(value, pledges)} ${form(value, { one: 'is', other: 'are' })} ${outcomeWords[state]}`,
    );
    return `${capital(list(said.map((text, at) => (at === 0 ? text : text.toLowerCase()))))}.`;
  },
  outcomesHeading: (counts) =>
    counts.reduce((all, { pledges }) => all + pledges, 0) === 1
      ? 'What came of the pledge'
      : capital(counts.map(({ state, pledges }) => `${count(pledges)} ${outcomeWords[state]}`).join(', ')),
  outcomesNote: (hasBars, notStated) =>
    [
      hasBars ? 'A bar is the whole amount; its filled part was reached.' : '',
      notStated === 0 ? '' : `For ${count(notStated)} more, no outcome is stated.`,
    ]
      .filter(Boolean)
      .join(' '),
  converted: (amount, rate, day) =>
    `Converted from ${amount}${day === undefined ? '' : ` ${day}`}${rate === undefined ? '' : `, at a rate of ${rate}`}.`,
  step: 'Step reached',
  announcedBy: 'Announced by',
  saidBy: 'Said by',
  announced: 'Announced',
  mayOverlap: 'May overlap with',
  partOf: 'Part of',
  reportedIn: 'Reported in',
  notKnown: 'Not known:',
  agenda: 'For discussion: no pledge made',
  title: (sum, headline) => (sum ? `${sum} ${headline}` : headline),
};
