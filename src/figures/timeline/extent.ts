import type { DateEntry } from '../../article/article.ts';
import { dayIndex } from '../../article/calendar.ts';
import { type BoundedDate, type DayRange, type EdtfDate, isImprecise, isSureDay, rangesOf, statedDays } from '../../article/date.ts';
import { isKnown } from '../../article/knowns.ts';
import { takesPlace } from '../../article/took-place.ts';
import type { Stretch } from './lanes.ts';

/** How a date lies in time, in day indexes: a day begins at its index and ends at the next one. */
export interface Extent {
  from: number;
  to: number;
  /** Filled as far as here: it has happened. */
  filledTo: number;
  /** It fades in as far as here, because the day on which it began is not stated. */
  fadeInTo: number;
  /** It fades out from here on, because the day on which it ends is not stated. */
  fadeOutFrom: number;
  /** It goes on after `to`, no end stated. */
  open: boolean;
  /** On some day in this extent, not stated which. */
  dashed: boolean;
  /** It was cancelled or postponed. */
  struck: boolean;
  /** Nobody knows whether it took place. */
  dotted: boolean;
  /** The parts of it that count, where it is made of several. */
  pieces: Stretch[];
}

/** Where “now” lies for an article: in the middle of its day, since that day is under way. */
export function asOfTime({ earliest, latest }: BoundedDate): number {
  return (dayIndex(earliest) + dayIndex(latest) + 1) / 2;
}

/**
 * How a date lies in time as of an article's day. What has happened ends there at the latest, what is planned begins there at
 * the earliest, and what is under way is filled as far as there. Where a start or an end is not known, only the other end is there.
 */
export function toExtent({ date, status }: Pick<DateEntry, 'date' | 'status'>, asOf: BoundedDate): Extent {
  const now = asOfTime(asOf);
  const dashed = isImprecise(date);
  const isSpan = date.shape === 'span';
  const isTakingPlace = takesPlace({ status });
  const open = isSpan && date.end === 'open' && isTakingPlace;
  const days = statedDays(date);
  const [first, last] = [dayIndex(days.from), dayIndex(days.to) + 1];
  const from = Math.max(first, status === 'planned' ? Math.floor(now) : -Infinity);
  const stated = open ? Math.max(now, from) : last;
  const latest = status !== 'happened' ? Infinity : dashed ? now : Math.ceil(now);
  const to = Math.max(from, Math.min(stated, latest));
  const clamp = (time: number) => Math.min(Math.max(time, from), to);
  const piece = ({ earliest = days.from, latest: end = days.to }: DayRange) => ({
    from: clamp(dayIndex(earliest)),
    to: clamp(dayIndex(end) + 1),
  });
  return {
    from,
    to,
    filledTo: dashed || status === 'planned' || !isTakingPlace ? from : status === 'happened' ? to : clamp(now),
    ...(isSpan ? fades(date, { from, to }, open) : { fadeInTo: from, fadeOutFrom: to }),
    open,
    dashed,
    struck: !isTakingPlace && isKnown(status),
    dotted: !isKnown(status),
    pieces: date.shape === 'all-of' ? rangesOf(date).map(piece) : [],
  };
}

/** How far a span fades in and out where its ends are no sure days; one that lacks an end fades as far as the other. */
function fades(span: EdtfDate, { from, to }: Stretch, isOpen: boolean): Pick<Extent, 'fadeInTo' | 'fadeOutFrom'> {
  const clamp = (time: number) => Math.min(Math.max(time, from), to);
  const inTo = isSureDay(span.from) ? from : span.from ? clamp(dayIndex(span.from.latest) + 1) : to;
  const outFrom = isOpen || isSureDay(span.to) ? to : span.to ? clamp(dayIndex(span.to.earliest)) : from;
  // Where both would fade over the same days, each has half of them.
  const middle = (inTo + outFrom) / 2;
  return inTo > outFrom ? { fadeInTo: middle, fadeOutFrom: middle } : { fadeInTo: inTo, fadeOutFrom: outFrom };
}
