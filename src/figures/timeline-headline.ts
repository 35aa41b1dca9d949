import type { Article } from '../article/article.ts';
import { timeline } from '../article/timeline.ts';
import { wordsFor } from '../languages/words.ts';

/** The headline of the timeline: the author’s, else how many dates there are and from when to when. */
export function timelineHeadline(article: Article): string {
  const { dates, span } = timeline(article);
  return article.views.timeline?.headline ?? wordsFor(article.language).timeline.headline(dates, span);
}
