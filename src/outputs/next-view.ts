import type { Article } from '../article/article.ts';
import { type View, views } from '../article/views.ts';
import { viewOutputs } from './views.ts';

/**
 * True for a view that shows entries of the article; an article always shows itself.
 * @example hasEntries(article, 'places') //=> true
 */
export function hasEntries(article: Article, view: View): boolean {
  return view === 'article' || viewOutputs[view].entries(article) > 0;
}

/**
 * The view to read after another: the next in the order of the view bar that has entries, and after the last the article again.
 * None where the article is all there is.
 * @example nextView(article, 'places') //=> 'article'
 */
export function nextView(article: Article, view: View): View | undefined {
  const at = views.indexOf(view);
  const following = [...views.slice(at + 1), ...views.slice(0, at)];
  return following.find((other) => hasEntries(article, other));
}
