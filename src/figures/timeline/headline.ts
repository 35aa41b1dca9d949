import type { Article } from '../../article/article.ts';
import { timeline } from '../../article/timeline.ts';
import { wordsOf } from '../../languages/words.ts';

/** The headline of the timeline: the author’s, else how many dates there are, from when to when, and how many are planned. */
export function timelineHeadline(article: Article): string {
  const { span } = timeline(article);
  const titles = article.dates.map(({ title }) => title);
  const planned = article.dates.filter(({ status }) => status === 'planned').length;
  return article.views.timeline?.headline ?? wordsOf(article).timeline.headline(titles, span, planned);
}
