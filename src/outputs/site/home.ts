import type { Article } from '../../article/article.ts';
import { certaintyLine } from '../../figures/certainty-line.ts';
import { type Locator, storyLocator } from '../../figures/maps/locator.ts';
import { placesMap } from '../../figures/maps/places-map.ts';
import { routeMap } from '../../figures/maps/route-map.ts';
import { storyMap } from '../../figures/maps/story-map.ts';
import { bytesOf, takeWithin } from './page-bytes.ts';

/** The home page has so many explainers however large they are. */
export const leastOnHome = 3;

/** And no more than these. */
const mostOnHome = 12;

/** What the home page is without its explainers, and what the link to a year adds. */
export const frameBytes = 5_400;
const yearBytes = 70;

/** What an explainer on it is without its words and its figure, and what each link to its folder adds beside. */
const entryBytes = 1_000;
const linksToFolder = 9;

/** The newest of a site’s explainers, which are given newest first: as many as the home page has room for beside the links to the years. */
export function newestOnHome(articles: Article[], years: number): Article[] {
  const frame = frameBytes + years * yearBytes;
  return takeWithin(articles, {
    most: mostOnHome,
    least: leastOnHome,
    frame,
    bytes: (article, index) => bytesOfEntry(article, index === 0),
  }).taken;
}

/** The figure of an explainer on the home page: the first has its map, as large as it can be; others where their story happens. */
export function homeFigure(article: Article, isLead: boolean): { map?: LeadMap | undefined; locator?: Locator | undefined } {
  if (isLead) return { map: routeMap(article) ?? placesMap(article) };
  const story = storyMap(article);
  return { locator: story && storyLocator(story, article) };
}

type LeadMap = NonNullable<ReturnType<typeof routeMap> | ReturnType<typeof placesMap>>;

/** No less than the bytes of an explainer on the home page: its drawing is shorter there than as data. */
export function bytesOfEntry(article: Article, isLead: boolean): number {
  const { headline, standfirst, kicker, slug } = article;
  const { map, locator } = homeFigure(article, isLead);
  const drawings = [map?.narrow, map?.description, locator ?? certaintyLine(article)].filter((drawing) => drawing !== undefined);
  // The headline is in what programs read, too.
  const words = [headline, headline, standfirst, kicker.topic, kicker.scope ?? ''].reduce((sum, text) => sum + bytesOf(text), 0);
  return entryBytes + words + linksToFolder * slug.length + drawings.reduce((sum, drawing) => sum + JSON.stringify(drawing).length, 0);
}
