import type { Article } from '../../article/article.ts';
import { peopleAtPlaces } from '../../article/concerns.ts';
import { storyMap } from './story-map.ts';

/** The ids of the people who are, in the story, at a place that can be put on the map. */
export function peopleOnMap(article: Article): Set<string> {
  const spots = storyMap(article)?.spots ?? new Map<string, unknown>();
  return new Set([...peopleAtPlaces(article)].flatMap(([place, people]) => (spots.has(place) ? people : [])));
}
