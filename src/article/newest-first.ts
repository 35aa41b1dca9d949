import type { Article } from './article.ts';
import { compareDates } from './date.ts';

/** Articles by the day of their publication, the newest first; those of one day in the order of their slugs. */
export function newestFirst(articles: Article[]): Article[] {
  return articles.toSorted((a, b) => compareDates(b.published, a.published) || (a.slug < b.slug ? -1 : 1));
}
