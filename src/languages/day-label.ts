import type { Article } from '../article/article.ts';
import type { EdtfDate } from '../article/date.ts';
import type { Language } from './language.ts';

/**
 * A date as a short label, with its year where that is not the year of the article.
 * @example formatDay(article, parseDate('2020-06-02'), en) //=> '2 June 2020'
 */
export function formatDay({ asOf }: Pick<Article, 'asOf'>, date: EdtfDate, t: Language): string {
  const year = asOf.earliest.slice(0, 4);
  return t.date.label(date, date.earliest.slice(0, 4) !== year || (date.latest ?? year).slice(0, 4) !== year);
}
