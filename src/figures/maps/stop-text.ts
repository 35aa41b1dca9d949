import type { Article, DateEntry } from '../../article/article.ts';
import { oncePerArticle } from '../../article/once-per-article.ts';
import { dayLabels } from '../../languages/day-label.ts';
import { wordsOf } from '../../languages/words.ts';
import type { Journey, Stop } from './journeys.ts';
import { namedIn } from './text.ts';

/** Where a traveller is to be, and when. The author's words are taken whole where they name the place; else they say when. */
export function stopText({ first, label, place, date }: Stop, article: Article): string {
  const t = wordsOf(article);
  if (label !== undefined && namedIn(label, place, article.places) !== undefined) return label;
  const when = label ?? dayOnMap(date, article);
  return first ? t.places.firstStop(place.name, when, date.status === 'planned') : t.places.nextStop(place.name, when);
}

/** The journeys in one sentence each, for those who don't see the map. */
export function describeJourneys(journeys: Journey[], article: Article): string {
  const t = wordsOf(article);
  const inWords = ({ stops }: Journey) =>
    t.sentence(`${stops[0]?.person.name ?? ''} ${t.series(stops.map((stop) => stopText(stop, article)))}`);
  return journeys.map(inWords).join(' ');
}

/** A date as a label; with its year, unless all dates that can stand on a map are of the year of the article. */
export function dayOnMap(entry: DateEntry, article: Article): string {
  return labelsOnMap(article)(entry);
}

const labelsOnMap = oncePerArticle((article) => {
  const ofRoutes = new Set(article.routes.flatMap(({ stops }) => stops.map(({ date }) => date)));
  const onMap = article.dates.filter(({ id, places }) => places.length > 0 || ofRoutes.has(id));
  return dayLabels(article, onMap, wordsOf(article));
});
