import { type Amount, amountOf, canBeAdded, isExact, measureKey } from '../../article/amount.ts';
import { overlapping, wholeOf, wholesOf } from '../../article/aid.ts';
import type { Article, Pledge } from '../../article/article.ts';
import type { BarsShown, Language } from '../../languages/language.ts';
import { amountPhrase } from '../../languages/amount.ts';
import { largerFirst } from './orders.ts';

/** The amounts of one currency or unit, as bars to one scale; or a list without bars of all that has nothing to be compared with. */
export interface BarsFigure {
  /** What the longest bar stands for, with all that sources say of it; undefined where there is no bar. */
  scale: string | undefined;
  /** The same as a number. */
  full: number;
  rows: BarRow[];
  /** What its bars show beside plain lengths. */
  shown: BarsShown;
}

/** One pledge, and what is said to be a part of it. */
export interface BarRow {
  pledge: Pledge;
  bar: Bar | undefined;
  /** Parts as they lie inside the bar, then those that are only named. */
  parts: { pledge: Pledge; bar: (Bar & { lane: number }) | undefined }[];
  /** How many rows of parts there are in the bar. */
  lanes: number;
}

/** A length in hundredths of the width, from `start` to at least `sure`, and to `most` where the amount is a range. */
export interface Bar {
  start: number;
  sure: number;
  most: number;
  /** It would be too short to be seen: its mark has no length. */
  isTooSmall: boolean;
}

/** What is shorter cannot be seen, and is drawn as long as this; in hundredths of the width. */
export const leastBar = 0.4;

/**
 * The amounts, the larger before the smaller: a figure for each currency or unit that has several, then what stands alone in its own. What is a part of another amount of the same measure lies inside
 * it. Parts follow each other only where they cannot overlap and their sum is surely no more than the whole; else each has a row.
 */
export function barFigures(article: Article, t: Language): BarsFigure[] {
  const measures = new Map<string, Pledge[]>();
  for (const pledge of article.pledges) {
    const amount = amountOf(pledge);
    if (amount) measures.set(measureKey(amount.measure), [...(measures.get(measureKey(amount.measure)) ?? []), pledge]);
  }
  const figures = [...measures.values()].map((group) => figure(article, group, t));
  const lone = figures.filter(({ scale }) => scale === undefined).flatMap(({ rows }) => rows.map(withoutBars));
  return [...figures.filter(({ scale }) => scale !== undefined), ...(lone.length > 0 ? [{ ...noBars, rows: lone }] : [])];
}

const noBars = { scale: undefined, full: 0, shown: { parts: false, ranges: false, small: false, without: false } };

function withoutBars(row: BarRow): BarRow {
  return { ...row, bar: undefined, parts: row.parts.map(({ pledge }) => ({ pledge, bar: undefined })), lanes: 0 };
}

function figure(article: Article, group: Pledge[], t: Language): BarsFigure {
  const full = Math.max(0, ...group.map((pledge) => endsOf(pledge)?.most ?? 0));
  const rows = largerFirst(group.filter((pledge) => !wholeIn(pledge, group))).map((pledge) => toRow(article, pledge, group, full));
  const largest = group.find((pledge) => endsOf(pledge)?.most === full);
  const bars = rows.flatMap((row) => [row.bar, ...row.parts.map(({ bar }) => bar)]).filter((bar) => bar !== undefined);
  return {
    scale: largest && bars.length > 1 ? amountPhrase(largest, t) : undefined,
    full,
    rows,
    shown: {
      parts: rows.some(({ parts }) => parts.some(({ bar }) => bar)),
      ranges: bars.some(({ sure, most }) => most > sure),
      small: bars.some(({ isTooSmall }) => isTooSmall),
      without: bars.length < group.length,
    },
  };
}

function toRow(article: Article, pledge: Pledge, group: Pledge[], full: number): BarRow {
  const ends = endsOf(pledge);
  const found = ends ? inside(article, pledge, group, full, 0, 0) : { parts: [], lanes: 0 };
  const drawn = found.parts.map((part) => part.pledge);
  const named = descendants(pledge, group).filter((part) => !drawn.includes(part));
  return {
    pledge,
    bar: ends && toBar(ends, full, 0),
    parts: [...found.parts, ...named.map((part) => ({ pledge: part, bar: undefined }))],
    lanes: found.lanes,
  };
}

/** The parts of a pledge inside its bar, from a row on; each part’s own parts lie below it. */
function inside(
  article: Article,
  whole: Pledge,
  group: Pledge[],
  full: number,
  start: number,
  lane: number,
): Pick<BarRow, 'parts' | 'lanes'> {
  const room = endsOf(whole);
  // What may be more than its whole is no part that can be drawn.
  const parts = largerFirst(group.filter((part) => wholeIn(part, group) === whole)).filter(
    (part) => room && endsOf(part) && (endsOf(part)?.most ?? 0) <= room.sure,
  );
  const total = parts.reduce((sum, part) => sum + (endsOf(part)?.most ?? 0), 0);
  const isStacked = parts.every(isPlain) && total <= (room?.sure ?? 0) && !mayOverlap(article, parts);
  const placed: BarRow['parts'] = [];
  let from = start;
  let next = lane;
  let bottom = lane;
  for (const part of parts) {
    const ends = endsOf(part);
    if (!ends) continue;
    const row = isStacked ? lane : next;
    placed.push({ pledge: part, bar: { ...toBar(ends, full, from), lane: row } });
    const below = inside(article, part, group, full, from, row + 1);
    placed.push(...below.parts);
    bottom = Math.max(bottom, row + 1, below.lanes);
    next = Math.max(row + 1, below.lanes);
    if (isStacked) from += (ends.most / full) * 100;
  }
  return { parts: placed, lanes: bottom };
}

function isPlain(pledge: Pledge): boolean {
  const amount = amountOf(pledge);
  return amount !== undefined && isExact(amount) && !amount.claims && canBeAdded(amount.measure);
}

function mayOverlap(article: Article, parts: Pledge[]): boolean {
  return parts.some((part) => overlapping(article, part).some((other) => parts.includes(other)));
}

/** From where to where an amount can be, where all of that is above zero. */
function endsOf(pledge: Pledge): { sure: number; most: number } | undefined {
  const amount: Amount | undefined = amountOf(pledge);
  if (!amount) return undefined;
  const most = amount.max ?? amount.min ?? 0;
  const sure = amount.min ?? 0;
  return most > 0 && sure >= 0 ? { sure, most } : undefined;
}

function toBar({ sure, most }: { sure: number; most: number }, full: number, start: number): Bar {
  const part = (value: number) => (value / full) * 100;
  return { start, sure: part(sure), most: part(most), isTooSmall: part(most) < leastBar };
}

/** The nearest pledge of the group that another is a part of. */
function wholeIn(pledge: Pledge, group: Pledge[]): Pledge | undefined {
  const whole = wholeOf(pledge, group);
  // A ring of parts has no whole.
  return whole === pledge || (whole && wholesOf(whole, group).includes(pledge)) ? undefined : whole;
}

function descendants(pledge: Pledge, group: Pledge[]): Pledge[] {
  return group.filter((other) => other !== pledge && wholesOf(other, group).includes(pledge) && !wholesOf(pledge, group).includes(other));
}
