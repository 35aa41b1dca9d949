import type { Stage } from '../../article/schema.ts';
import { capital, count, list } from './count.ts';
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

/** The words of the aid view. */
export const aidWords = {
  /** What the amount is; it runs on from the amount, which stands before it. */
  sumHeadline: {
    only: (pledges: number) => (pledges === 1 ? 'is pledged' : `is the only stated amount in ${count(pledges)} pledges`),
    whole: (priced: number) => `includes ${priced === 2 ? 'the other stated amount' : `the ${count(priced - 1)} other stated amounts`}`,
    added: (priced: number) => `is the total of ${count(priced)} stated amounts`,
    largest: (priced: number) => `is the largest of ${count(priced)} amounts, which are not added up`,
  },
  /** Of amounts that cannot be compared. */
  noneLeads: (priced: number, currencies: number) =>
    `${capital(count(priced))} amounts${currencies > 1 ? ` in ${count(currencies)} currencies` : ', which are not added up'}`,
  noSum: (pledges: number, notMoney: number) => {
    if (pledges === 0) return 'No pledges in this story';
    if (pledges === notMoney) return pledges === 1 ? 'One pledge, not of money' : `${capital(count(pledges))} pledges, none of money`;
    return pledges === 1 ? 'One pledge, amount not stated' : `${capital(count(pledges))} pledges, no amounts stated`;
  },
  apart: {
    currency: 'they are in different currencies',
    stage: 'they have reached different steps',
    overlap: 'one may be part of another',
  },
  notAdded: (reasons: string[]) => `The amounts are not added up: ${list(reasons)}.`,
  paid: (furthest: Stage, reached: number, pledges: number) => {
    const isReported = furthest === 'disbursed' || furthest === 'delivered';
    if (!isReported) return pledges === 1 ? 'It is not reported paid or delivered.' : 'No pledge is reported paid or delivered.';
    return `${pledges === 1 ? 'It' : capital(count(reached))} ${reached === 1 ? 'is' : 'are'} reported ${ladderWords[furthest]}.`;
  },
  unpriced: (value: number) => (value === 0 ? '' : `${capital(count(value))} more ${value === 1 ? 'has' : 'have'} no stated amount.`),
  notMoney: (value: number) => (value === 0 ? '' : `${capital(count(value))} ${value === 1 ? 'is' : 'are'} not money.`),
  conditional: (value: number, conditions: number, pledges: number) =>
    value === 0
      ? ''
      : `${pledges === 1 ? 'It' : capital(count(value))} ${value === 1 ? 'has' : 'have'} ${conditions === 1 ? 'a condition' : 'conditions'}.`,
  onlyAgenda: (value: number) =>
    value === 0 ? '' : `${capital(count(value))} more ${value === 1 ? 'subject is' : 'subjects are'} for discussion only.`,
  totals: 'Amounts by currency and step',
  total: (stage: string, added: number) => (added === 1 ? stage : `${stage}, ${count(added)} amounts added up`),
  leftOut: { 'part-of': 'is part of this amount', 'may-overlap': 'may be part of this amount and is not added' },
  whoToWhom: 'Who pledged what to whom',
  /** What the drawing shows, in words; the names of those without one are not there. */
  ribbonsLabel: (pledges: number, donors: string[], recipients: string[]) =>
    [
      `${capital(count(pledges))} ${pledges === 1 ? 'pledge' : 'pledges'}`,
      donors.length > 0 && `from ${list(firstFew(donors.map(withThe)))}`,
      recipients.length > 0 && `to ${list(firstFew(recipients.map(withThe)))}`,
    ]
      .filter(Boolean)
      .join(' '),
  ribbonsNote: (sums: number, isToScale: boolean) =>
    sums === 0
      ? 'Hatched: amount not stated, or not money.'
      : `Solid: ${isToScale ? 'the width shows the amount' : 'the wider, the larger the amount; small amounts are drawn wider than to scale'}${sums === 1 ? '' : ', to be compared within one currency only'}. Hatched: amount not stated, or not money.`,
  sumLabel: (name: string, stage: string) => `${name}, ${stage}`,
  splitNotStated: 'split not stated',
  /** How many pledges have come how far: `Three pledged, one planned`. */
  ladder: (steps: { stage: Stage; pledges: number }[]) =>
    steps.reduce((all, { pledges }) => all + pledges, 0) === 1
      ? 'How far the pledge has come'
      : capital(steps.map(({ stage, pledges }) => `${count(pledges)} ${ladderWords[stage]}`).join(', ')),
  /** What a step of the ladder says. */
  ladderStep: { reached: 'reached', notReported: 'not reported', doesNotApply: 'does not apply' },
  ladderNote: (day: string) => `Filled: reported by ${day}. Dashed: not reported.`,
  pledges: (value: number) => (value === 1 ? 'The pledge' : `The ${count(value)} pledges`),
  download: 'Download: pledges (CSV)',
  from: 'From',
  to: 'To',
  condition: 'Condition',
  noCondition: 'none stated',
  conditionOn: (text: string, names: string) => `${text} (${names})`,
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
  title: (sum: string, headline: string) => (sum ? `${sum} ${headline}` : headline),
};
