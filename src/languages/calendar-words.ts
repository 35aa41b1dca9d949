import { hasWeekday } from '../article/calendar.ts';
import type { Day } from '../article/date.ts';

/** Holds a date or an amount together: no line breaks at it. */
export const held = '\u00a0';

/** What a language calls days, months and years, by Intl: in its own digits and order, with no-break spaces within a date. */
export interface CalendarWords {
  /** The number of a day in its month: `2`. */
  day: (day: Day) => string;
  /** The year of a day, month or year: `2021`; `1 BC` of the year 0000. */
  year: (iso: string) => string;
  /** `June`. */
  month: (iso: string) => string;
  monthShort: (iso: string) => string;
  /** `Wednesday`; empty where none can be computed. */
  weekday: (day: Day) => string;
  weekdayShort: (day: Day) => string;
  /** `2 June`. */
  dayMonth: (day: Day) => string;
  /** `June 2021`. */
  monthYear: (iso: string) => string;
  /** `2 June 2021`. */
  date: (day: Day) => string;
}

/** What the language of a locale calls days, months and years. */
export function calendarWordsIn(locale: string): CalendarWords {
  const say = (options: Intl.DateTimeFormatOptions) => {
    const formatWith = (more: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options, ...more });
    const plain = formatWith({});
    // To readers there is no year 0.
    const early = 'year' in options ? formatWith({ era: 'short' }) : plain;
    return (iso: string) => (iso.startsWith('0000') ? early : plain).format(at(iso)).replaceAll(' ', held);
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

const at = (iso: string) => new Date(`${`${iso}-01-01`.slice(0, 10)}T00:00:00Z`);
