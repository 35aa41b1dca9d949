import type { Article } from '../article/article.ts';
import { isDueToday } from '../article/due-today.ts';
import { takesPlace } from '../article/took-place.ts';
import { becameOf, type DatedEntry, needsYear } from './day-label.ts';
import type { Language } from './language.ts';

/**
 * What has become of a date as of the article’s day.
 * @example statusLabel(article, { date: parseDate('2021-06-02'), status: 'planned' }, en) //=> 'Due today, 2 June'
 */
export function statusLabel(article: Pick<Article, 'asOf' | 'dates'>, entry: DatedEntry, t: Language): string {
  const { asOf, dates } = article;
  if (isDueToday(entry, asOf)) return t.dueToday(t.date.dayMonth(asOf.earliest));
  return takesPlace(entry) ? t.status[entry.status] : becameOf(article, entry, t, needsYear(article, dates));
}
