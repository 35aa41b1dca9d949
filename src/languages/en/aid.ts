import type { AidWords } from '../language.ts';
import type { Stage } from '../../article/schema.ts';
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

/** Some of all pledges; of the only one, “it”. */
const subject = (value: number, pledges: number) => (pledges === 1 ? 'It' : capital(count(value)));

/** The words of the aid view. */
export const aidWords: AidWords = {
  /** What the amount is; it runs on from the amount, which stands before it. */
  sumHeadline: {
    only: (pledges) => form(pledges, { one: 'is pledged', other: `is the only stated amount in ${count(pledges)} pledges` }),
    whole: (priced) =>
      `includes ${form(priced - 1, { one: 'the other stated amount', other: `the ${count(priced - 1)} other stated amounts` })}`,
    added: (priced) => `is the total of ${count(priced)} stated amounts`,
    largest: (priced) => `is the largest of ${count(priced)} amounts, which are not added up`,
  },
  /** Of amounts that cannot be compared. */
  noneLeads: (priced, currencies) =>
    `${capital(count(priced))} amounts${currencies > 1 ? ` in ${count(currencies)} currencies` : ', which are not added up'}`,
  noSum: (pledges, notMoney) => {
    if (pledges === 0) return 'No pledges in this story';
    if (pledges === notMoney)
      return form(pledges, { one: 'One pledge, not of money', other: `${capital(count(pledges))} pledges, none of money` });
    return form(pledges, { one: 'One pledge, amount not stated', other: `${capital(count(pledges))} pledges, no amounts stated` });
  },
  apart: {
    currency: 'they are in different currencies',
    stage: 'they have reached different steps',
    overlap: 'one may be part of another',
  },
  notAdded: (reasons) => `The amounts are not added up: ${list(reasons)}.`,
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
  ribbonsNote: (sums, isToScale) =>
    sums === 0
      ? 'Hatched: amount not stated, or not money.'
      : `Solid: ${isToScale ? 'the width shows the amount' : 'the wider, the larger the amount; small amounts are drawn wider than to scale'}${sums === 1 ? '' : ', to be compared within one currency only'}. Hatched: amount not stated, or not money.`,
  sumLabel: (name, stage) => `${name}, ${stage}`,
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
