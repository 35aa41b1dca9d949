import type { Article, DateEntry } from '../article/article.ts';
import { isDueToday } from '../article/due-today.ts';
import type { Language } from './language.ts';

/**
 * What has become of a date as of the article’s day.
 * @example statusLabel(article, { date: parseDate('2021-06-02'), status: 'planned' }, en) //=> 'Due today, 2 June'
 */
export function statusLabel({ asOf }: Pick<Article, 'asOf'>, entry: Pick<DateEntry, 'date' | 'status'>, t: Language): string {
  return isDueToday(entry, asOf) ? t.dueToday(t.date.dayMonth(asOf.earliest)) : t.status[entry.status];
}
