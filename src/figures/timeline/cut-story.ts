import type { Article, DateEntry } from '../../article/article.ts';
import { compareDates } from '../../article/date.ts';
import { needsYear } from '../../languages/day-label.ts';
import type { Language } from '../../languages/language.ts';
import { asOfTime, type Extent, toExtent } from './extent.ts';
import { stretchesOf, type Unit, unitFor, type UsedStretch, usedSteps } from './stretches.ts';
import { textsInUnit } from './texts.ts';
import { weightiest } from './weightiest.ts';

/** So many labels can be read at once. */
export const mostLabels = 40;

/** A story cut into the years, or other units, in which something begins or ends. */
export interface CutStory {
  unit: Unit;
  stretches: CutStretch[];
  /** What may be written at a date. */
  says: (entry: DateEntry) => string[];
  /** The time of the article’s day. */
  now: number;
}

/** One of those units, with the dates that lie in it, in order. */
export interface CutStretch extends UsedStretch {
  dates: CutDate[];
  /** The article’s day lies in it, and is shown. */
  hasNow: boolean;
}

export interface CutDate {
  entry: DateEntry;
  extent: Extent;
  /** This is the first of its stretches, in which its label stands. */
  isFirst: boolean;
  /** It has a label here. */
  isLabelled: boolean;
}

/** A part of a drawing over its whole width, which a browser lays out when it comes near the window. */
export interface Band {
  top: number;
  bottom: number;
}

/** How much of the height of a drawing a band takes, as an attribute. */
export function bandHeight({ top, bottom }: Band, heightPx: number): string {
  return `${Number((((bottom - top) / heightPx) * 100).toFixed(4))}%`;
}

export function cutStory(article: Article, t: Language, most: number): CutStory {
  const dates = article.dates.toSorted((a, b) => compareDates(a.date, b.date));
  const placed = dates.map((entry) => ({ entry, extent: toExtent(entry, article.asOf) }));
  const all = placed.map(({ extent }) => extent);
  const now = asOfTime(article.asOf);
  const isNowShown = now > Math.min(...all.map(({ from }) => from)) && all.some(({ from, to }) => Math.max(from, to) >= Math.floor(now));
  const more = isNowShown ? [now] : [];
  const unit = unitFor(all, more);
  const labelled = new Set(weightiest(dates, most));
  const said = new Set<DateEntry>();
  const stretches = stretchesOf(usedSteps(all, unit, more), unit, needsYear(article, article.dates), t).map((stretch): CutStretch => {
    const own = placed.filter(({ extent: { from, to } }) => from < stretch.to && Math.max(to, from + 0.5) > stretch.from);
    const here = own.map((date): CutDate => {
      const isFirst = !said.has(date.entry);
      return { ...date, isFirst, isLabelled: isFirst && labelled.has(date.entry) };
    });
    for (const { entry } of own) said.add(entry);
    return { ...stretch, dates: here, hasNow: isNowShown && now > stretch.from && now <= stretch.to };
  });
  return { unit, stretches, says: textsInUnit(article, unit, t), now };
}

/** What is said of the units left out before a stretch, and where, in a break so high; undefined where there is none. */
export function gapAt({ gap }: UsedStretch, top: number, gapPx: number, sizePx: number): { text: string; y: number } | undefined {
  return gap === undefined ? undefined : { text: gap, y: Math.round(top + gapPx / 2 + sizePx * 0.36) };
}
