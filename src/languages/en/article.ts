import type { ArticleWords } from '../language.ts';
import type { ListNames } from './list.ts';
import { capital, count, form, number } from './count.ts';

/** The words of the article’s own page. */
export const articleWords = ({ agenda }: ListNames): ArticleWords => ({
  inBrief: 'In brief',
  contents: 'On this page',
  asOf: (day) => `As of ${day}.`,
  by: 'By',
  minutes: (value) => `${number(value)}-minute read.`,
  sources: (value) => form(value, { one: 'Source', other: 'Sources' }),
  noChanges: 'No changes since',
  lastChange: 'Updated',
  publication: 'publication',
  known: 'Known',
  notKnown: 'Not known',
  agenda: 'For discussion',
  agendaNote: `${agenda}.`,
  knownShort: 'Known and not known',
  sourcesShort: 'Sources and history',
  sourcesNote: (value) =>
    form(value, { one: 'This explainer is based on that source.', other: 'This explainer is based on these sources.' }),
  history: 'Corrections and updates',
  published: 'Published.',
  noCorrections: 'No corrections.',
  correction: { correction: 'Correction', clarification: 'Clarification', update: 'Update' },
  pictureBy: 'Picture:',
  changed: 'See the change',
  earlier: (value) => `${capital(count(value))} earlier ${form(value, { one: 'change', other: 'changes' })}`,
});
