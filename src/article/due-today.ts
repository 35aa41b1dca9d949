import type { Article, DateEntry } from './article.ts';

/**
 * True for what is planned for the article’s own day (`asOf`): its hour may have passed, and nobody has reported it yet.
 * @example isDueToday({ date: parseDate('2021-06-02'), status: 'planned' }, parseDate('2021-06-02')) //=> true
 */
export function isDueToday({ date, status }: Pick<DateEntry, 'date' | 'status'>, { earliest, latest }: Article['asOf']): boolean {
  return status === 'planned' && earliest === latest && date.earliest === earliest && date.latest === latest;
}
