import { parse, type Parsed } from 'edtf';

/** A calendar day, `YYYY-MM-DD`; days compare as text. */
export type Day = string;

/** One day, month or year, at the precision its author gave. */
export interface Moment {
  /** `2021-06-02`, `2021-03` or `2021`: no more than was given; fit for `<time datetime>`. */
  iso: string;
  precision: 'day' | 'month' | 'year';
  approximate: boolean;
  uncertain: boolean;
  earliest: Day;
  latest: Day;
}

/**
 * A date as journalism knows it, from Extended Date/Time Format (EDTF, ISO 8601-2).
 *
 * - `single`: one day, month or year. A month means: on a day in it, not stated which.
 * - `span`: from `from` until `to`; an end that is missing is open.
 * - `one-of`: on one day between the earliest and the latest, not stated which.
 */
export interface EdtfDate {
  edtf: string;
  shape: 'single' | 'span' | 'one-of';
  from: Moment | undefined;
  to: Moment | undefined;
  /** The first day it can mean. */
  earliest: Day;
  /** The last day it can mean; undefined while it goes on. */
  latest: Day | undefined;
}

/** What is wrong with a date's text, in words that continue “the date …”, and what to write. */
export class DateError extends Error {
  readonly wrong: string;
  readonly remedy: string;

  constructor(wrong: string, remedy: string) {
    super(`The date ${wrong}: ${remedy}`);
    this.wrong = wrong;
    this.remedy = remedy;
  }
}

/**
 * The date that an EDTF text means.
 *
 * @throws {DateError} when the text is no EDTF, names a day that does not exist, ends before it starts,
 *   or uses a form (season, decade, time of day) that an explainer cannot draw.
 * @example
 * parseDate('2021-03').latest //=> '2021-03-31'
 * parseDate('[2021-03-01..2021-06-02]').shape //=> 'one-of'
 */
export function parseDate(text: string): EdtfDate {
  const parsed = parseText(text);
  switch (parsed.type) {
    case 'Date': {
      const at = toMoment(parsed);
      return { edtf: text, shape: 'single', from: at, to: at, earliest: at.earliest, latest: at.latest };
    }
    case 'Interval': {
      const [from, to] = parsed.values.map((value) => (value === null || typeof value === 'number' ? undefined : toMoment(value)));
      if (!from) throw new DateError('has no start', 'write when it starts, such as `"2021-01/.."`');
      return inOrder({ edtf: text, shape: 'span', from, to, earliest: from.earliest, latest: to?.latest });
    }
    case 'Set': {
      // edtf 4.11 takes the max of a set's first member, so both ends are read from the members here.
      const members = parsed.values.flat().map(toMoment);
      const [from, to] = [members[0], members.at(-1)];
      if (!from || !to || parsed.earlier || parsed.later)
        throw new DateError('has only one end', 'write both, such as `"[2021-03-01..2021-06-02]"`');
      return inOrder({ edtf: text, shape: 'one-of', from, to, earliest: from.earliest, latest: to.latest });
    }
    default:
      throw new DateError('is of a form that pages cannot show', writeDate);
  }
}

/** The date that a text means, or undefined when there is no text or it means none. */
export function dateOrUndefined(text: string | undefined): EdtfDate | undefined {
  if (text === undefined) return undefined;
  try {
    return parseDate(text);
  } catch (error) {
    if (error instanceof DateError) return undefined;
    throw error;
  }
}

const writeDate = 'write it as `"2021-06-02"`, `"2021-03"`, `"2021"` or `"2021-06-06/2021-06-07"`';

/** No date that an explainer can draw is longer; edtf is slow with long texts. */
const longestText = 60;

function parseText(text: string): Parsed {
  if (text.length > longestText) throw new DateError(`has more than ${longestText} characters`, writeDate);
  const impossible = impossibleDay(text);
  if (impossible) throw new DateError(`names ${impossible}, a day that does not exist`, 'correct the day or month');
  try {
    return parse(text);
  } catch {
    throw new DateError('cannot be read', writeDate);
  }
}

function impossibleDay(text: string): string | undefined {
  return text.match(/\d{4}-\d{2}-\d{2}/gu)?.find((day) => {
    const at = new Date(`${day}T00:00:00Z`);
    return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day;
  });
}

function toMoment(parsed: Parsed): Moment {
  if (parsed.type !== 'Date' || parsed.unspecified)
    throw new DateError('is not made of days, months or years', 'write only what is known, such as `"2021-03"`');
  const [year, month, day, hour] = parsed.values;
  if (year === undefined || year < 0 || year > 9998) throw new DateError('is too early or too late', 'write a year from 0000 to 9998');
  if (hour !== undefined) throw new DateError('has a time of day', 'write the day alone');
  const pad = (value: number, width = 2) => String(value).padStart(width, '0');
  const flags = { approximate: Boolean(parsed.approximate), uncertain: Boolean(parsed.uncertain) };
  const y = pad(year, 4);
  if (month === undefined) return { iso: y, precision: 'year', ...flags, earliest: `${y}-01-01`, latest: `${y}-12-31` };
  const m = `${y}-${pad(month + 1)}`;
  if (day === undefined)
    return { iso: m, precision: 'month', ...flags, earliest: `${m}-01`, latest: `${m}-${pad(daysInMonth(year, month))}` };
  const d = `${m}-${pad(day)}`;
  return { iso: d, precision: 'day', ...flags, earliest: d, latest: d };
}

function daysInMonth(year: number, month: number): number {
  const last = new Date(0);
  last.setUTCFullYear(year, month + 1, 0);
  return last.getUTCDate();
}

/** The ends of a date; of a set of days, one that begins with a month or ends with one is said by that month. */
export function ends({ shape, from, to }: EdtfDate): Pick<EdtfDate, 'from' | 'to'> {
  const monthOf = ({ iso }: Moment) => iso.slice(0, 7);
  if (shape !== 'one-of' || !from || !to || monthOf(from) === monthOf(to)) return { from, to };
  const wholeMonth = (value: Moment): Moment => ({ ...value, iso: monthOf(value), precision: 'month' });
  const [year = 0, month = 0, day] = to.iso.split('-').map(Number);
  return {
    from: from.iso.endsWith('-01') ? wholeMonth(from) : from,
    to: day === daysInMonth(year, month - 1) ? wholeMonth(to) : to,
  };
}

function inOrder(date: EdtfDate): EdtfDate {
  if (date.latest !== undefined && date.latest < date.earliest) throw new DateError('ends before it starts', 'put the earlier day first');
  return date;
}

/**
 * Order by the earliest day a date can mean, then by the latest; an open end comes last.
 * @example [parseDate('2021-03'), parseDate('2021-01/..')].sort(compareDates)[0].edtf //=> '2021-01/..'
 */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  const end = (date: EdtfDate) => date.latest ?? '9999-12-31';
  return a.earliest.localeCompare(b.earliest, 'en') || end(a).localeCompare(end(b), 'en');
}

/**
 * True when the date names no single day or span of days: a month, a year, “one day between”, or “about”.
 * @example isImprecise(parseDate('2021-03')) //=> true
 */
export function isImprecise(date: EdtfDate): boolean {
  if (date.shape === 'one-of') return true;
  return date.shape === 'single' && (date.from?.precision !== 'day' || date.from.approximate || date.from.uncertain);
}

/**
 * Whole days from `a` to `b`, negative when `b` comes first.
 * @example daysBetween('2021-06-01', '2021-06-08') //=> 7
 */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}
