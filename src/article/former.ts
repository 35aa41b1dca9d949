import type { Article, FormerId } from './article.ts';
import type { View } from './views.ts';

/** The former ids that a line of a page answers: what was cut, and what stands on another page now. */
export function formerLines({ former }: Article, page: View): FormerId[] {
  return former.filter((one) => one.page === page && !one.isThere);
}

/** Those of the article’s page that stood after one of some blocks of today; `''` stands for the beginning of the text. */
export function formerLinesAfter(article: Article, ids: (string | undefined)[]): FormerId[] {
  return formerLines(article, 'article').filter(({ after }) => after !== undefined && ids.includes(after));
}

/** Those of a page that stood in no text: entries. */
export function formerEntryLines(article: Article, page: View): FormerId[] {
  return formerLines(article, page).filter(({ after }) => after === undefined);
}
