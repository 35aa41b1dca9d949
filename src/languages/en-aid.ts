import { capital, count, list, plural } from './en-count.ts';

/** The words of the aid view. */
export const aidWords = {
  /** What the amount is; it runs on from the amount, which stands before it. */
  sumHeadline: {
    only: (pledges: number) => (pledges === 1 ? 'is pledged' : `is the only amount stated in ${count(pledges)} pledges`),
    whole: (priced: number) => `is the largest of ${count(priced)} amounts and includes the others`,
    added: (priced: number) => `is pledged in ${count(priced)} amounts together`,
    largest: (priced: number) => `is the largest of ${count(priced)} amounts; they are not added`,
  },
  noSum: (pledges: number) =>
    pledges === 0
      ? 'No pledges in this story'
      : pledges === 1
        ? 'One pledge, amount not stated'
        : `${capital(count(pledges))} pledges, no amount stated`,
  apart: {
    currency: 'they are in different currencies',
    stage: 'they have reached different steps',
    overlap: 'one may be part of another',
  },
  notAdded: (reasons: string[]) => `Nothing is added up here: ${list(reasons)}.`,
  paid: (evidence: boolean) =>
    evidence
      ? 'Part of what is promised is shown to have been paid or delivered.'
      : 'Nothing shows that any of it has been paid or delivered.',
  unpriced: (value: number) => (value === 0 ? '' : `${capital(count(value))} more ${value === 1 ? 'has' : 'have'} no stated price.`),
  notMoney: (value: number) => (value === 0 ? '' : `${capital(count(value))} ${value === 1 ? 'is' : 'are'} not money.`),
  conditional: (value: number) => (value === 0 ? '' : `${capital(count(value))} ${value === 1 ? 'has' : 'have'} conditions.`),
  onlyAgenda: (value: number) =>
    value === 0 ? '' : `${capital(count(value))} more ${value === 1 ? 'subject is' : 'subjects are'} only on the agenda.`,
  totals: 'The sums, by currency and step',
  total: (stage: string, added: number) => (added === 1 ? stage : `${stage}, ${count(added)} sums added`),
  leftOut: { 'part-of': 'is part of it', 'may-overlap': 'may be part of it and is not added' },
  whoToWhom: 'Who promises what to whom',
  ribbonsLabel: (pledges: number) => `${plural(pledges, 'pledge', 'pledges')} from donors to recipients`,
  ribbonsNote: (sums: number) =>
    sums === 0
      ? 'Hatched: no amount is stated, or the promise is not money.'
      : `${sums === 1 ? 'Only the solid ribbon has' : 'Only solid ribbons have'} a width to read${sums === 1 ? '' : ', and only within one currency'}. Hatched: no amount is stated, or the promise is not money.`,
  sumLabel: (name: string, stage: string) => `${name}, ${stage}`,
  splitNotStated: 'split not stated',
  ladder: (furthest: number, pledges: number, last: number) => {
    const ordinals = ['first', 'second', 'third', 'fourth'];
    if (ordinals[furthest] === undefined) {
      return pledges === last
        ? 'Every promise is shown to have been delivered'
        : `${capital(count(last))} of ${count(pledges)} promises ${last === 1 ? 'is' : 'are'} shown to have been delivered`;
    }
    return `${pledges === 1 ? 'The promise is not' : 'No promise is'} shown to have got past the ${ordinals[furthest]} step`;
  },
  /** What a step of the ladder says. */
  ladderStep: { reached: 'reached', notReported: 'not reported', doesNotApply: 'does not apply' },
  ladderNote: (day: string) => `Filled: reported by ${day}. Dashed: not reported.`,
  pledges: (value: number) => (value === 1 ? 'The pledge' : `The ${count(value)} pledges`),
  download: 'Download: pledges (CSV)',
  from: 'From',
  to: 'To',
  condition: 'Condition',
  noCondition: 'none stated',
  conditionOn: (text: string, names: string) => `${text}; on ${names};`,
  conditionState: { met: 'met', 'not-met': 'not met', 'not-stated': 'whether it is met: not stated' },
  step: 'Step',
  announcedBy: 'Announced by',
  saidBy: 'Said by',
  announced: 'Announced',
  mayOverlap: 'May overlap with',
  partOf: 'Part of',
  reportedIn: 'Reported in',
  notKnown: 'Not known:',
  agenda: 'On the agenda, and promised by nobody',
  title: (sum: string, headline: string) => (sum ? `${sum} ${headline}` : headline),
};
