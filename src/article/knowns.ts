import type { AgendaItem, Article, DateEntry, Unknown } from './article.ts';
import { compareDates } from './date.ts';

export interface Knowns {
  /** What has happened or is under way, in order of time. */
  known: DateEntry[];
  notKnown: Unknown[];
  agenda: AgendaItem[];
}

/**
 * What the sources know, what they leave open, and what is only to be talked about.
 * A planned date is not known: it has not happened.
 */
export function knowns(article: Article): Knowns {
  const known = article.dates.filter((entry) => entry.status !== 'planned').sort((a, b) => compareDates(a.date, b.date));
  return { known, notKnown: article.unknowns, agenda: article.agenda };
}
