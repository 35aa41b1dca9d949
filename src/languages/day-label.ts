import type { Article, DateEntry } from '../article/article.ts';
import { yearOf } from '../article/calendar.ts';
import { momentsOf } from '../article/date.ts';
import { newDateOf, takesPlace } from '../article/took-place.ts';
import type { DateStyle, Language } from './language.ts';

/** What is said of a date: when, and what has become of it. */
export type DatedEntry = Pick<DateEntry, 'date' | 'status' | 'postponedTo'>;

/** The day of an article, and its dates, among which may be those that took the place of others. */
type Dates = Pick<Article, 'asOf' | 'dates'>;

/**
 * True where a year must be said with each of some dates that stand together, because not all are of the year of the article: a reader could
 * take one year for the other.
 */
export function needsYear({ asOf }: Pick<Article, 'asOf'>, entries: Pick<DateEntry, 'date'>[]): boolean {
  const days = entries.flatMap(({ date }) => momentsOf(date)).flatMap(({ earliest, latest }) => [earliest, latest]);
  return days.some((day) => yearOf(day) !== yearOf(asOf.earliest));
}

/** How a date is said that has become what its entry says. */
export function styleOf({ status }: Pick<DateEntry, 'status'>, withYear = true): DateStyle {
  return { withYear, toCome: status !== 'happened' && status !== 'under-way' };
}

/**
 * The label of each of some dates that stand together in a list or drawing: with the year, unless all are of the year of the article, and with
 * what became of a date that did not take place.
 * @example dayLabels(article, [entry], en)(entry) //=> '2 June 2020, cancelled'
 */
export function dayLabels(article: Dates, entries: DatedEntry[], t: Language): (entry: DatedEntry) => string {
  const withYear = needsYear(article, [...entries, ...entries.flatMap((entry) => newDateOf(article, entry) ?? [])]);
  return (entry) => {
    const day = t.date.label(entry.date, styleOf(entry, withYear));
    return takesPlace(entry) ? day : t.series([day, t.midSentence(becameOf(article, entry, t, withYear))]);
  };
}

/** What became of a date that did not take place, or is not known to have; a postponed one says its new day. */
export function becameOf(article: Dates, entry: DatedEntry, t: Language, withYear: boolean): string {
  const to = newDateOf(article, entry);
  return to ? t.postponedTo(t.date.label(to.date, styleOf(to, withYear))) : t.status[entry.status];
}

/** The day of the article beside some dates, with its year where they need one. */
export function asOfLabel(article: Pick<Article, 'asOf'>, entries: Pick<DateEntry, 'date'>[], t: Language): string {
  return t.date.label(article.asOf, { withYear: needsYear(article, entries) });
}
