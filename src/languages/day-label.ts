import type { Article, DateEntry } from '../article/article.ts';
import { yearOf } from '../article/calendar.ts';
import type { DateStyle, Language } from './language.ts';

/** What is said of a date: when, and what has become of it. */
export type DatedEntry = Pick<DateEntry, 'date' | 'status'>;

/**
 * True where a year must be said with each of some dates that stand together, because not all are of the year of the article: a reader could
 * take one year for the other.
 */
export function needsYear({ asOf }: Pick<Article, 'asOf'>, entries: DatedEntry[]): boolean {
  const years = entries.flatMap(({ date: { from, to } }) => [from?.earliest, from?.latest, to?.earliest, to?.latest]);
  return years.some((day) => day !== undefined && yearOf(day) !== yearOf(asOf.earliest));
}

/** How a date is said that has become what its entry says. */
export function styleOf({ status }: DatedEntry, withYear = true): DateStyle {
  return { withYear, toCome: status === 'planned' };
}

/**
 * The label of each of some dates that stand together in a list or drawing: with the year, unless all are of the year of the article.
 * @example dayLabels(article, [entry], en)(entry) //=> '2 June 2020'
 */
export function dayLabels(article: Pick<Article, 'asOf'>, entries: DatedEntry[], t: Language): (entry: DatedEntry) => string {
  const withYear = needsYear(article, entries);
  return (entry) => t.date.label(entry.date, styleOf(entry, withYear));
}

/** The day of the article beside some dates, with its year where they need one. */
export function asOfLabel(article: Pick<Article, 'asOf'>, entries: DatedEntry[], t: Language): string {
  return t.date.label(article.asOf, { withYear: needsYear(article, entries) });
}
