import { compareDays, type Day, dayIndex, dayOf, daysInMonth, firstDay, lastDay, monthOf, partsOf, yearOf } from './calendar.ts';
import { DateError, type Moment, parseMoment, refusals } from './moment.ts';

/**
 * A date as journalism knows it, from Extended Date/Time Format (EDTF, ISO 8601-2).
 *
 * - `single`: one moment. A month means: on a day in it, not stated which.
 * - `span`: from `from` until `to`.
 * - `one-of`: one of several days, months or years, not stated which; all between the first and the last, unless `members` says which.
 * - `all-of`: each of several.
 */
export interface EdtfDate {
  edtf: string;
  shape: 'single' | 'span' | 'one-of' | 'all-of';
  from: Moment | undefined;
  to: Moment | undefined;
  /** Why the one or the other is missing: it goes on in that direction, or nobody knows how far. */
  start?: MissingEnd;
  end?: MissingEnd;
  /** Of a set: its moments and runs of moments, in order of time. */
  members?: Run[];
  /** What each of several sources says, where they differ; the date is then one of these, and all else is true of each. */
  claims?: EdtfDate[];
  /** The first day it can mean; undefined where no start is stated. */
  earliest: Day | undefined;
  /** The last day it can mean; undefined where no end is stated. */
  latest: Day | undefined;
}

export type MissingEnd = 'open' | 'not-known';

/** One moment of a set, or the first and the last of a run. */
export type Run = [Moment] | [Moment, Moment];

/** A date with a first and a last day. */
export interface BoundedDate extends EdtfDate {
  earliest: Day;
  latest: Day;
}

/**
 * The date that an EDTF text means.
 *
 * @throws {DateError} when the text is no EDTF, names a day that does not exist, ends before it starts, or is of a form that no page can show.
 * @example
 * parseDate('2021-03').latest //=> '2021-03-31'
 * parseDate('[2021-03-01..2021-06-02]').shape //=> 'one-of'
 */
export function parseDate(text: string): EdtfDate {
  if (text.length > longestText) throw new DateError({ wrong: `has more than ${longestText} characters`, remedy: 'write a shorter one' });
  const [, open, list = '', close] = /^([[{])(.*)([\]}])$/u.exec(text) ?? [];
  if (open !== undefined && open === (close === ']' ? '[' : '{')) return parseSet(text, list, open === '[' ? 'one-of' : 'all-of');
  const ends = text.split('/');
  if (ends.length === 2) return parseSpan(text, ends);
  const members = halfKnownMembers(text);
  return members === undefined ? single(text, parseMoment(text)) : parseSet(text, members, 'one-of');
}

/**
 * The date of a text that has a first and a last day.
 * @throws {DateError} also where it has not.
 */
export function parseBoundedDate(text: string): BoundedDate {
  const { earliest, latest, ...date } = parseDate(text);
  if (earliest === undefined || latest === undefined)
    throw new DateError({ wrong: 'has no first or no last day', remedy: 'write a day, such as `"2021-06-02"`' });
  return { ...date, earliest, latest };
}

/** The date that a text means, or undefined when there is no text or it means none. */
export function dateOrUndefined(text: string | undefined): EdtfDate | undefined {
  return orUndefined(text, parseDate);
}

/** The same of a date that has a first and a last day. */
export function boundedDateOrUndefined(text: string | undefined): BoundedDate | undefined {
  return orUndefined(text, parseBoundedDate);
}

function orUndefined<Found>(text: string | undefined, parse: (text: string) => Found): Found | undefined {
  if (text === undefined) return undefined;
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof DateError) return undefined;
    throw error;
  }
}

const longestText = 200;

function single(edtf: string, at: Moment): EdtfDate {
  return { edtf, shape: 'single', from: at, to: at, earliest: at.earliest, latest: at.latest };
}

function parseSpan(edtf: string, ends: string[]): EdtfDate {
  const [from, to] = ends.map((end) => (end === '' || end === '..' ? undefined : parseMember(end)));
  if (!from && !to) throw new DateError(refusals.noEnds);
  const [start, end] = ends.map((text): MissingEnd | undefined => (({ '': 'not-known', '..': 'open' }) as const)[text]);
  if (from && to && compareDays(to.latest, from.earliest) < 0) throw new DateError(outOfOrder);
  // What begins and ends on one day is that day.
  if (from?.precision === 'day' && JSON.stringify(from) === JSON.stringify(to)) return single(edtf, from);
  return { edtf, shape: 'span', from, to, ...(start && { start }), ...(end && { end }), earliest: from?.earliest, latest: to?.latest };
}

const outOfOrder = { wrong: 'ends before it starts', remedy: 'put the earlier day first' };

function parseSet(edtf: string, list: string, shape: 'one-of' | 'all-of'): EdtfDate {
  const start = list.startsWith('..');
  const end = list.endsWith('..');
  const texts = list.slice(start ? 2 : 0, end ? -2 : undefined).split(/,\s*/u);
  if (start && end) throw new DateError(refusals.noEnds);
  const members = texts.map(parseRun).toSorted(([a], [b]) => compareDays(a.earliest, b.earliest));
  const all = members.flat();
  const [first] = all;
  const [earliest, latest] = [firstDay(all.map((one) => one.earliest)), lastDay(all.map((one) => one.latest))];
  if (first && all.length === 1 && !start && !end) return single(edtf, first);
  return {
    edtf,
    shape,
    from: start ? undefined : first,
    to: end ? undefined : all.find((one) => one.latest === latest),
    ...(start && { start: 'open' }),
    ...(end && { end: 'open' }),
    members,
    earliest: start ? undefined : earliest,
    latest: end ? undefined : latest,
  };
}

function parseRun(text: string): Run {
  const [from, to, ...others] = text.split('..').map(parseMember);
  if (!from || others.length > 0) throw new DateError({ wrong: 'has a run of more than two ends', remedy: 'write it as `"[2016..2018]"`' });
  if (to && compareDays(to.latest, from.earliest) < 0) throw new DateError(outOfOrder);
  return to && to.iso !== from.iso ? [from, to] : [from];
}

function parseMember(text: string): Moment {
  const moment = parseMoment(text);
  if (moment.precision === 'time') throw new DateError(refusals.timeInSpan);
  return moment;
}

/** A month or day of which one digit is known. */
const halfKnown = /^(?<before>-?\d{4}|-?\d{4}-(?:0[1-9]|1[012]))-(?<digits>X\d|\dX)(?:-XX)?$/u;

/** The months or days that a text with half of their digits can mean, as the members of a set; undefined of any other text. */
function halfKnownMembers(text: string): string | undefined {
  const { before, digits } = halfKnown.exec(text)?.groups ?? {};
  if (before === undefined || digits === undefined) return undefined;
  const { year, month } = partsOf(before);
  const count = /-\d{2}$/u.test(before) ? daysInMonth(year, month) : 12;
  const like = new RegExp(`^${digits.replace('X', '\\d')}$`, 'u');
  const found = Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0')).filter((number) => like.test(number));
  const [first, last] = [found[0], found.at(-1)].map((number) => `${before}-${number ?? ''}`);
  if (found.length === 0) throw new DateError({ wrong: `names ${text}, which does not exist`, remedy: 'correct the month or day' });
  return digits.endsWith('X') ? `${first ?? ''}..${last ?? ''}` : found.map((number) => `${before}-${number}`).join(',');
}

/**
 * What a date stands under in a list, without doubts: the month of its first day; where it states no month, its season, year or row of
 * years. What has no stated start stands at its end.
 * @example unitOf(parseDate('2021-06-06/2021-06-07')).iso //=> '2021-06'
 */
export function unitOf({ from, to }: Pick<EdtfDate, 'from' | 'to'>): Moment {
  const at = from ?? to;
  if (!at) throw new Error('A date has a start or an end');
  if (at.precision === 'time' || at.precision === 'day') return monthUnit(at.earliest);
  const { iso, precision, estimate, earliest, latest } = at;
  return { ...sure, iso, precision, ...(estimate !== undefined && { estimate }), earliest, latest };
}

const sure = { approximate: false, uncertain: false };

/** A day that is sure. */
export function dayMoment(day: Day): Moment {
  return { ...sure, iso: day, precision: 'day', earliest: day, latest: day };
}

/** The month of a day. */
export function monthUnit(day: Day): Moment {
  const { year, month } = partsOf(day);
  return {
    ...sure,
    iso: monthOf(day),
    precision: 'month',
    earliest: dayOf(year, month),
    latest: dayOf(year, month, daysInMonth(year, month)),
  };
}

/** The year of a day. */
export function yearUnit(day: Day): Moment {
  const { year } = partsOf(day);
  return { ...sure, iso: yearOf(day), precision: 'year', earliest: dayOf(year), latest: dayOf(year, 12, 31) };
}

const widths = ['years', 'year', 'season', 'month'];

/** Order of units: by the first day; of those that begin together, the longer comes first. */
export function compareUnits(a: Moment, b: Moment): number {
  return (
    compareDays(a.earliest, b.earliest) ||
    widths.indexOf(a.precision) - widths.indexOf(b.precision) ||
    compareDays(b.latest, a.latest) ||
    (a.iso < b.iso ? -1 : Number(a.iso > b.iso))
  );
}

/**
 * Order of dates, as the author guide states it: by what they stand under, then by the first day that they can mean, by the last one, and by
 * the time of day. What has no time comes before what has one; what has no end comes last.
 * @example [parseDate('2021-03'), parseDate('2021-01/..')].sort(compareDates)[0].edtf //=> '2021-01/..'
 */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  const first = ({ earliest, to }: EdtfDate) => dayIndex(earliest ?? to?.earliest ?? '0000');
  const last = ({ latest }: EdtfDate) => (latest === undefined ? Infinity : dayIndex(latest));
  const order = (one: number, other: number) => (one === other ? 0 : one - other);
  return compareUnits(unitOf(a), unitOf(b)) || order(first(a), first(b)) || order(last(a), last(b)) || order(timeOf(a), timeOf(b));
}

/**
 * The time of day of a date as a number to compare; before all others where it has none. Times whose zone is stated come after those
 * without one: nobody knows which of two such times is the earlier.
 */
function timeOf({ from }: EdtfDate): number {
  const [, clock, offset] = /T([\d:]+)(.*)$/u.exec(from?.iso ?? '') ?? [];
  if (clock === undefined || offset === undefined) return -Infinity;
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
  const [, sign = '', hours = 0, minutes = 0] = /^([+-])(\d{2}):?(\d{2})?$/u.exec(offset) ?? [];
  const zone = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60;
  const seconds = hour * 3600 + minute * 60 + second;
  return offset === '' ? seconds - 1e6 : seconds - zone;
}

/**
 * True when the date names no single day, span of days or set of days: a month, a year, “one day between”, or “about”.
 * @example isImprecise(parseDate('2021-03')) //=> true
 */
export function isImprecise({ shape, from }: EdtfDate): boolean {
  if (shape === 'one-of') return true;
  return shape === 'single' && !isSureDay(from);
}

/** True for a day that is stated and not in doubt, with or without its time. */
export function isSureDay(moment: Moment | undefined): boolean {
  if (!moment || moment.approximate || moment.uncertain) return false;
  return moment.precision === 'day' || moment.precision === 'time';
}

/** True while the end of a span is open: it goes on. */
export function goesOn({ shape, end }: EdtfDate): boolean {
  return shape === 'span' && end === 'open';
}

/** From the first day to the last, as far as they are stated. */
export interface DayRange {
  earliest: Day | undefined;
  latest: Day | undefined;
}

/** The moments that a date names. */
export function momentsOf({ from, to, members }: EdtfDate): Moment[] {
  return members?.flat() ?? [from, to].flatMap((at) => at ?? []);
}

/** From the first day to the last that are stated: where an end is not, from or to what is. */
export function statedDays(date: EdtfDate): { from: Day; to: Day } {
  const moments = momentsOf(date);
  const first = date.earliest ?? firstDay(moments.map((at) => at.earliest));
  const last = date.latest ?? lastDay(moments.map((at) => at.latest));
  if (first === undefined || last === undefined) throw new Error('A date has a start or an end');
  return { from: first, to: last };
}

/** The days that a date can mean, in runs: of a set, those of its members. */
export function rangesOf({ earliest, latest, members = [] }: EdtfDate): DayRange[] {
  if (members.length === 0) return [{ earliest, latest }];
  return members.map((run, index) => ({
    earliest: index === 0 ? earliest : run[0].earliest,
    latest: index === members.length - 1 ? latest : run.at(-1)?.latest,
  }));
}

/** True where two stretches of days share one. */
export function overlap(a: DayRange, b: DayRange): boolean {
  const isAfter = ({ earliest }: DayRange, { latest }: DayRange) =>
    earliest !== undefined && latest !== undefined && compareDays(earliest, latest) > 0;
  return !isAfter(a, b) && !isAfter(b, a);
}
