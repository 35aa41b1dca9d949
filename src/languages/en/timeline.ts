import type { DateEntry } from '../../article/article.ts';
import { type BoundedDate, type EdtfDate, isSureDay, momentsOf } from '../../article/date.ts';
import { dayIndex, partsOf } from '../../article/calendar.ts';
import { isDueToday } from '../../article/due-today.ts';
import { eachOf } from '../../article/members.ts';
import type { Moment } from '../../article/moment.ts';
import type { DateStyle, DayState, TimelineWords, WhenWords, WordPart } from '../language.ts';
import { machineForm } from '../machine-form.ts';
import { capital, count, counted, form, number } from './count.ts';
import { dateWords, isSaidAsSet, prepositionOf } from './date.ts';
import { withThe } from './with-the.ts';

function when({ date, status }: Pick<DateEntry, 'date' | 'status'>, asOf: BoundedDate, style: DateStyle = {}): WhenWords {
  const says = (withYear: boolean) => dateWords.label(date, { ...style, withYear });
  const saysYear = says(true) === says(false);
  const note = noteOf(date, isDueToday({ date, status }, asOf), status === 'under-way');
  const numerals = asNumerals(date);
  if (numerals) return { parts: numerals, note, numeral: true, saysYear };
  const parts = dateWords.parts(date, style);
  const said = parts.map(({ text }) => text).join('');
  const before = date.shape === 'single' ? prepositionOf(date, said) : '';
  return { parts: capitalised(before ? [{ text: `${before} ` }, ...parts] : parts), note, numeral: false, saysYear };
}

/** Numbers of days that are sure and of one month, which the timeline sets large; undefined of any other date. */
function asNumerals(date: EdtfDate): WordPart[] | undefined {
  const { shape, from, to } = date;
  const days = shape === 'span' ? [from, to] : shape === 'single' ? [from] : eachOf(date);
  if (!days || date.start || date.end || !days.every(isSureDay) || !isSaidAsSet(date)) return undefined;
  const sure = days.flatMap((at) => at ?? []);
  if (new Set(sure.map(({ earliest }) => dateWords.monthYear(earliest))).size > 1) return undefined;
  const last = { single: '', span: '–', 'one-of': ' or ', 'all-of': ' and ' }[shape];
  return sure.flatMap((at, index) => {
    const numeral = { text: dateWords.day(at.earliest), ...machineForm(at) };
    return index === 0 ? [numeral] : [{ text: index === sure.length - 1 ? last : ', ' }, numeral];
  });
}

const isInDoubt = (at: Moment | undefined) => at !== undefined && (at.approximate || at.uncertain);

function capitalised([first, ...others]: WordPart[]): WordPart[] {
  return first ? [{ ...first, text: capital(first.text) }, ...others] : [];
}

const { dayNotStated } = dateWords;

function noteOf(date: EdtfDate, isDue: boolean, isUnderWay: boolean): string {
  const { shape, from, to, start, end, claims } = date;
  const moments = momentsOf(date);
  if (claims) return 'sources differ';
  if (shape === 'all-of') return '';
  if (shape === 'one-of' || (shape === 'single' && !isSureDay(from))) {
    const kinds = moments.map(({ precision }) => precision);
    // Nobody looks for the day of what was millions of years ago.
    if (shape === 'single' && kinds.includes('year') && moments.some(({ earliest }) => Math.abs(partsOf(earliest).year) > 9999)) return '';
    if (kinds.includes('years') || (shape === 'one-of' && kinds.includes('year'))) return 'exact year not stated';
    return shape === 'single' && isInDoubt(from) && kinds.includes('year') ? 'exact date not stated' : dayNotStated;
  }
  if (!from) return start === 'open' ? 'start not stated' : 'start not known';
  if (!to) return end === 'not-known' ? 'end not known' : isUnderWay ? 'under way' : 'end not stated';
  const weekdays = moments.map((at) => (isSureDay(at) ? dateWords.weekday(at.earliest) : ''));
  if (shape === 'single') {
    const time = from.precision === 'time' ? dateWords.time(from) : '';
    return [weekdays[0], time, isDue ? 'due today' : ''].filter(Boolean).join(', ');
  }
  const [hasFirst, hasLast] = [from, to].map(({ precision }) => precision === 'day');
  // Of more than a week, “Monday to Friday” would sound like five days.
  const isWithinWeek = dayIndex(to.latest) - dayIndex(from.earliest) < 7;
  if (hasFirst && hasLast) return weekdays.every(Boolean) && isWithinWeek ? weekdays.join(' to ') : '';
  return `${hasFirst ? 'last day' : hasLast ? 'first day' : 'exact days'} not stated`;
}

/** `Eleven dates, January to June 2021`: true of any story. */
const datesOf = (dates: number, span: { from: Moment; to: Moment }) =>
  `${capital(count(dates))} ${form(dates, { one: 'date', other: 'dates' })}, ${dateWords.span(span.from, span.to)}`;

/** Of more than one date, how many, and how many of them are planned. */
function headline(titles: string[], span: { from: Moment; to: Moment } | undefined, planned = 0): string {
  const [only, ...others] = titles;
  if (!span || only === undefined) return 'No dates';
  if (others.length === 0) return `${capital(only)}, ${dateWords.span(span.from, span.to)}${planned > 0 ? ', planned' : ''}`;
  const ending = planned === 0 ? '' : planned < titles.length ? `, ${count(planned)} of them planned` : ', all planned';
  return `${datesOf(titles.length, span)}${ending}`;
}

const stateWords: Record<DayState, string> = {
  happened: 'happened',
  'under-way': 'under way',
  planned: 'planned',
  'due-today': 'due today',
  mixed: 'partly happened, partly planned',
};

const ofDates = (value: number) => counted(value, { one: 'date', other: 'dates' });

/** The words of the timeline and of the time figures. */
export const timelineWords: TimelineWords = {
  headline,
  description: (name) => `All dates in “${name}”, in order, with people, places and the passages that report them.`,
  when,
  cells: (days, withYear) => {
    const name = withYear ? dateWords.date : dateWords.dayMonth;
    return days.flatMap(({ day, said }) => (said ? [`${name(day)} ${stateWords[said]}`] : [])).join('; ');
  },
  state: stateWords,
  became: (status, when, to) =>
    ({
      happened: `Happened ${when}`,
      'under-way': `Under way ${when}`,
      planned: `Planned ${when}`,
      cancelled: `Planned ${when}, then cancelled`,
      postponed: to === undefined ? `Planned ${when}, then postponed; new day not stated` : `Planned ${when}, then postponed to ${to}`,
      unknown: `Not known whether it took place ${when}`,
      disputed: `Reported or planned ${when}; sources differ on what became of it`,
    })[status],
  asOf: (day) => `As of ${day};`,
  planned: 'everything after this is planned',
  placeNotStated: 'Place not stated',
  concerns: 'Concerns',
  membersOf: (region) => `each country of ${withThe(region)}`,
  saidBy: 'Said by',
  readPassage: 'Read the passage',
  another: (section) => (section ? `and in “${section}”` : 'and another'),
  filters: {
    label: 'Filter the dates',
    person: 'Who:',
    everyone: 'everyone',
    place: 'Where:',
    anywhere: 'anywhere',
    shown: (all) => `# of ${ofDates(all)}`,
    chosenPerson: (name, value, all) =>
      value === 0 ? `${name} takes part in none of the dates.` : `${name}: ${number(value)} of ${ofDates(all)}.`,
    chosenPlace: (name, value, all, there) =>
      `${name}: ${number(value)} of ${ofDates(all)}${there === value ? '' : `, ${there === 0 ? 'none' : number(there)} of them there`}.`,
    both: (all) => `Both: # of ${ofDates(all)}.`,
    onlyBoth: 'Only dates that fit both are shown.',
    showAll: 'Show all',
    none: 'No matching dates',
    more: (value) => `${number(value)} more`,
  },
  strip: (shown, all, span) => `${capital(count(shown))}${shown < all ? ` of ${count(all)}` : ''} dates, ${span}`,
  lens: {
    who: (person, label) => `${person}: ${label}`,
    asOf: (day) => `As of ${day}`,
    name: (dates, span, crowd) =>
      `${datesOf(dates, span)}${crowd ? `; ${count(crowd.dates)} of them within ${count(crowd.days)} days, ${crowd.from} to ${crowd.to}` : ''}`,
    bare: 'Each mark is a date in the list below.',
    dashed: 'Dashed: exact day not stated.',
    far: (day, label) => `${day}: ${label}`,
    arrow: 'Arrow: far earlier or later than the rest.',
    struck: 'Struck through: cancelled or postponed.',
    dotted: (statuses) => {
      const reasons = [
        statuses.has('unknown') && 'not known whether it took place',
        statuses.has('disputed') && 'sources differ on what became of it',
      ];
      return `Dotted: ${reasons.filter(Boolean).join(', or ')}.`;
    },
    fading: 'Fading: start or end not stated.',
  },
  week: {
    title: (span) => `Day by day${span === '' ? '' : `, ${span}`}`,
    asOf: (day) => `As of ${day}`,
    planned: '; everything after this is planned',
    then: (places) => places.join(', then '),
    alt: (dates) => dates.map(({ title, day, state }) => `${title}, ${day}, ${stateWords[state]}.`).join(' '),
  },
};
