import type { DateEntry } from '../../article/article.ts';
import { dayIndex } from '../../article/calendar.ts';
import { type EdtfDate, isImprecise, type Moment } from '../../article/date.ts';

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
}

/** Where “now” lies for an article: in the middle of its day, since that day is under way. */
export function asOfTime({ earliest, latest }: EdtfDate): number {
  return (dayIndex(earliest) + dayIndex(latest ?? earliest) + 1) / 2;
}

/**
 * How a date lies in time as of an article's day. What has happened ends there at the latest, what is planned begins there at
 * the earliest, and what is under way is filled as far as there.
 */
export function toExtent({ date, status }: Pick<DateEntry, 'date' | 'status'>, asOf: EdtfDate): Extent {
  const now = asOfTime(asOf);
  const dashed = isImprecise(date);
  const from = Math.max(dayIndex(date.earliest), status === 'planned' ? Math.floor(now) : -Infinity);
  const stated = date.latest === undefined ? Math.max(now, from) : dayIndex(date.latest) + 1;
  const latest = status !== 'happened' ? Infinity : dashed ? now : Math.ceil(now);
  const to = Math.max(from, Math.min(stated, latest));
  const isSpan = date.shape === 'span';
  const clamp = (time: number) => Math.min(Math.max(time, from), to);
  return {
    from,
    to,
    filledTo: dashed || status === 'planned' ? from : status === 'happened' ? to : clamp(now),
    fadeInTo: isSpan && isRough(date.from) ? clamp(dayIndex(date.from.latest) + 1) : from,
    fadeOutFrom: isSpan && isRough(date.to) ? clamp(dayIndex(date.to.earliest)) : to,
    open: date.latest === undefined,
    dashed,
  };
}

function isRough(moment: Moment | undefined): moment is Moment {
  return moment !== undefined && moment.precision !== 'day';
}
