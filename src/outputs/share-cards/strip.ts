import type { Article, DateEntry } from '../../article/article.ts';
import { compareDates } from '../../article/date.ts';
import { oncePerArticle } from '../../article/once-per-article.ts';
import { spanOf } from '../../article/timeline.ts';
import { dayIndex } from '../../article/calendar.ts';
import { asOfTime, type Extent, toExtent } from '../../figures/timeline/extent.ts';
import { nearAndFar } from '../../figures/timeline/far-off.ts';
import { packLanes } from '../../figures/timeline/lanes.ts';
import { axisNames, timeAxis } from '../../figures/timeline/time-axis.ts';
import type { Language } from '../../languages/language.ts';

/** The dates that a card is about, as bars on the axis of the whole story, to scale; x in px from the strip’s left. */
export interface CardStrip {
  width: number;
  /** The article’s day; an end of the strip where that is earlier or later than all of it. */
  nowX: number;
  ticks: { x: number; label: string }[];
  lanes: number;
  /** Of the bars over the axis. */
  heightPx: number;
  bars: CardBar[];
}

export interface CardBar {
  lane: number;
  from: number;
  to: number;
  /** Filled as far as here. */
  filledTo: number;
  /** It fades in as far as here, and out from here on; its own ends where they are stated. */
  fadeInTo: number;
  fadeOutFrom: number;
  /** On one day in it, not stated which; or not known to have taken place. */
  dashed: boolean;
  /** It was cancelled or postponed. */
  struck: boolean;
}

const width = 1080;
/** Of the words under the axis. */
export const tickSizePx = 24;
const leastBarPx = 18;
const mostLanes = 7;

/** The strip of some of a story’s dates, without those that lie far off all others; undefined where there are none. Its lanes are 24 px high, or less so that all are `mostPx`. */
export function cardStrip(article: Article, dates: DateEntry[], t: Language, mostPx = 86): CardStrip | undefined {
  const { near, farIds, span } = nearDates(article);
  const shown = dates.filter(({ id }) => !farIds.has(id));
  if (shown.length === 0 || !span) return undefined;
  const axis = timeAxis(
    { from: dayIndex(span.from.earliest), to: dayIndex(span.to.latest) + 1 },
    width,
    tickSizePx,
    t,
    axisNames(article, near),
  );
  const x = (time: number) => Math.round(((time - axis.from) / (axis.to - axis.from)) * width);
  const ordered = shown.toSorted((a, b) => compareDates(a.date, b.date));
  const placed = lanesOf(ordered.flatMap((entry) => inPieces(toExtent(entry, article.asOf)).map((extent) => toBar(extent, x))));
  const lanes = Math.max(...placed.map(({ lane }) => lane)) + 1;
  return {
    width,
    nowX: Math.min(Math.max(x(asOfTime(article.asOf)), 0), width),
    ticks: axis.ticks.map(({ time, label }) => ({ x: x(time), label })),
    lanes,
    heightPx: Math.min(lanes * 24, mostPx) + 6,
    bars: placed,
  };
}

/** The dates that the strips of all cards of a story are of. */
const nearDates = oncePerArticle(({ dates, asOf }) => {
  const { near, before, after } = nearAndFar(dates, asOf);
  return { near, farIds: new Set([...before, ...after].map(({ id }) => id)), span: spanOf({ dates: near, asOf }) };
});

/** What is made of several parts has a bar for each. */
function inPieces(extent: Extent): Extent[] {
  const isFilled = extent.filledTo > extent.from;
  if (extent.pieces.length === 0) return [extent];
  return extent.pieces.map(({ from, to }) => ({ ...extent, from, to, filledTo: isFilled ? to : from, fadeInTo: from, fadeOutFrom: to }));
}

/** A day is drawn wide enough to be seen. */
function toBar(
  { from, to, filledTo, fadeInTo, fadeOutFrom, dashed, dotted, struck }: Extent,
  x: (time: number) => number,
): Omit<CardBar, 'lane'> {
  const start = Math.min(x(from), width - leastBarPx);
  const end = Math.max(x(to), start + leastBarPx);
  const filled = filledTo === to ? end : filledTo === from ? start : Math.max(x(filledTo), start + leastBarPx / 2);
  const within = (time: number) => Math.min(Math.max(x(time), start), end);
  return {
    from: start,
    to: end,
    filledTo: filled,
    fadeInTo: fadeInTo > from ? within(fadeInTo) : start,
    fadeOutFrom: fadeOutFrom < to ? within(fadeOutFrom) : end,
    dashed: dashed || dotted,
    struck,
  };
}

/** In lanes, so that no bar touches another; the last lane takes those that would need more. */
function lanesOf(bars: Omit<CardBar, 'lane'>[]): CardBar[] {
  const items = bars.map(({ from, to }) => ({ from, to, texts: [], ground: { from, to } }));
  const lanes = packLanes(items, { width, sizePx: 1, above: false, onBars: false, gap: 4, blocked: [], avoided: [] });
  return bars.map((bar, index) => ({ ...bar, lane: Math.min(lanes[index]?.lane ?? 0, mostLanes - 1) }));
}
