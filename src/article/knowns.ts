import type { AgendaItem, Article, DateEntry, Unknown } from './article.ts';
import { compareDates } from './date.ts';

export interface Knowns {
  /** What has happened, is under way, or was cancelled or postponed, in order of time. */
  known: DateEntry[];
  /** Dates of which nobody knows whether they took place, or on which sources differ, in order of time. */
  unknownDates: DateEntry[];
  notKnown: Unknown[];
  agenda: AgendaItem[];
}

/**
 * What the sources know, what they leave open, and what is only to be talked about.
 * A planned date is not known: it has not happened.
 */
export function knowns({ dates, unknowns, agenda }: Article): Knowns {
  const inOrder = dates.toSorted((a, b) => compareDates(a.date, b.date));
  return {
    known: inOrder.filter(({ status }) => status !== 'planned' && isKnown(status)),
    unknownDates: inOrder.filter(({ status }) => !isKnown(status)),
    notKnown: unknowns,
    agenda,
  };
}

/** True where sources say what became of a date, and do not differ. */
export function isKnown(status: DateEntry['status']): status is Exclude<DateEntry['status'], 'unknown' | 'disputed'> {
  return status !== 'unknown' && status !== 'disputed';
}
