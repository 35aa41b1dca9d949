import type { DataWords } from '../language.ts';
import { capital } from './count.ts';
import type { ListNames } from './list.ts';
/** The words of the data files: what each is called where it is offered, and what a calendar says of a date. */
export const dataWords = ({ entries }: ListNames): DataWords => ({
  files: {
    people: 'People',
    roles: 'Roles of people',
    organisations: 'Organisations and groups',
    places: 'Places',
    dates: 'Dates',
    pledges: capital(entries.other),
    conditions: `Conditions of ${entries.other}`,
    steps: `Steps of ${entries.other}`,
    quotes: 'Quotes from sources',
    claims: 'What sources differ on',
    agenda: 'For discussion',
    unknowns: 'Not known',
    sources: 'Sources',
    map: 'Map of the places',
    lives: `What became of the ${entries.other}`,
    activities: 'Activities (IATI)',
    calendar: 'Calendar',
    explainer: 'All data',
    schema: 'Schema of all data',
    package: 'Data dictionary',
    article: 'The article',
  },
  /** What is said of each table. */
  table: (day) =>
    `As of ${day}. Ids in one cell are separated by semicolons. A text that begins with =, +, - or @ has an apostrophe before it, so that a spreadsheet does not read it as a formula.`,
  calendar: {
    /** An event’s first line: the title, then what a calendar cannot show of the date. */
    title: (title, notes) => `${title} (${notes.join('; ').replaceAll(' (', ', ').replaceAll(')', '')})`,
    planned: 'planned',
    underWay: (day) => `Under way as of ${day}.`,
    plannedAsOf: (day) => `Planned as of ${day}.`,
    happened: 'Happened.',
    imprecise: (when) => `${when}. The calendar shows all possible days.`,
    open: (when, day) => `${when}, end not stated. The calendar shows it until ${day}, the day of the explainer.`,
    oneEnd: (when) => `${when}. The calendar shows only the days that are stated.`,
    read: (address) => `Reported at: ${address}`,
  },
});
