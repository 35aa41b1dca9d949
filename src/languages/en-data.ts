/** The words of the data files: what each is called where it is offered, and what a calendar says of a date. */
export const dataWords = {
  files: {
    people: 'People',
    organisations: 'Organisations and groups',
    places: 'Places',
    dates: 'Dates',
    pledges: 'Pledges',
    conditions: 'Conditions of pledges',
    agenda: 'Agenda',
    unknowns: 'What is not known',
    sources: 'Sources',
    map: 'Map of the places',
    calendar: 'Calendar',
    explainer: 'All of it',
    schema: 'What the whole explainer holds',
    package: 'What the tables hold',
    article: 'The article',
  },
  /** What is said of each table. */
  table: (day: string) =>
    `As of ${day}. Ids of a list stand in one cell, with a semicolon between two. A text that begins with =, +, - or @ has an apostrophe before it, so that no spreadsheet takes it for a formula.`,
  calendar: {
    /** An event’s first line: the title, then what a calendar cannot show of the date. */
    title: (title: string, notes: string[]) => `${title} (${notes.join('; ')})`,
    planned: 'planned',
    underWay: (day: string) => `Under way as of ${day}.`,
    plannedAsOf: (day: string) => `Planned as of ${day}.`,
    happened: 'Happened.',
    imprecise: (when: string) => `${when}. The calendar shows all the days that this can mean.`,
    open: (when: string, day: string) =>
      `${when}, and no end is stated. The calendar shows it until ${day}, the day the explainer speaks from.`,
    read: (address: string) => `Where it is reported: ${address}`,
  },
};
