import type { Day } from './date.ts';

const millisecondsPerDay = 86_400_000;

/**
 * A day as a whole number that grows by one a day; for arithmetic and for scales.
 * @example dayIndex('2021-06-08') - dayIndex('2021-06-01') //=> 7
 */
export function dayIndex(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay);
}

/**
 * The day of an index.
 * @example dayAt(dayIndex('2021-05-31') + 1) //=> '2021-06-01'
 */
export function dayAt(index: number): Day {
  return new Date(index * millisecondsPerDay).toISOString().slice(0, 10);
}

/**
 * The first day of the month that lies `months` after the month of `day`.
 * @example monthStart('2021-11-20', 2) //=> '2022-01-01'
 */
export function monthStart(day: Day, months = 0): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}

/**
 * True where a day has a weekday that can be computed: from 15 October 1582, when the Gregorian calendar began. Of days before
 * it, sources give the weekday of the Julian calendar.
 * @example hasWeekday('1415-10-25') //=> false
 */
export function hasWeekday(day: Day): boolean {
  return day >= '1582-10-15';
}
