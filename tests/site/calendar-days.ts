import type { Article, DateEntry } from '../../src/article/article.ts';
import { type Day, partsOf } from '../../src/article/calendar.ts';
import { goesOn, statedDays } from '../../src/article/date.ts';
import { takesPlace } from '../../src/article/took-place.ts';

/**
 * From when to when a calendar shows a date: what goes on until the day of the article, of several days the first. Undefined where iCalendar
 * has no form for its years.
 */
export function calendarDays(entry: DateEntry, { asOf }: Article): { earliest: Day; latest: Day } | undefined {
  const { from, to } = statedDays(entry.date);
  if ([from, to].some((day) => partsOf(day).year < 1 || partsOf(day).year > 9998)) return undefined;
  const isSetOfDays = entry.date.shape === 'all-of' && entry.date.from?.precision === 'day';
  return { earliest: from, latest: goesOn(entry.date) && takesPlace(entry) ? asOf.earliest : isSetOfDays ? from : to };
}
