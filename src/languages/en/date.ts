import { partsOf, yearOf } from '../../article/calendar.ts';
import { isPlainMoment } from '../../article/claims.ts';
import { type EdtfDate, isSureDay, type Run } from '../../article/date.ts';
import { eachOf } from '../../article/members.ts';
import type { Moment } from '../../article/moment.ts';
import { calendarWordsIn, held } from '../calendar-words.ts';
import type { DateStyle, DateWords, WordPart } from '../language.ts';
import { machineForm } from '../machine-form.ts';

const calendar = calendarWordsIn('en-GB');
const { day, dayMonth, month, monthYear, weekday, year } = calendar;

/** What a moment says of itself; what moments beside it say is not said twice. */
interface Shown {
  year: boolean;
  month: boolean;
  /** Where years before and after year 1 stand beside each other. */
  era: boolean;
}

const words = (text: string): WordPart => ({ text });
const text = (parts: WordPart[]) => parts.map((part) => part.text).join('');

/** A moment in words, with its doubts. */
function said(at: Moment, shown: Shown): WordPart {
  const { approximate, uncertain, doubtful } = at;
  const core = plainly(at, doubtful?.some(({ part }) => part === 'year') ? { ...shown, year: true } : shown);
  const about = core.startsWith('between') ? 'roughly ' : 'about ';
  const before = doubtful ? '' : (uncertain ? 'perhaps ' : '') + (approximate ? about : '');
  const after = doubtful ? ` (${doubtsOf(doubtful)})` : '';
  return { text: before + core + after, ...machineForm(at) };
}

function plainly(at: Moment, { year: withYear, month: withMonth, era }: Shown): string {
  const { iso, precision, earliest } = at;
  switch (precision) {
    case 'time':
      return `${withYear ? calendar.date(earliest, era) : dayMonth(earliest)}, ${timeOf(at)}`;
    case 'day':
      return withYear ? calendar.date(iso, era) : withMonth ? dayMonth(iso) : day(iso);
    case 'month':
      return withYear ? monthYear(iso, era) : month(iso);
    case 'season':
      return season(iso, withYear ? year(yearOf(iso), era) : undefined);
    case 'year':
      return loneYear(iso, era);
    case 'years':
      return rowOfYears(at);
  }
}

/** A year beside nothing that shows it is one. */
const loneYear = (iso: string, era: boolean) => (partsOf(iso).year < 10_000 ? year(iso, era) : `the year${held}${year(iso)}`);

/** The time of day with its zone: `14:30 UTC+2`. */
function timeOf({ iso }: Moment): string {
  const [, clock = '', sign = '', hours = '', minutes = '00'] = /T([\d:]+)(?:Z|([+-])(\d{2}):?(\d{2})?)?$/u.exec(iso) ?? [];
  const shift = `${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
  // ISO 8601 has `-00:00` for a zone that is not known.
  const isUtc = iso.endsWith('Z') || (sign === '+' && shift === '+0');
  const zone = isUtc ? `${held}UTC` : sign === '' || shift === '−0' ? '' : `${held}UTC${shift}`;
  return clock.replace(/^(\d\d:\d\d):00$/u, '$1') + zone;
}

const seasons = ['spring', 'summer', 'autumn', 'winter'];
const ordinals = ['first', 'second', 'third', 'fourth'];

function season(iso: string, ofYear: string | undefined): string {
  const code = Number(iso.slice(-2));
  if (code < 33) {
    const half = ['', 'northern ', 'southern '][Math.floor((code - 21) / 4)] ?? '';
    return [half + (seasons[(code - 21) % 4] ?? ''), ofYear].filter(Boolean).join(held);
  }
  const [first, name] = code < 37 ? [33, 'quarter'] : code < 40 ? [37, 'four months'] : [40, 'half'];
  const which = code === 39 ? 'last' : (ordinals[code - first] ?? '');
  return `the ${code === 38 ? 'middle' : which} ${name}${ofYear === undefined ? '' : ` of${held}${ofYear}`}`;
}

/** `the 1980s`, `between 1900 and 1999`; a day or month in one of them. */
function rowOfYears({ iso, earliest, latest, estimate }: Moment): string {
  const [first, last] = [partsOf(earliest), partsOf(latest)];
  const era = first.year <= 0 && last.year > 0;
  const [from, to] = [year(earliest, era), year(latest, era)];
  const between = `between ${from} and ${to}`;
  if (estimate !== undefined) return `about ${loneYear(iso, era)} (${between})`;
  // “The 1900s” are ten years or a hundred.
  const isDecade = /\dX(?:-|$)/u.test(iso) && !/0X(?:-|$)/u.test(iso) && first.year >= 100;
  const [, monthText, dayText] = /X(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(iso) ?? [];
  if (monthText === undefined) return isDecade ? `the${held}${from}s` : between;
  const part = dayText === undefined ? month(earliest) : dayMonth(earliest);
  return isDecade ? `${part} in the${held}${from}s` : `${part} of a year ${between}`;
}

function doubtsOf(doubtful: NonNullable<Moment['doubtful']>): string {
  const doubt = ({ approximate, uncertain }: (typeof doubtful)[number]) =>
    [uncertain && 'uncertain', approximate && 'approximate'].filter(Boolean).join(' and ');
  const groups = Map.groupBy(doubtful, doubt);
  return [...groups].map(([kind, parts]) => `${parts.map(({ part }) => part).join(' and ')} ${kind}`).join(', ');
}

/** Moments beside each other, in order; what two of them share is said with the second. */
function saidTogether(moments: Moment[], withYear: boolean): WordPart[] {
  const years = moments.map(({ iso, precision, earliest }) => partsOf(precision === 'years' ? earliest : iso).year);
  const isFiner = ({ precision }: Moment) => precision !== 'year' && precision !== 'years';
  const ofOneYear = moments.every(isFiner) && new Set(years).size === 1;
  const era = years.some((one) => one <= 0) && years.some((one) => one > 0);
  return moments.map((at, index) => {
    const next = moments[index + 1];
    const sharesYear = next !== undefined && isFiner(next) && years[index] === years[index + 1];
    const sharesMonth =
      sharesYear && next.precision === 'day' && at.precision === 'day' && !at.doubtful && month(at.iso) === month(next.iso);
    return said(at, { year: !sharesYear && (withYear || !ofOneYear), month: !sharesMonth, era });
  });
}

interface Told {
  /** The words, with the moments among them. */
  parts: WordPart[];
  /** What follows the words, where an end is not known. */
  tail: string;
}

function tell(date: EdtfDate, { withYear = true, toCome = false }: DateStyle = {}): Told {
  const { shape, from, to, members } = date;
  const style = { withYear, toCome };
  if (!isSaidAsSet(date))
    return {
      parts: joined(
        (date.claims ?? []).map((claim) => words(label(claim, style))),
        'or',
      ),
      tail: '',
    };
  if (members) return { parts: ofSet(date, members, withYear), tail: '' };
  if (from && to) return { parts: shape === 'single' ? saidTogether([from], withYear) : between(from, to, withYear), tail: '' };
  const [only] = saidTogether(
    [from, to].filter((end) => end !== undefined),
    withYear,
  );
  if (!only) return { parts: [], tail: '' };
  if (from)
    return { parts: [words(date.end === 'open' && !toCome ? 'since ' : 'from '), only], tail: date.end === 'open' ? '' : endNotKnown };
  return { parts: [words('until '), only], tail: date.start === 'open' ? '' : startNotKnown };
}

/** True of all but claims that are no plain days, months or years: these are said one by one. */
export function isSaidAsSet({ claims = [] }: EdtfDate): boolean {
  return claims.every(isPlainMoment);
}

const endNotKnown = 'end not known';
const startNotKnown = 'start not known';

/** The days of a span of one month: `6–7 June`. */
const isOfOneMonth = (from: Moment, to: Moment) => isSureDay(from) && isSureDay(to) && monthYear(from.iso) === monthYear(to.iso);

function between(from: Moment, to: Moment, withYear: boolean): WordPart[] {
  const [first, last] = saidTogether([from, to], withYear);
  if (!first || !last) return [];
  if (JSON.stringify(from) === JSON.stringify(to)) return [last];
  return [first, words(isOfOneMonth(from, to) ? '–' : ' to '), last];
}

function ofSet(date: EdtfDate, members: Run[], withYear: boolean): WordPart[] {
  const { shape, start, end } = date;
  const conjunction = shape === 'one-of' ? 'or' : 'and';
  const each = eachOf(date);
  const open = [start && 'earlier', end && 'later'].filter((side) => side !== undefined).join(` ${conjunction} `);
  const after = open ? [words(` ${conjunction} ${open}`)] : [];
  if (each) return [...joined(saidTogether(each, withYear), conjunction), ...after];
  const ends = saidTogether(members.flat(), withYear);
  const [first, last] = ends;
  if (members.length === 1 && first && last && !open) {
    const [before, amid] = shape === 'one-of' ? ['between ', ' and '] : [`every ${unitName(members)} from `, ' to '];
    return [words(before), first, words(amid), last];
  }
  const runs = members.map((run) => words(text(joined(ends.splice(0, run.length), 'to'))));
  return [...joined(runs, conjunction), ...after];
}

function joined(parts: WordPart[], conjunction: string): WordPart[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [words(index === parts.length - 1 ? ` ${conjunction} ` : ', '), part];
  });
}

/** What the moments of a set are; a day where only some are. */
function unitName(members: Run[]): string {
  const kinds = new Set(members.flat().map(({ precision }) => precision));
  return ['day', 'month', 'season'].find((kind) => kinds.has(kind as Moment['precision'])) ?? 'year';
}

/**
 * A date as a short label at its true precision.
 * @example label(parseDate('2021-06-06/2021-06-07')) //=> '6–7 June 2021'
 */
function label(date: EdtfDate, style?: DateStyle): string {
  const { parts, tail } = tell(date, style);
  return [text(parts), tail].filter(Boolean).join(', ');
}

/** The label as it follows a verb. */
function within(date: EdtfDate, style?: DateStyle): string {
  if (!isSaidAsSet(date))
    return text(
      joined(
        (date.claims ?? []).map((claim) => words(within(claim, style))),
        'or',
      ),
    );
  const found = label(date, style);
  return [prepositionOf(date, found), found].filter(Boolean).join(' ');
}

/** The word between a verb and a date as it is said; none where its own words follow a verb. */
export function prepositionOf({ shape, from, to, members }: EdtfDate, found: string): string {
  if (/^(?:about|perhaps|roughly|since|until|from)\b/u.test(found)) return '';
  if (members) {
    const unit = unitName(members);
    return (unit === 'day' ? 'on' : 'in') + (found.startsWith('between') ? ` one ${unit}` : '');
  }
  if (shape === 'span') return from && to && isOfOneMonth(from, to) ? 'on' : from?.iso === to?.iso ? 'in' : 'from';
  if (from?.precision === 'years') return found.startsWith('between') ? 'in a year' : /^\d/u.test(found) ? 'on' : 'in';
  return from?.precision === 'day' || from?.precision === 'time' ? 'on' : 'in';
}

function phrase(date: EdtfDate, style?: DateStyle): string {
  const { shape, from } = date;
  const isMonth = shape === 'single' && from?.precision === 'month' && !from.approximate && !from.uncertain;
  return `${within(date, style)}${isMonth ? `, ${dayNotStated}` : ''}`;
}

const dayNotStated = 'exact day not stated';

/** Dates in English words. */
export const dateWords: DateWords = {
  ...calendar,
  label,
  within,
  phrase,
  parts: (date, style) => tell(date, style).parts,
  unit: (at) => said(at, { year: true, month: true, era: false }).text,
  // Of an end that lies within some years, the outer one.
  span: (from, to, { withYear = true } = {}) =>
    text(between(from, to, withYear))
      .replace(/^between (.+?) and .+? to /u, '$1 to ')
      .replace(/ to between .+? and (?=[^ ]+(?: BC| AD)?$)/u, ' to '),
  time: timeOf,
  full: (date, style) => {
    const { shape, from, claims } = date;
    const name = shape === 'single' && !claims && from && isSureDay(from) ? weekday(from.earliest) : '';
    return [name, label(date, style)].filter(Boolean).join(' ');
  },
  dayNotStated,
};
