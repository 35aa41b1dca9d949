import type { LifeWords } from '../language.ts';
import { capital, form } from './count.ts';
import type { ListNames } from './list.ts';

/** The words of the life of a pledge. */
export const lifeWords = (named: ListNames): LifeWords => ({
  promised: ({ stage, day, amount, due }) => {
    const what = [amount ?? '', due === undefined ? '' : `due ${due}`].filter(Boolean).join(', ');
    return `${capital(stage)} ${day}${what && `: ${what}`}.`;
  },
  shown: (day, { stage, done, revised, held }) => {
    const found = [stage, done ?? '', revised === undefined ? '' : `revised to ${revised}`, held ?? ''];
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
  looked: (day) => `Looked for news until ${day}.`,
  soFar: (amount) => `${amount} so far`,
  planned: 'planned',
  steps: 'Step by step',
  whole: 'Its whole life',
  terms: `All ${named.entries.other}`,
  title: (name) => `The life of a ${form(1, named.entries)}: ${name}`,
  csv: 'Download: these steps (CSV)',
  barNote: (isRevised) => `Outline: first stated.${isRevised ? ' Line: as revised.' : ''} Filled: what has come.`,
  trackNote: ({ due, change, planned }) =>
    [
      'Filled: it came further.',
      change ? 'Hollow: a change or setback.' : '',
      planned ? 'Dashed: planned.' : '',
      due ? 'Upright lines: when it was due.' : '',
      'Bold line: the day of the article.',
    ]
      .filter(Boolean)
      .join(' '),
});
