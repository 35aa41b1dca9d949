import type { DateEntry } from '../../article/article.ts';
import type { BoundedDate } from '../../article/date.ts';
import { asOfTime, toExtent } from './extent.ts';

/** The dates of a story that an axis can show, and those that lie so far off that all others would be one point beside them. */
export interface NearAndFar<Entry> {
  near: Entry[];
  before: Entry[];
  after: Entry[];
}

/** A part of an axis that is shorter by so much cannot be read; shorter by less, it is worth an axis of its own if it has most of the dates. */
const crushed = { few: 8, any: 100 };
const daysOfYear = 365.2425;

/**
 * Parts the dates of a story at empty times that would crush an axis, such as between this year and a plan for the year 9998. What is left has
 * more dates than what lies beyond; of as many, it is what lies nearer to the article’s day.
 */
export function nearAndFar<Entry extends Pick<DateEntry, 'date' | 'status'>>(entries: Entry[], asOf: BoundedDate): NearAndFar<Entry> {
  const placed = entries.map((entry) => ({ entry, extent: toExtent(entry, asOf) })).toSorted((a, b) => a.extent.from - b.extent.from);
  const starts = placed.map(({ extent }) => extent.from);
  // The end of all up to each.
  let latest = -Infinity;
  const ends = placed.map(({ extent }) => (latest = Math.max(latest, extent.to)));
  const { first, last } = core({ starts, ends }, { first: 0, last: placed.length - 1 }, asOfTime(asOf));
  const entriesOf = (from: number, to: number) => placed.slice(from, to).map(({ entry }) => entry);
  return { near: entriesOf(first, last + 1), before: entriesOf(0, first), after: entriesOf(last + 1, placed.length) };
}

interface Times {
  starts: number[];
  ends: number[];
}

/** Some dates in a row, by their indexes. */
interface Row {
  first: number;
  last: number;
}

/** What is left of a row, parted again as long as it can be. */
function core(times: Times, whole: Row, now: number): Row {
  const all = whole.last - whole.first + 1;
  // Of those that can stand for all, the one with the most dates.
  for (let count = all - 1; count > 0 && count * 2 >= all; count -= 1) {
    const found = Array.from({ length: all - count + 1 }, (_, index) => ({
      first: whole.first + index,
      last: whole.first + index + count - 1,
    }))
      .filter((row) => standsForAll(times, whole, row))
      .toSorted((a, b) => distance(times, a, now) - distance(times, b, now))[0];
    if (found) return core(times, found, now);
  }
  return whole;
}

/** True where a row is so far from all other dates that beside them it would be a point. */
function standsForAll(times: Times, whole: Row, row: Row): boolean {
  const [start, end] = bounds(times, row);
  const kept = row.last - row.first + 1;
  const isMost = whole.last - whole.first + 1 - kept <= kept / 2;
  const least = (isMost ? crushed.few : crushed.any) * Math.max(end - start, daysOfYear);
  const before = row.first === whole.first ? Infinity : start - (times.ends[row.first - 1] ?? 0);
  const after = row.last === whole.last ? Infinity : (times.starts[row.last + 1] ?? 0) - end;
  return Math.min(before, after) >= least;
}

function bounds({ starts, ends }: Times, { first, last }: Row): [start: number, end: number] {
  return [starts[first] ?? 0, ends[last] ?? 0];
}

function distance(times: Times, row: Row, now: number): number {
  const [start, end] = bounds(times, row);
  return Math.max(start - now, now - end, 0);
}
