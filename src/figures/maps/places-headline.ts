import type { Article } from '../../article/article.ts';
import { placesFinding } from '../../article/places.ts';
import { wordsOf } from '../../languages/words.ts';

/** The headline of the places view: the author's, else the names of its places, or how many of which kind there are. */
export function placesHeadline(article: Article): string {
  return article.views.places?.headline ?? wordsOf(article).places.headline(placesFinding(article));
}
