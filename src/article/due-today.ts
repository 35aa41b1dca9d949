import type { Article, DateEntry } from './article.ts';
import { compareDays, type Day } from './calendar.ts';

/**
 * True for what is planned for the article’s own day (`asOf`): its hour may have passed, and nobody has reported it yet.
 * @example isDueToday({ date: parseDate('2021-06-02'), status: 'planned' }, parseDate('2021-06-02')) //=> true
 */
export function isDueToday({ date, status }: Pick<DateEntry, 'date' | 'status'>, { earliest, latest }: Article['asOf']): boolean {
  return status === 'planned' && earliest === latest && date.earliest === earliest && date.latest === latest;
}

/** True for what was planned and is over by a day: time to say what became of it. */
export function isOverdue({ date, status }: Pick<DateEntry, 'date' | 'status'>, today: Day): boolean {
  return status === 'planned' && date.latest !== undefined && compareDays(date.latest, today) < 0;
}
