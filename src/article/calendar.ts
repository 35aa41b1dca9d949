/**
 * A calendar day (ISO 8601): `2021-06-02`. Years before 1 are counted from 0, which is 1 BC, so `-0043-03-15` is in 44 BC; one of more than
 * four digits has a sign: `+12000-01-01`. As text only days of the years 0 to 9999 have their order; `compareDays` has it for all. Days
 * are counted as if the Gregorian calendar had always been; those before it are said as their sources give them.
 */
export type Day = string;

/** The numbers of a day, month or year; a part that is not given is 1. */
export interface DayParts {
  year: number;
  month: number;
  day: number;
}

const form = /^([+-]?\d{4,})(?:-(\d{2}))?(?:-(\d{2}))?/u;

/**
 * The numbers of a day, month or year.
 * @example partsOf('-0043-03') //=> { year: -43, month: 3, day: 1 }
 */
export function partsOf(iso: string): DayParts {
  const [, year, month = 1, day = 1] = form.exec(iso) ?? [];
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** The day of a year, month and day. */
export function dayOf(year: number, month = 1, day = 1): Day {
  return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/**
 * A year as ISO 8601 has it.
 * @example [isoYear(580), isoYear(-43), isoYear(12_000)] //=> ['0580', '-0043', '+12000']
 */
export function isoYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return year < 0 ? `-${digits}` : year > 9999 ? `+${digits}` : digits;
}

/** The year of a day, month or year as ISO 8601 has it. */
export function yearOf(iso: string): string {
  return isoYear(partsOf(iso).year);
}

/** The month of a day: `2021-06`. */
export function monthOf(iso: string): string {
  const { year, month } = partsOf(iso);
  return `${isoYear(year)}-${twoDigits(month)}`;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

export function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

// In a year that begins on 1 March, the day that leap years have more is the last one. 400 years have 146,097 days.
const daysOfEra = 146_097;
const dayOfEpoch = 719_468;

/**
 * A day as a whole number that grows by one a day; for arithmetic and for scales.
 * @example dayIndex('2021-06-08') - dayIndex('2021-06-01') //=> 7
 */
export function dayIndex(iso: Day): number {
  const { year, month, day } = partsOf(iso);
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * daysOfEra + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - dayOfEpoch;
}

/**
 * The day of an index.
 * @example dayAt(dayIndex('2021-05-31') + 1) //=> '2021-06-01'
 */
export function dayAt(index: number): Day {
  const shifted = index + dayOfEpoch;
  const era = Math.floor(shifted / daysOfEra);
  const day = shifted - era * daysOfEra;
  const year = Math.floor((day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365);
  const ofYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = ((shiftedMonth + 2) % 12) + 1;
  return dayOf(year + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}

/** Order of days: negative where the first is earlier. */
export function compareDays(a: Day, b: Day): number {
  return dayIndex(a) - dayIndex(b);
}

/** The earliest of some days; undefined where there are none. */
export function firstDay(days: Day[]): Day | undefined {
  return days.toSorted(compareDays)[0];
}

/** The latest of some days; undefined where there are none. */
export function lastDay(days: Day[]): Day | undefined {
  return days.toSorted(compareDays).at(-1);
}

/**
 * The first day of the month that lies `months` after the month of `day`.
 * @example monthStart('2021-11-20', 2) //=> '2022-01-01'
 */
export function monthStart(day: Day, months = 0): Day {
  const { year, month } = partsOf(day);
  const count = year * 12 + month - 1 + months;
  const years = Math.floor(count / 12);
  return dayOf(years, count - years * 12 + 1);
}

/**
 * True where a day has a weekday that can be computed: from 15 October 1582, when the Gregorian calendar began. Of days before
 * it, sources give the weekday of the Julian calendar.
 * @example hasWeekday('1415-10-25') //=> false
 */
export function hasWeekday(day: Day): boolean {
  return compareDays(day, '1582-10-15') >= 0;
}

/** The weekday of a day; 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((dayIndex(day) + 4) % 7) + 7) % 7;
}
