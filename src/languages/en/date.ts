import { type EdtfDate, ends, type Moment } from '../../article/date.ts';
import { calendarWordsIn } from '../calendar-words.ts';
import type { DateWords } from '../language.ts';

const calendar = calendarWordsIn('en-GB');
const { day, dayMonth, month, monthYear, weekday, year } = calendar;
const yearOf = (iso: string) => iso.slice(0, 4);
const monthOf = (iso: string) => iso.slice(0, 7);

/** `2 June 2021`, `March 2021`, `2021`, with no-break spaces; without the year where `year` is false and the moment is finer than a year. */
export function moment({ iso, precision, approximate, uncertain }: Moment, withYear: boolean): string {
  const about = approximate ? 'about ' : uncertain ? 'probably ' : '';
  if (precision === 'year') return about + year(iso);
  if (precision === 'month') return about + (withYear ? monthYear(iso) : month(iso));
  return about + (withYear ? calendar.date(iso) : dayMonth(iso));
}

/** Two moments without saying a shared month or year twice: `6–7 June`, `1 May to 2 June`. */
function range(from: Moment, to: Moment, withYear: boolean, dash = '–'): string {
  const sameYear = yearOf(from.iso) === yearOf(to.iso);
  const days = from.precision === 'day' && to.precision === 'day';
  if (days && monthOf(from.iso) === monthOf(to.iso) && !from.approximate && !to.approximate) {
    return `${day(from.iso)}${dash}${moment(to, withYear)}`;
  }
  return `${moment(from, !sameYear)} to ${moment(to, withYear || !sameYear)}`;
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

function datePhrase(date: EdtfDate, withYear = false): string {
  const { from, to } = ends(date);
  if (date.shape === 'one-of' && from && to) return `on one day between ${moment(from, false)} and ${moment(to, withYear)}`;
  if (date.shape === 'span') return from && to ? `from ${range(from, to, withYear, ' to ')}` : dateLabel(date, withYear);
  if (from?.precision === 'month') return `in ${moment(from, withYear)}, exact day not stated`;
  return from?.precision === 'year' ? `in ${year(from.iso)}` : `on ${dateLabel(date, withYear)}`;
}

/** Dates in English words. */
export const dateWords: DateWords = {
  ...calendar,
  label: dateLabel,
  within: (date) => {
    const label = dateLabel(date, true);
    if (date.shape !== 'single' || !date.from) return `(${label})`;
    return `${date.from.precision === 'day' ? 'on' : 'in'} ${label}`;
  },
  phrase: datePhrase,
  full: (iso) => [weekday(iso), calendar.date(iso)].filter(Boolean).join(' '),
  dayNotStated: 'exact day not stated',
};
