import type { Article } from './article.ts';
import { takesPlace } from './took-place.ts';

/** The journeys of a story of this kind have at least so many of its dates. */
const leastShare = 0.25;

/** Whether a story is about travelling: its journeys have two stops or more, and a good part of its dates are dates of stops. */
export function isAboutTravel({ dates, routes }: Pick<Article, 'dates' | 'routes'>): boolean {
  const takingPlace = dates.filter(takesPlace);
  const known = new Set(takingPlace.map(({ id }) => id));
  const stops = routes.flatMap((route) => route.stops).filter(({ date }) => known.has(date));
  return stops.length > 1 && new Set(stops.map(({ date }) => date)).size >= takingPlace.length * leastShare;
}
