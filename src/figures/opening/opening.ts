import type { Article, TextBlock } from '../../article/article.ts';
import { isAboutTravel } from '../../article/about-travel.ts';
import { ratioOf } from '../../article/ratio.ts';
import type { Lead } from '../../article/schema.ts';
import type { Language } from '../../languages/language.ts';
import { aidHead, type LargeSum } from '../aid/aid-head.ts';
import { placesMap } from '../maps/places-map.ts';
import { type RouteMap, routeMap } from '../maps/route-map.ts';
import { week } from '../timeline/week.ts';
import { type RatioBar, ratioBar } from './ratio-bar.ts';
import { type TimeStrip, timeStrip } from './time-strip.ts';

/** What the page of an article opens with. */
export type Opening =
  | { kind: 'route'; map: RouteMap }
  | { kind: 'map' }
  /** Its crowded days, or else a strip of all its time. */
  | { kind: 'timeline'; strip: TimeStrip | undefined }
  /** A part of a whole, or else the sum that leads. */
  | { kind: 'sum'; bar: RatioBar | undefined; sum: LargeSum | undefined; says: string }
  | { kind: 'picture'; block: TextBlock }
  /** The headline alone. */
  | { kind: 'none' };

/** The opening of each kind; undefined where the article has nothing to draw. */
const openings: Record<Lead, (article: Article, t: Language) => Opening | undefined> = {
  route: (article) => {
    const map = routeMap(article);
    return map && { kind: 'route', map };
  },
  map: (article) => (placesMap(article) ? { kind: 'map' } : undefined),
  timeline: (article, t) => {
    if (week(article, t)) return { kind: 'timeline', strip: undefined };
    const strip = timeStrip(article, t);
    return strip && { kind: 'timeline', strip };
  },
  sum: (article, t) => {
    const bar = ratioBar(article, t);
    if (bar) return { kind: 'sum', bar, sum: undefined, says: '' };
    const { sum, caption, headline } = aidHead(article, t);
    return sum && { kind: 'sum', bar: undefined, sum, says: caption ?? headline };
  },
  picture: (article) => {
    const blocks = article.sections.flatMap((section) => section.blocks).flatMap((block) => (block.kind === 'picture' ? [block] : []));
    const block = blocks.find(({ picture }) => picture?.file === article.cardPicture?.file) ?? blocks[0];
    return block && { kind: 'picture', block };
  },
  none: () => ({ kind: 'none' }),
};

const fewDates = 4;

/**
 * What an article opens with: what its author says; else the map of its journeys if it is about travelling, a part of a whole, or a strip of its time if it has some dates;
 * else its headline alone.
 */
export function opening(article: Article, t: Language): Opening {
  const asked = article.lead && openings[article.lead](article, t);
  if (asked) return asked;
  const ownTime = article.dates.length >= fewDates || week(article, t) ? openings.timeline(article, t) : undefined;
  return (
    (isAboutTravel(article) ? openings.route(article, t) : undefined) ??
    (ratioOf(article) ? openings.sum(article, t) : undefined) ??
    ownTime ?? { kind: 'none' }
  );
}
