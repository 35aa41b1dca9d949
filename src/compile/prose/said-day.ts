import { dayAt, dayIndex, dayOf, hasWeekday, partsOf, weekdayOf } from '../../article/calendar.ts';
import { type DayRange, type EdtfDate, rangesOf } from '../../article/date.ts';
import type { SaidDay } from '../../languages/prose.ts';

/** In so many days every combination of weekday, day and month comes by: 40 years, as some have no 29 February. */
const everyCombination = 40 * 366;

/**
 * True when some day that a date can mean is what a text says. A weekday is not asked of days before the Gregorian calendar.
 * @example isWithin({ month: 6 }, parseDate('2021-06-02')) //=> true
 */
export function isWithin(said: SaidDay, date: EdtfDate): boolean {
  return rangesOf(date).some((range) => isInRange(said, range));
}

function isInRange(said: SaidDay, { earliest, latest }: DayRange): boolean {
  const year = said.year === undefined ? undefined : { from: dayIndex(dayOf(said.year)), to: dayIndex(dayOf(said.year, 12, 31)) };
  const end = Math.min(latest === undefined ? Infinity : dayIndex(latest), year?.to ?? Infinity);
  const start = Math.max(earliest === undefined ? -Infinity : dayIndex(earliest), year?.from ?? -Infinity);
  const first = start === -Infinity ? end - everyCombination : start;
  const last = Math.min(end, first + everyCombination);
  for (let index = first; index <= last; index += 1) if (isSaid(said, index)) return true;
  return false;
}

function isSaid({ weekday, day, month }: SaidDay, index: number): boolean {
  const at = dayAt(index);
  const parts = partsOf(at);
  const name = hasWeekday(at) ? weekday : undefined;
  return (
    (name === undefined || name === weekdayOf(at)) &&
    (day === undefined || day === parts.day) &&
    (month === undefined || month === parts.month)
  );
}
