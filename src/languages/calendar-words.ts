import { type Day, hasWeekday, partsOf } from '../article/calendar.ts';

/** Holds a date or an amount together: no line breaks at it. */
export const held = '\u00a0';

/**
 * What a language calls days, months and years, by Intl: in its own digits and order, with no-break spaces within a date. A year says its era
 * where it is before year 1 or could be taken for a day: `44 BC`, `January 9 AD`. With `withEra`, for years beside such ones, it also says
 * that of a year of fewer than four digits.
 */
export interface CalendarWords {
  /** The number of a day in its month: `2`. */
  day: (day: Day) => string;
  /** The year of a day, month or year: `2021`; `44 BC` of the year -0043. */
  year: (iso: string, withEra?: boolean) => string;
  /** `June`. */
  month: (iso: string) => string;
  monthShort: (iso: string) => string;
  /** `Wednesday`; empty where none can be computed. */
  weekday: (day: Day) => string;
  weekdayShort: (day: Day) => string;
  /** `2 June`. */
  dayMonth: (day: Day) => string;
  /** `June 2021`. */
  monthYear: (iso: string, withEra?: boolean) => string;
  /** `2 June 2021`. */
  date: (day: Day, withEra?: boolean) => string;
}

/** What the language of a locale calls days, months and years. */
export function calendarWordsIn(locale: string): CalendarWords {
  const number = new Intl.NumberFormat(locale);
  const say = (options: Intl.DateTimeFormatOptions) => {
    const formatWith = (more: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options, ...more });
    const plain = formatWith({});
    const withEras = 'year' in options ? formatWith({ era: 'short' }) : plain;
    return (iso: string, withEra = false) => {
      const { year, month, day } = partsOf(iso);
      // To readers there is no year 0, “January 9” is a day, and only a short year could be of either era.
      const isClear = year >= (withEra ? 1000 : 'month' in options ? 100 : 1);
      const format = isClear ? plain : withEras;
      const shown = year > 0 ? year : 1 - year;
      const text = shown < 10_000 ? format.format(at(year, month, day)) : withLongYear(format, number.format(shown), at(year, month, day));
      return text.replaceAll(' ', held);
    };
  };
  const ofWeekdays = (format: (day: Day) => string) => (day: Day) => (hasWeekday(day) ? format(day) : '');
  return {
    day: say({ day: 'numeric' }),
    year: say({ year: 'numeric' }),
    month: say({ month: 'long' }),
    monthShort: say({ month: 'short' }),
    weekday: ofWeekdays(say({ weekday: 'long' })),
    weekdayShort: ofWeekdays(say({ weekday: 'short' })),
    dayMonth: say({ day: 'numeric', month: 'long' }),
    monthYear: say({ month: 'long', year: 'numeric' }),
    date: say({ day: 'numeric', month: 'long', year: 'numeric' }),
  };
}

/** Intl knows some hundred thousand years. */
const mostYears = 200_000;

function at(year: number, month: number, day: number): Date {
  const found = new Date(0);
  found.setUTCFullYear(Math.min(Math.max(year, -mostYears), mostYears), month - 1, day);
  return found;
}

/** A date with another number for its year. */
function withLongYear(format: Intl.DateTimeFormat, year: string, date: Date): string {
  const parts = format.formatToParts(date);
  return parts.map(({ type, value }) => (type === 'year' ? year : value)).join('');
}
