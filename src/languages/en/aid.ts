import type { LifeStep, Stage } from '../../article/schema.ts';
import type { AidWords } from '../language.ts';
import { capital, count, form, list } from './count.ts';
import { lifeWords } from './life.ts';
import { firstFew, is, type ListNames, subject } from './list.ts';

const measures = (currencies: number, units: number) =>
  [currencies > 0 ? 'currency' : '', units > 0 ? 'unit' : ''].filter(Boolean).join(' or ');

const party = (label: string, names: string[]) => (names.length === 0 ? '' : ` ${label}: ${list(firstFew(names))}.`);

const otherSteps: Record<Exclude<LifeStep, Stage | 'withdrawn'>, string> = {
  revised: 'revised',
  delayed: 'delayed',
  suspended: 'suspended',
  resumed: 'resumed',
  'condition-met': 'condition met',
  'condition-missed': 'condition missed',
  checked: 'checked, nothing new',
};

/** The words of the aid view. */
export const aidWords = (named: ListNames): AidWords => ({
  description: (name, all) =>
    all === 0
      ? `“${name}” has no ${named.entries.other}.`
      : `All ${named.entries.other} in “${name}”, with their terms and the passages that report them.`,
  /** What the amount is; it runs on from the amount, which stands before it. */
  sumHeadline: {
    only: (all, { stage, outcome }, things) =>
      form(all, {
        one: outcome ? `in one ${form(1, named.entries)}, ${named.outcomes[outcome]}` : named.said(stage, things),
        other: `${is(things)} the only stated amount in ${count(all)} ${form(all, named.entries)}`,
      }),
    differing: (all, things) =>
      form(all, {
        one: `${is(things)} the amount that is stated: sources differ`,
        other: `${is(things)} the only amount that is stated in ${count(all)} ${form(all, named.entries)}: sources differ`,
      }),
    whole: (amounts, things = 1) =>
      `${form(things, { one: 'includes', other: 'include' })} ${form(amounts - 1, { one: 'the other stated amount', other: `the ${count(amounts - 1)} other stated amounts` })}`,
    added: (amounts, things) => `${is(things)} the total of ${count(amounts)} stated amounts`,
    largest: (amounts, things) => `${is(things)} the ${amounts === 2 ? 'larger' : 'largest'} of ${count(amounts)} stated amounts`,
  },
  /** Of amounts that cannot be compared. */
  noneLeads: (amounts, currencies, units) => {
    const all = `${capital(count(amounts))} amounts`;
    if (units > 0 && currencies > 0) return `${all}, of money and of other things`;
    if (units > 1) return `${all} in ${count(units)} units`;
    if (currencies > 1) return `${all} in ${count(currencies)} currencies`;
    return `${all} in one ${measures(currencies, units)}`;
  },
  noSum: (titles, notMoney) => {
    const [only, ...others] = titles;
    if (only === undefined) return `No ${form(0, named.entries)} in this story`;
    const said = capital(others.length === 0 ? only : `${count(titles.length)} ${form(titles.length, named.entries)}`);
    if (titles.length === notMoney) return said;
    return `${said}, ${form(titles.length, { one: 'amount not stated', other: 'no amounts stated' })}`;
  },
  apart: {
    currency: 'not all are in one currency',
    unit: 'they do not count the same things',
    share: 'shares and rates have no sum',
    cut: 'cuts are counted apart',
    stage: 'they have reached different steps',
    outcome: 'their outcomes differ',
    overlap: 'one may be part of another',
  },
  notAdded: (reasons, some) => `${some ? 'Not all amounts are' : 'The amounts are not'} added up: ${list(reasons)}.`,
  paid: named.furthest,
  unpriced: (value) => (value === 0 ? '' : `${capital(count(value))} more ${form(value, { one: 'has', other: 'have' })} no stated amount.`),
  notMoney: (value) => (value === 0 ? '' : `${capital(count(value))} ${form(value, { one: 'is', other: 'are' })} not money.`),
  conditional: (value, conditions, pledges) =>
    value === 0
      ? ''
      : `${subject(value, pledges)} ${form(value, { one: 'has', other: 'have' })} ${form(conditions, { one: 'a condition', other: 'conditions' })}.`,
  onlyAgenda: (value) =>
    value === 0 ? '' : `${capital(count(value))} more ${form(value, { one: 'subject is', other: 'subjects are' })} for discussion only.`,
  totals: (currencies, units) => `Amounts by ${measures(currencies, units)} and step`,
  total: (state, added) => form(added, { one: state, other: `${state}, ${count(added)} amounts added up` }),
  cut: 'a cut',
  leftOut: { 'part-of': '(part of this amount)', 'may-overlap': '(may be part of this amount; not added)' },
  elsewhere: { 'part-of': (name) => `(part of “${name}”)`, 'may-overlap': (name) => `(may overlap with “${name}”)` },
  whoToWhom: named.whoToWhom,
  /** What the drawing shows, in words; the names of those without one are not there. */
  ribbonsLabel: (all, donors, recipients) =>
    `${capital(count(all))} ${form(all, named.entries)}.${party(named.from, donors)}${party(named.to, recipients)}`,
  ribbonsNote: ({ solid, wider, notStated, notMoney, together }) => {
    const hatched = [notStated ? 'amount not stated' : '', notMoney ? 'not money' : ''].filter(Boolean).join(', or ');
    return [
      solid ? 'Solid: the width shows the amount.' : '',
      wider ? 'Outlined: not to scale; the amount is too small for it.' : '',
      hatched ? `Hatched: ${hatched}.` : '',
      together ? `Names that stand together share one ${form(1, named.entries)}.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  },
  barsNote: (scale, { parts, ranges, small, without }, apart) =>
    scale === undefined
      ? ''
      : [
          `The longest bar stands for ${scale}${apart ? ', in this figure only' : ''}.`,
          parts ? 'Bars in a bar: parts of it.' : '',
          ranges ? 'Pale: as far as the amount may go.' : '',
          small ? 'Outlined: not to scale; the amount is too small for it.' : '',
          without ? 'Without a bar: amounts that this scale cannot show.' : '',
        ]
          .filter(Boolean)
          .join(' '),
  noAmount: (entries) => `${capital(count(entries))} ${form(entries, named.entries)} without an amount`,
  amount: 'Amount',
  entry: capital(form(1, named.entries)),
  sortBy: 'Sort by:',
  sortedBy: (column) => `${capital(named.entries.other)}, sorted by: ${column}`,
  sumLabel: (name, state) => `${name}, ${state}`,
  parties: (names) => list(firstFew(names)),
  splitNotStated: 'split not stated',
  /** How many pledges have come how far: `Three pledged, one planned`. */
  ladder: (steps, all) =>
    all === 1 || steps.length === 0
      ? `How far the ${form(all, named.entries)} ${form(all, { one: 'has', other: 'have' })} come`
      : capital(steps.map(({ stage, pledges }) => `${count(pledges)} ${named.counted[stage]}`).join(', ')),
  /** What a step of the ladder says; one that is decided says the outcome. */
  ladderStep: { reached: 'reached', partly: 'in part', notReported: 'not reported', doesNotApply: 'does not apply' },
  ladderNote: (day, isDecided, isPart) =>
    `Filled: reported by ${day}.${isPart ? ' Hatched: a part of it.' : ''} Dashed: not reported.${isDecided ? ' Framed: what came of it.' : ''}`,
  pledges: (value) => `The ${form(value, { one: '', other: `${count(value)} ` })}${form(value, named.entries)}`,
  download: `Download: ${named.entries.other} (CSV)`,
  from: named.from,
  to: named.to,
  condition: 'Condition',
  noCondition: 'none stated',
  conditionOn: (text, names) => `${text} (${names})`,
  conditionState: { met: 'met', 'not-met': 'not met', 'not-stated': 'not stated whether met' },
  outcome: 'Outcome',
  outcomeWith: (outcome, reached) => `${outcome}: ${reached}`,
  reached: (part, whole) => `${part} of ${whole}`,
  reachedBeside: (amount, whole) => `${amount} (stated: ${whole})`,
  reachedMore: (amount, whole) => `${amount}, more than ${whole}`,
  outcomes: (counts, all) => {
    if (counts.length === 0) return '';
    const said = counts.map(
      ({ state, pledges: value }) =>
        `${all === 1 ? 'it' : count(value)} ${form(value, { one: 'was', other: 'were' })} ${named.outcomes[state]}`,
    );
    return `${capital(list(said))}.`;
  },
  outcomesHeading: (counts, notStated) =>
    counts.reduce((all, { pledges }) => all + pledges, notStated) === 1
      ? `What came of the ${form(1, named.entries)}`
      : capital(counts.map(({ state, pledges }) => `${count(pledges)} ${named.outcomes[state]}`).join(', ')),
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
  stepWith: (step, amount) => {
    if (step in named.stages) return amount === undefined ? named.stages[step as Stage] : `${amount} ${named.done[step as Stage]}`;
    const word = step === 'withdrawn' ? named.outcomes.withdrawn : otherSteps[step as keyof typeof otherSteps];
    if (amount === undefined) return word;
    return step === 'revised' ? `${word} to ${amount}` : `${word}: ${amount}`;
  },
  stepDue: (due) => `due ${due}`,
  life: lifeWords(named),
  announcedBy: 'Announced by',
  saidBy: 'Said by',
  announced: 'Announced',
  mayOverlap: 'May overlap with',
  partOf: 'Part of',
  reportedIn: 'Reported in',
  notKnown: 'Not known:',
  agenda: named.agenda,
  title: (sum, headline) => (sum ? `${sum} ${headline}` : headline),
});
