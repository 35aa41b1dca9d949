import type { EdtfDate, Moment } from '../article/date.ts';

/** Every word of the interface in English. A second language is a second file with the same shape. */
const dateLocale = 'en-GB';
const numberLocale = 'en-US';

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(dateLocale, { timeZone: 'UTC', ...options });
const monthName = format({ month: 'long' });
const monthShort = format({ month: 'short' });
const weekdayName = format({ weekday: 'long' });
const weekdayShort = format({ weekday: 'short' });

const at = (iso: string) => new Date(`${`${iso}-01-01`.slice(0, 10)}T00:00:00Z`);
const year = (iso: string) => iso.slice(0, 4);
const dayNumber = (iso: string) => String(Number(iso.slice(8, 10)));

/** `2 June 2021`, `March 2021`, `2021`; without the year where `year` is false and the moment is finer than a year. */
function moment(value: Moment, withYear: boolean): string {
  const ending = withYear ? ` ${year(value.iso)}` : '';
  const about = value.approximate ? 'about ' : value.uncertain ? 'probably ' : '';
  if (value.precision === 'year') return about + value.iso;
  const month = monthName.format(at(value.iso));
  return about + (value.precision === 'month' ? month : `${dayNumber(value.iso)} ${month}`) + ending;
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

/**
 * A date as a short label at its true precision.
 * @example dateLabel(parseDate('2021-06-06/2021-06-07')) //=> '6–7 June'
 */
function dateLabel(date: EdtfDate, withYear = false): string {
  const { from, to } = date;
  if (from && to) return date.shape === 'single' ? moment(from, withYear) : range(from, to, withYear);
  if (from) return `since ${moment(from, withYear)}`;
  return to ? `until ${moment(to, withYear)}` : '';
}

/**
 * A date as a phrase that follows a verb: `on 1 June`, `in March, day not stated`, `on one day between March and 2 June`.
 */
function datePhrase(date: EdtfDate, withYear = false): string {
  const { from, to } = date;
  if (date.shape === 'one-of' && from && to) return `on one day between ${moment(from, false)} and ${moment(to, withYear)}`;
  if (date.shape === 'span') return from && to ? `from ${range(from, to, withYear).replace('–', ' to ')}` : dateLabel(date, withYear);
  if (from?.precision === 'month') return `in ${moment(from, withYear)}, day not stated`;
  return from?.precision === 'year' ? `in ${from.iso}` : `on ${dateLabel(date, withYear)}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `three`, `twelve`, `13`. */
function count(value: number): string {
  return numberWords[value] ?? String(value);
}

const plural = (value: number, one: string, many: string) => `${value} ${value === 1 ? one : many}`;

export const en = {
  capital,
  count,
  plural,
  date: {
    label: dateLabel,
    phrase: datePhrase,
    /** `Wednesday 2 June 2021`. */
    full: (day: string) => `${weekdayName.format(at(day))} ${dayNumber(day)} ${monthName.format(at(day))} ${year(day)}`,
    weekday: (day: string) => weekdayName.format(at(day)),
    weekdayShort: (day: string) => weekdayShort.format(at(day)),
    month: (iso: string) => monthName.format(at(iso)),
    monthShort: (iso: string) => monthShort.format(at(iso)),
    monthYear: (iso: string) => `${monthName.format(at(iso))} ${year(iso)}`,
    dayNotStated: 'day not stated',
    untilNow: 'until now',
  },
  money: {
    /** `$310 million`. */
    short: (value: number, currency: string) =>
      new Intl.NumberFormat(numberLocale, {
        style: 'currency',
        currency,
        notation: 'compact',
        compactDisplay: 'long',
        maximumFractionDigits: 1,
      }).format(value),
    /** `310 million US dollars`. */
    long: (value: number, currency: string) =>
      new Intl.NumberFormat(numberLocale, {
        style: 'currency',
        currency,
        currencyDisplay: 'name',
        notation: 'compact',
        compactDisplay: 'long',
        maximumFractionDigits: 1,
      }).format(value),
    notStated: 'amount not stated',
    notMoney: 'not money',
  },
  status: { happened: 'Happened', 'under-way': 'Under way', planned: 'Planned' },
  views: {
    article: { long: 'Article', short: 'Article' },
    timeline: { long: 'Timeline', short: 'Timeline' },
    actors: { long: 'Who’s who', short: 'Who' },
    aid: { long: 'Aid and pledges', short: 'Aid' },
    places: { long: 'Places', short: 'Places' },
  },
  site: {
    skip: 'Skip to the text',
    allExplainers: 'All explainers',
    about: 'About',
    viewsOf: 'Views of this explainer',
    method: 'Method and licence',
    privacy: 'No cookies. No tracking. Map: Natural Earth.',
    print: 'Print',
  },
  handle: {
    section: 'Link to this section',
    paragraph: 'Link to this paragraph',
    entry: (name: string) => `Link to ${name}`,
    copied: 'Link copied',
    failed: 'Copying failed; the address bar has the link',
  },
  legend: 'Filled: happened. Half filled: under way. Outline: planned.',
  notStated: 'not stated',
  passages: (value: number) => plural(value, 'passage', 'passages'),
  dates: (value: number) => plural(value, 'date', 'dates'),
  pledges: (value: number) => plural(value, 'pledge', 'pledges'),
};

export type Words = typeof en;
