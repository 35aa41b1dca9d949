import { type Day, dayAt, dayIndex, dayOf, daysInMonth, isoYear } from './calendar.ts';

/** Whether somebody is in doubt about something: `~` is “about”, `?` is “perhaps”, `%` is both. */
export interface Doubt {
  approximate: boolean;
  uncertain: boolean;
}

/** A part of a moment that alone is in doubt. */
export interface DoubtfulPart extends Doubt {
  part: 'year' | 'month' | 'day';
}

/** One time, day, month, season, year or row of years, at the precision its author gave. */
export interface Moment extends Doubt {
  /** No more than was given, without doubts: `2021-06-02`, `2021-03` or `2021`; else as EDTF has it, such as `2021-21` or `198X`. */
  iso: string;
  /** `season`: also a quarter, a third or half of a year. `years`: a decade or another row of years, or one day or month in each. */
  precision: 'time' | 'day' | 'month' | 'season' | 'year' | 'years';
  /** The parts that are in doubt, where not all of them are. */
  doubtful?: DoubtfulPart[];
  /** The year that is meant by and large, where only some of its digits are significant. */
  estimate?: number;
  earliest: Day;
  latest: Day;
}

/** False for a season or a row of years, which ISO 8601 has no form for. */
export function hasIsoForm({ precision }: Pick<Moment, 'precision'>): boolean {
  return precision !== 'season' && precision !== 'years';
}

/** What is wrong with a date's text, in words that continue “the date …”, and what to write. */
export class DateError extends Error {
  readonly wrong: string;
  readonly remedy: string;

  constructor({ wrong, remedy }: Refusal) {
    super(`The date ${wrong}: ${remedy}`);
    this.wrong = wrong;
    this.remedy = remedy;
  }
}

/** Why a date is not read, and what to write instead. */
export interface Refusal {
  wrong: string;
  remedy: string;
}

/** What EDTF knows and no page can show, each with an example; the author guide lists them. */
export const refusals = {
  noYear: { example: 'XXXX-12-25', wrong: 'names no year', remedy: 'write the years that it can be, such as `"202X"` or `"[2020..2024]"`' },
  gap: { example: '1X85', wrong: 'has an `X` before a digit', remedy: 'write `X` for the digits from there on, such as `"1XXX"`' },
  noMonth: { example: '2016-XX-15', wrong: 'names a day of a month that is not stated', remedy: 'write the year alone, such as `"2016"`' },
  shortYear: {
    example: '198',
    wrong: 'has a year of fewer than four digits',
    remedy: 'write `"0198"` for the year 198, or `"198X"` for the 1980s',
  },
  longYear: { example: '12000', wrong: 'has a year of more than four digits', remedy: 'write it with `Y`, such as `"Y12000"`' },
  monthOfLongYear: {
    example: 'Y12000-03',
    wrong: 'names a month in a year with `Y`',
    remedy: 'write the year alone, such as `"Y12000"`',
  },
  farYear: { example: 'Y1E15', wrong: 'lies too far off', remedy: 'write a year of at most twelve digits' },
  midnight: { example: '2021-05-03T24:00:00', wrong: 'ends a day with 24:00', remedy: 'write 00:00 of the next day' },
  timeInSpan: {
    example: '2021-05-03T10:00:00/2021-05-03T12:00:00',
    wrong: 'has a time of day in a span or set',
    remedy: 'write the days alone, and the times in the `summary`',
  },
  digitInSpan: {
    example: '2016-1X/2017',
    wrong: 'has a month or day with one `X` in a span or set',
    remedy: 'write only what is known, such as `"2016"`',
  },
  noEnds: { example: '../..', wrong: 'has neither a start nor an end', remedy: 'write one of them, such as `"2021-01/.."`' },
  julian: {
    example: '1500-02-29',
    wrong: 'names 1500-02-29, a day of the Julian calendar only',
    remedy: 'write the month, and the day in the `summary`',
  },
} satisfies Record<string, Refusal & { example: string }>;

const writeDate = 'write it as `"2021-06-02"`, `"2021-03"`, `"2021"` or `"2021-06-06/2021-06-07"`; the author guide has all forms';

const marks = '[?~%]';
const monthOrDay = String.raw`(?<before>${marks})?(?<digits>[\dX]{2})(?<after>${marks})?`;
const part = (name: string) =>
  monthOrDay.replace(/<(\w+)>/gu, (_, group: string) => `<${name}${group[0]?.toUpperCase() ?? ''}${group.slice(1)}>`);
const form = new RegExp(
  String.raw`^(?<yearBefore>${marks})?(?<year>-?[\dX]{4}|Y-?\d+(?:E\d{1,2})?)(?:S(?<significant>\d{1,2}))?(?<yearAfter>${marks})?` +
    String.raw`(?:-${part('month')}(?:-${part('day')}(?:T(?<clock>\d{2}:\d{2}(?::\d{2})?)(?<offset>Z|[+-]\d{2}(?::\d{2})?)?)?)?)?$`,
  'u',
);

type Groups = Record<string, string | undefined>;

/**
 * The moment that a text means, without spans and sets.
 * @throws {DateError} when it means none.
 * @example parseMoment('2021-03~') //=> { iso: '2021-03', precision: 'month', approximate: true, … }
 */
export function parseMoment(text: string): Moment {
  const groups: Groups | undefined = form.exec(text)?.groups;
  if (!groups) throw new DateError(unreadable(text));
  return { ...calendarPart(groups), ...doubtsOf(groups) };
}

function unreadable(text: string): Refusal {
  if (/^-?\d{1,3}$/u.test(text)) return refusals.shortYear;
  if (/^-?\d{5,}(?:-|$)/u.test(text)) return refusals.longYear;
  return { wrong: 'cannot be read', remedy: writeDate };
}

type CalendarPart = Pick<Moment, 'iso' | 'precision' | 'estimate' | 'earliest' | 'latest'>;

function calendarPart({ year = '', significant, monthDigits: month, dayDigits: day, clock, offset }: Groups): CalendarPart {
  const wholeDay = day?.includes('X') ? undefined : day;
  const wholeMonth = month?.includes('X') ? undefined : month;
  if ([month, day].some((digits) => digits && /^(?:X\d|\dX)$/u.test(digits))) throw new DateError(refusals.digitInSpan);
  if (month !== undefined && year.startsWith('Y')) throw new DateError(refusals.monthOfLongYear);
  if (wholeMonth === undefined && wholeDay !== undefined) throw new DateError(refusals.noMonth);
  if (significant !== undefined && month !== undefined) throw new DateError({ wrong: 'cannot be read', remedy: writeDate });
  if (year.includes('X')) return inSomeYear(year, wholeMonth, wholeDay);
  const number = yearNumber(year);
  if (significant !== undefined) return estimated(number, Number(significant));
  if (wholeMonth === undefined) return { iso: isoYear(number), precision: 'year', ...yearsBetween(number, number) };
  if (Number(wholeMonth) > 20) return season(number, Number(wholeMonth), day);
  const iso = `${isoYear(number)}-${wholeMonth}`;
  if (wholeDay === undefined) return { iso, precision: 'month', ...monthOf(number, existing(Number(wholeMonth), iso)) };
  const at = existingDay(number, wholeMonth, wholeDay);
  if (clock === undefined) return { iso: at, precision: 'day', earliest: at, latest: at };
  return { iso: `${at}T${existingTime(clock)}${offset ?? ''}`, precision: 'time', earliest: at, latest: at };
}

const mostYears = 1e12;

/** The number of a year, which may have an exponent. */
function yearNumber(text: string): number {
  const [, digits = '', exponent = '0'] = /^Y?(-?\d+)(?:E(\d+))?$/u.exec(text) ?? [];
  const year = Number(digits) * 10 ** Number(exponent);
  if (Math.abs(year) >= mostYears) throw new DateError(refusals.farYear);
  if (text.startsWith('Y') && Math.abs(year) < 10_000)
    throw new DateError({ wrong: 'has a `Y` before a year of four digits', remedy: `write \`"${isoYear(year)}"\`` });
  return Object.is(year, -0) ? 0 : year;
}

/** A year of which only some digits are significant, so that the others can be any. */
function estimated(year: number, digits: number): CalendarPart {
  const places = String(Math.abs(year)).length;
  if (digits < 1 || digits > places)
    throw new DateError({
      wrong: `has a year of ${places} digits and \`S${digits}\``,
      remedy: `write a number from 1 to ${places} after \`S\``,
    });
  const step = 10 ** (places - digits);
  const least = Math.trunc(year / step) * step;
  const bounds = year < 0 ? yearsBetween(least - step + 1, least) : yearsBetween(least, least + step - 1);
  if (step === 1) return { iso: isoYear(year), precision: 'year', ...bounds };
  return { iso: `${isoYear(year)}S${digits}`, precision: 'years', estimate: year, ...bounds };
}

/** A row of years such as `198X`, or a month or day in one of them. */
function inSomeYear(year: string, month: string | undefined, day: string | undefined): CalendarPart {
  if (/X\d/u.test(year)) throw new DateError(refusals.gap);
  if (!/\d/u.test(year)) throw new DateError(refusals.noYear);
  const [a, b] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))];
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  const iso = [year, month, day].filter(Boolean).join('-');
  if (month === undefined) return { iso, precision: 'years', ...yearsBetween(first, last) };
  const number = existing(Number(month), iso);
  if (day === undefined) return { iso, precision: 'years', earliest: dayOf(first, number), latest: monthOf(last, number).latest };
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const having = years.filter((one) => Number(day) > 0 && Number(day) <= daysInMonth(one, number));
  const [earliest, latest] = [having[0], having.at(-1)];
  if (earliest === undefined || latest === undefined) throw new DateError(noSuchDay(iso));
  return { iso, precision: 'years', earliest: dayOf(earliest, number, Number(day)), latest: dayOf(latest, number, Number(day)) };
}

const yearsBetween = (first: number, last: number) => ({ earliest: dayOf(first), latest: dayOf(last, 12, 31) });
const monthOf = (year: number, month: number) => ({ earliest: dayOf(year, month), latest: dayOf(year, month, daysInMonth(year, month)) });

/**
 * From and to month and day of a season in the north, by weather or by the sun. A winter is named after the year that it begins or ends in,
 * so it begins a year before at the earliest, and ends a year after at the latest.
 */
const seasonBounds = [
  { from: [0, 3, 1], to: [0, 6, 22] },
  { from: [0, 6, 1], to: [0, 9, 23] },
  { from: [0, 9, 1], to: [0, 12, 22] },
  { from: [-1, 12, 1], to: [1, 3, 21] },
] as const;

function season(year: number, code: number, day: string | undefined): CalendarPart {
  const iso = `${isoYear(year)}-${code}`;
  if (code > 41 || day !== undefined) throw new DateError(noSuchDay([iso, day].filter(Boolean).join('-')));
  return { iso, precision: 'season', ...daysOfSeason(year, code) };
}

type Days = Pick<Moment, 'earliest' | 'latest'>;

/**
 * Seasons by the codes of EDTF: from 21 on of no stated half of the world, from 25 on of the north, from 29 on of the south; then quarters,
 * thirds and halves of a year.
 */
function daysOfSeason(year: number, code: number): Days {
  if (code < 25) {
    const both = [daysInNorth(year, code - 21), daysInNorth(year, code - 19)];
    const [first, last] = [both.map(({ earliest }) => dayIndex(earliest)), both.map(({ latest }) => dayIndex(latest))];
    return { earliest: dayAt(Math.min(...first)), latest: dayAt(Math.max(...last)) };
  }
  if (code < 29) return daysInNorth(year, code - 25);
  // Spring in the south is autumn in the north.
  if (code < 33) return daysInNorth(year, code - 27);
  if (code < 37) return daysOfMonths(year, code - 33, 3);
  if (code < 40) return daysOfMonths(year, code - 37, 4);
  return daysOfMonths(year, code - 40, 6);
}

function daysInNorth(year: number, index: number): Days {
  const { from, to } = seasonBounds[index % seasonBounds.length] ?? seasonBounds[0];
  return { earliest: dayOf(year + from[0], from[1], from[2]), latest: dayOf(year + to[0], to[1], to[2]) };
}

/** Of parts of a year of so many months, the one of that place. */
function daysOfMonths(year: number, index: number, months: number): Days {
  return { earliest: dayOf(year, index * months + 1), latest: monthOf(year, (index + 1) * months).latest };
}

function noSuchDay(iso: string): Refusal {
  const [what, remedy] = /-\d\d-\d\d$/u.test(iso) ? ['day', 'correct the day or month'] : ['month', 'correct the month'];
  return { wrong: `names ${iso}, a ${what} that does not exist`, remedy };
}

function existing(month: number, iso: string): number {
  if (month < 1 || month > 12) throw new DateError(noSuchDay(iso));
  return month;
}

function existingDay(year: number, month: string, day: string): Day {
  const iso = `${isoYear(year)}-${month}-${day}`;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1) throw new DateError(noSuchDay(iso));
  if (Number(day) <= daysInMonth(year, Number(month))) return iso;
  const isJulian = month === '02' && day === '29' && year % 4 === 0 && year < 1582;
  throw new DateError(isJulian ? { ...refusals.julian, wrong: `names ${iso}, a day of the Julian calendar only` } : noSuchDay(iso));
}

function existingTime(clock: string): string {
  if (clock.startsWith('24')) throw new DateError(refusals.midnight);
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
  if (hour < 24 && minute < 60 && second <= 60) return clock;
  throw new DateError({ wrong: `names ${clock}, a time that does not exist`, remedy: 'correct the time' });
}

/**
 * What is in doubt: a mark before a part is of that part, one after it of all up to it.
 */
function doubtsOf(groups: Groups): Doubt & Pick<Moment, 'doubtful'> {
  const names = (['year', 'month', 'day'] as const).filter((name) => name === 'year' || /^\d\d$/u.test(groups[`${name}Digits`] ?? ''));
  const parts = names.map((name, index) => {
    const found = [groups[`${name}Before`], ...names.slice(index).map((later) => groups[`${later}After`])].join('');
    return { part: name, approximate: /[~%]/u.test(found), uncertain: /[?%]/u.test(found) };
  });
  const [approximate, uncertain] = [parts.some((one) => one.approximate), parts.some((one) => one.uncertain)];
  const isWhole = parts.every((one) => one.approximate === approximate && one.uncertain === uncertain);
  return { approximate, uncertain, ...(!isWhole && { doubtful: parts.filter((one) => one.approximate || one.uncertain) }) };
}
