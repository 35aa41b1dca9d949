import type { LifeWords } from '../language.ts';
import { capital, count, counted, form } from './count.ts';
import type { ListNames } from './list.ts';

/** The words of the life of a pledge. */
export const lifeWords = (named: ListNames): LifeWords => ({
  first: ({ stage, day, amount, due }) => {
    const what = [amount ?? '', due === undefined ? '' : `due ${due}`].filter(Boolean).join(', ');
    return `${capital(stage)} ${day}${what && `: ${what}`}.`;
  },
  shown: (day, { stage, done, revised, held }) => {
    const found = [done === undefined ? stage : `${stage}, ${done}`, revised === undefined ? '' : `revised to ${revised}`, held ?? ''];
    return `Shown by ${day}: ${found.filter(Boolean).join('; ')}.`;
  },
  noDeadline: 'No deadline is stated.',
  noDay: (due) => `Due ${due}: no day is stated.`,
  toCome: (due) => `Due ${due}: that is still to come.`,
  nothing: (due) => `Due ${due}: nothing is reported to have come by then.`,
  partly: (due, reached) => `Due ${due}: ${reached} had come by then.`,
  over: (due) => `Due ${due}: that is over.`,
  later: (due, isOverdue) => `Later put off, due ${due}${isOverdue ? ': overdue' : ''}.`,
  isOverdue: 'Overdue.',
  lookedTerm: 'Looked for news until',
  looked: (day) => `Looked for news until ${day}.`,
  soFar: (amount) => `${amount} so far`,
  planned: 'planned',
  steps: 'Step by step',
  whole: (steps) => `Its whole life: ${counted(steps, { one: 'step', other: 'steps' })}`,
  terms: `All ${named.entries.other}`,
  title: (name) => `The life of a ${form(1, named.entries)}: ${name}`,
  csv: 'Download: these steps (CSV)',
  sums: {
    heading: 'What has come so far',
    first: 'first stated',
    revised: 'as revised',
    done: 'has come',
    overdue: 'overdue',
    withdrawn: 'withdrawn',
    note: (pledges, leftOut) =>
      `From ${counted(pledges, named.entries)} with steps.${leftOut === 0 ? '' : ` ${capital(count(leftOut))} more may overlap and ${form(leftOut, { one: 'is', other: 'are' })} left out.`}`,
  },
  barNote: (isRevised) => `Bar: outlined, first stated; ${isRevised ? 'line, as revised; ' : ''}filled, what has come.`,
  trackNote: ({ due, change, planned }) =>
    `Days: ${[
      'filled, it came further',
      change ? 'hollow, a change or setback' : '',
      planned ? 'dashed, planned' : '',
      due ? 'upright, when it was due' : '',
      'bold, the day of the article',
    ]
      .filter(Boolean)
      .join('; ')}.`,
});
