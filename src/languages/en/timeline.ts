import type { DateEntry } from '../../article/article.ts';
import type { EdtfDate, Moment } from '../../article/date.ts';
import { isDueToday } from '../../article/due-today.ts';
import { capital, count, plural } from './count.ts';
import { dateWords, ends, moment } from './date.ts';
import { withThe } from './with-the.ts';

/** When something is, as the timeline sets it: large words, and a small note under them. */
interface WhenWords {
  /** In order; those with `iso` are dates for machines. */
  parts: { text: string; iso?: string }[];
  note: string;
  /** True when the words are day numbers, which are set larger. */
  numeral: boolean;
}

function when({ date, status }: Pick<DateEntry, 'date' | 'status'>, asOf: EdtfDate): WhenWords {
  const { shape } = date;
  const { from, to } = ends(date);
  if (!from) return { parts: [], note: '', numeral: false };
  if (shape === 'single') return whenSingle(from, isDueToday({ date, status }, asOf));
  if (!to) {
    const parts = [{ text: status === 'planned' ? 'From ' : 'Since ' }, part(from, moment(from, false))];
    return { parts, note: status === 'under-way' ? 'under way' : 'end not stated', numeral: false };
  }
  return shape === 'span' ? whenRange(from, to) : whenOneOf(from, to);
}

function whenOneOf(from: Moment, to: Moment): WhenWords {
  const isOneMonth = from.iso.slice(0, 7) === to.iso.slice(0, 7);
  const first =
    isOneMonth && from.precision === 'day' ? dayPart(from) : part(from, moment(from, from.iso.slice(0, 4) !== to.iso.slice(0, 4)));
  const last = part(to, moment(to, from.iso.slice(0, 4) !== to.iso.slice(0, 4)));
  return { parts: [{ text: 'Between ' }, first, { text: ' and ' }, last], note: dateWords.dayNotStated, numeral: false };
}

function whenSingle(at: Moment, isDue: boolean): WhenWords {
  const words = moment(at, false);
  if (at.approximate || at.uncertain)
    return {
      parts: [part(at, capital(words))],
      note: at.precision === 'year' ? 'exact date not stated' : dateWords.dayNotStated,
      numeral: false,
    };
  if (at.precision !== 'day') return { parts: [{ text: 'In ' }, part(at, words)], note: dateWords.dayNotStated, numeral: false };
  return { parts: [dayPart(at)], note: `${dateWords.weekday(at.iso)}${isDue ? ', due today' : ''}`, numeral: true };
}

function whenRange(from: Moment, to: Moment): WhenWords {
  const [hasFirst, hasLast] = [from.precision === 'day', to.precision === 'day'];
  const days = hasFirst && hasLast;
  const missing = hasFirst ? 'last day' : hasLast ? 'first day' : 'exact days';
  const weekdays = [from, to].map(({ iso }) => dateWords.weekday(iso));
  const note = !days ? `${missing} not stated` : weekdays.every(Boolean) ? weekdays.join(' to ') : '';
  if (days && from.iso.slice(0, 7) === to.iso.slice(0, 7)) {
    return { parts: [dayPart(from), { text: '–' }, dayPart(to)], note, numeral: true };
  }
  const withYear = from.iso.slice(0, 4) !== to.iso.slice(0, 4);
  return { parts: [part(from, capital(moment(from, withYear))), { text: ' to ' }, part(to, moment(to, withYear))], note, numeral: false };
}

const part = (at: Moment, text: string) => ({ text, iso: at.iso });
const dayPart = (at: Moment) => part(at, String(Number(at.iso.slice(8))));

/** `Eleven dates, January to June 2021, five of them planned`: true of any story. */
function headline(dates: number, span: { from: string; to: string } | undefined, planned = 0): string {
  if (!span) return 'No dates';
  const { from, to } = span;
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  const start = first.slice(0, 4) === last.slice(0, 4) ? dateWords.month(first) : dateWords.monthYear(first);
  const months = first === last ? dateWords.monthYear(first) : `${start} to ${dateWords.monthYear(last)}`;
  const ending = planned === 0 ? '' : planned < dates ? `, ${count(planned)} of them planned` : dates === 1 ? ', planned' : ', all planned';
  return `${capital(count(dates))} ${dates === 1 ? 'date' : 'dates'}, ${months}${ending}`;
}

const stateWords = {
  happened: 'happened',
  'under-way': 'under way',
  planned: 'planned',
  'due-today': 'due today',
  mixed: 'partly happened, partly planned',
};

/** `1 June happened; 2 June due today`. */
function cells(days: { day: string; said: keyof typeof stateWords | undefined }[]): string {
  const stated = days.flatMap(({ day, said }) => (said ? [`${dateWords.dayMonth(day)} ${stateWords[said]}`] : []));
  return stated.join('; ');
}

/** The words of the timeline and of the time figures. */
export const timelineWords = {
  headline,
  description: (name: string) => `All dates in “${name}”, in order, with people, places and the passages that report them.`,
  when,
  cells,
  state: stateWords,
  /** The line of the article’s day: `As of 2 June; everything after this is planned`. */
  asOf: (date: EdtfDate) => `As of ${dateWords.label(date)};`,
  planned: 'everything after this is planned',
  placeNotStated: 'Place not stated',
  /** Places follow: those that a date is about, though it does not take place there. */
  concerns: 'Concerns',
  membersOf: (region: string) => `each country of ${withThe(region)}`,
  saidBy: 'Said by',
  readPassage: 'Read the passage',
  another: (section: string) => (section ? `and in “${section}”` : 'and another'),
  filters: {
    label: 'Filter the dates',
    person: 'Who:',
    everyone: 'everyone',
    place: 'Where:',
    anywhere: 'anywhere',
    shown: (all: number) => `# of ${plural(all, 'date', 'dates')}`,
    chosenPerson: (name: string, value: number, all: number) =>
      value === 0 ? `${name} takes part in none of the dates.` : `${name}: ${value} of ${plural(all, 'date', 'dates')}.`,
    chosenPlace: (name: string, value: number, all: number, there: number) =>
      `${name}: ${value} of ${plural(all, 'date', 'dates')}${there === value ? '' : `, ${there === 0 ? 'none' : there} of them there`}.`,
    both: (all: number) => `Both: # of ${plural(all, 'date', 'dates')}.`,
    onlyBoth: 'Only dates that fit both are shown.',
    showAll: 'Show all',
    none: 'No matching dates',
    more: (value: number) => `${value} more`,
  },
  lens: {
    asOf: (date: EdtfDate) => `As of ${dateWords.label(date)}`,
    /** What the drawing shows, in words. */
    name: (dates: number, span: { from: string; to: string }, crowd?: { dates: number; days: number; from: string; to: string }) =>
      `${headline(dates, span)}${crowd ? `; ${count(crowd.dates)} of them within ${count(crowd.days)} days, ${dateWords.dayMonth(crowd.from)} to ${dateWords.dayMonth(crowd.to)}` : ''}`,
    bare: 'Each mark is a date in the list below.',
    dashed: 'Dashed: exact day not stated.',
    fading: 'Fading: start or end not stated.',
  },
  week: {
    title: 'Day by day',
    asOf: (date: EdtfDate) => `As of ${dateWords.label(date)}`,
    planned: '; everything after this is planned',
    then: (places: string[]) => places.join(', then '),
    /** What the drawing shows, in words. */
    alt: (rows: { name: string; dates: Pick<DateEntry, 'title' | 'date' | 'status'>[] }[], asOf: EdtfDate) =>
      rows
        .flatMap(({ dates }) => dates)
        .map(
          ({ title, date, status }) =>
            `${title}, ${dateWords.label(date)}, ${stateWords[isDueToday({ date, status }, asOf) ? 'due-today' : status]}.`,
        )
        .join(' '),
  },
};
