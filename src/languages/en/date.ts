import { hasWeekday } from '../../article/calendar.ts';
import type { EdtfDate, Moment } from '../../article/date.ts';

const dateLocale = 'en-GB';

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(dateLocale, { timeZone: 'UTC', ...options });
const monthName = format({ month: 'long' });
const monthShort = format({ month: 'short' });
const weekdayName = format({ weekday: 'long' });
const weekdayShort = format({ weekday: 'short' });

const at = (iso: string) => new Date(`${`${iso}-01-01`.slice(0, 10)}T00:00:00Z`);
const year = (iso: string) => iso.slice(0, 4);
/** Holds a date or an amount together: no line breaks at it. */
export const held = '\u00a0';
const dayNumber = (iso: string) => String(Number(iso.slice(8, 10)));

/** `2 June 2021`, `March 2021`, `2021`, with no-break spaces; without the year where `year` is false and the moment is finer than a year. */
export function moment(value: Moment, withYear: boolean): string {
  const ending = withYear ? `${held}${year(value.iso)}` : '';
  const about = value.approximate ? 'about ' : value.uncertain ? 'probably ' : '';
  if (value.precision === 'year') return about + value.iso;
  const month = monthName.format(at(value.iso));
  return about + (value.precision === 'month' ? month : `${dayNumber(value.iso)}${held}${month}`) + ending;
}

/** Two moments without saying a shared month or year twice: `6–7 June`, `1 May to 2 June`. */
function range(from: Moment, to: Moment, withYear: boolean): string {
  const sameYear = year(from.iso) === year(to.iso);
  const days = from.precision === 'day' && to.precision === 'day';
  if (days && from.iso.slice(0, 7) === to.iso.slice(0, 7) && !from.approximate && !to.approximate) {
    return `${dayNumber(from.iso)}–${moment(to, withYear)}`;
  }
  return `${moment(from, !sameYear)} to ${moment(to, withYear || !sameYear)}`;
}

/** The ends of a date; of a set of days, one that begins with a month or ends with one is said by that month. */
export function ends({ shape, from, to }: EdtfDate): Pick<EdtfDate, 'from' | 'to'> {
  if (shape !== 'one-of' || !from || !to || from.iso.slice(0, 7) === to.iso.slice(0, 7)) return { from, to };
  const month = (value: Moment): Moment => ({ ...value, iso: value.iso.slice(0, 7), precision: 'month' });
  const lastDay = new Date(Date.UTC(Number(year(to.iso)), Number(to.iso.slice(5, 7)), 0)).getUTCDate();
  return { from: from.iso.endsWith('-01') ? month(from) : from, to: dayNumber(to.iso) === String(lastDay) ? month(to) : to };
}

/**
 * A date as a short label at its true precision.
 * @example dateLabel(parseDate('2021-06-06/2021-06-07')) //=> '6–7 June'
 */
function dateLabel(date: EdtfDate, withYear = false): string {
  const { from, to } = ends(date);
  if (from && to) return date.shape === 'single' ? moment(from, withYear) : range(from, to, withYear);
  if (from) return `since ${moment(from, withYear)}`;
  return to ? `until ${moment(to, withYear)}` : '';
}

/**
 * A date as a phrase that follows a verb: `on 1 June`, `in March, exact day not stated`, `on one day between March and 2 June`.
 */
function datePhrase(date: EdtfDate, withYear = false): string {
  const { from, to } = ends(date);
  if (date.shape === 'one-of' && from && to) return `on one day between ${moment(from, false)} and ${moment(to, withYear)}`;
  if (date.shape === 'span') return from && to ? `from ${range(from, to, withYear).replace('–', ' to ')}` : dateLabel(date, withYear);
  if (from?.precision === 'month') return `in ${moment(from, withYear)}, exact day not stated`;
  return from?.precision === 'year' ? `in ${from.iso}` : `on ${dateLabel(date, withYear)}`;
}

const weekday = (day: string) => (hasWeekday(day) ? weekdayName.format(at(day)) : '');

/** Dates in English words. */
export const dateWords = {
  label: dateLabel,
  /** `on 3 June 2021`, `in February 2022`; of what is no single day or month `(1–3 June 2021)`. */
  within: (date: EdtfDate) => {
    const label = dateLabel(date, true);
    if (date.shape !== 'single' || !date.from) return `(${label})`;
    return `${date.from.precision === 'day' ? 'on' : 'in'} ${label}`;
  },
  phrase: datePhrase,
  /** `Wednesday 2 June 2021`; without the weekday where none can be computed. */
  full: (day: string) => `${weekday(day)} ${dayNumber(day)}${held}${monthName.format(at(day))}${held}${year(day)}`.trim(),
  /** `2 June`. */
  dayMonth: (day: string) => `${dayNumber(day)}${held}${monthName.format(at(day))}`,
  /** Empty where none can be computed. */
  weekday,
  weekdayShort: (day: string) => (hasWeekday(day) ? weekdayShort.format(at(day)) : ''),
  month: (iso: string) => monthName.format(at(iso)),
  monthShort: (iso: string) => monthShort.format(at(iso)),
  monthYear: (iso: string) => `${monthName.format(at(iso))}${held}${year(iso)}`,
  dayNotStated: 'exact day not stated',
};
