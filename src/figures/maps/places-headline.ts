import type { Article } from '../../article/article.ts';
import { countPlaces } from '../../article/places.ts';
import { wordsOf } from '../../languages/words.ts';

/** The headline of the places view: the author's, else how many places of which kind there are. */
export function placesHeadline(article: Article): string {
  return article.views.places?.headline ?? wordsOf(article).places.headline(countPlaces(article.places));
}
