import type { DateEntry } from '../../article/article.ts';
import { type EdtfDate, ends, type Moment } from '../../article/date.ts';
import { isDueToday } from '../../article/due-today.ts';
import type { DayState, TimelineWords, WhenWords } from '../language.ts';
import { capital, count, counted, form, number } from './count.ts';
import { dateWords, moment } from './date.ts';
import { withThe } from './with-the.ts';

type Said = Omit<WhenWords, 'saysYear'>;

function when({ date, status }: Pick<DateEntry, 'date' | 'status'>, asOf: EdtfDate): WhenWords {
  const { from, to } = ends(date);
  if (!from) return { parts: [], note: '', numeral: false, saysYear: false };
  const saysYear = [from, to].some((end) => end && (end.precision === 'year' || end.iso.slice(0, 4) !== from.iso.slice(0, 4)));
  return { ...said(from, to), saysYear };

  function said(first: Moment, last: Moment | undefined): Said {
    if (date.shape === 'single') return whenSingle(first, isDueToday({ date, status }, asOf));
    if (last) return date.shape === 'span' ? whenRange(first, last) : whenOneOf(first, last);
    const parts = [{ text: status === 'planned' ? 'From ' : 'Since ' }, part(first, moment(first, false))];
    return { parts, note: status === 'under-way' ? 'under way' : 'end not stated', numeral: false };
  }
}

function whenOneOf(from: Moment, to: Moment): Said {
  const isOneMonth = from.iso.slice(0, 7) === to.iso.slice(0, 7);
  const first =
    isOneMonth && from.precision === 'day' ? dayPart(from) : part(from, moment(from, from.iso.slice(0, 4) !== to.iso.slice(0, 4)));
  const last = part(to, moment(to, from.iso.slice(0, 4) !== to.iso.slice(0, 4)));
  return { parts: [{ text: 'Between ' }, first, { text: ' and ' }, last], note: dateWords.dayNotStated, numeral: false };
}

function whenSingle(at: Moment, isDue: boolean): Said {
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

function whenRange(from: Moment, to: Moment): Said {
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
const dayPart = (at: Moment) => part(at, dateWords.day(at.iso));

/** `Eleven dates, January to June 2021, five of them planned`: true of any story. */
function headline(dates: number, span: { from: string; to: string } | undefined, planned = 0): string {
  if (!span) return 'No dates';
  const { from, to } = span;
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  const start = first.slice(0, 4) === last.slice(0, 4) ? dateWords.month(first) : dateWords.monthYear(first);
  const months = first === last ? dateWords.monthYear(first) : `${start} to ${dateWords.monthYear(last)}`;
  const ending = planned === 0 ? '' : planned < dates ? `, ${count(planned)} of them planned` : dates === 1 ? ', planned' : ', all planned';
  return `${capital(count(dates))} ${form(dates, { one: 'date', other: 'dates' })}, ${months}${ending}`;
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
  cells: (days) => days.flatMap(({ day, said }) => (said ? [`${dateWords.dayMonth(day)} ${stateWords[said]}`] : [])).join('; '),
  state: stateWords,
  asOf: (date) => `As of ${dateWords.label(date)};`,
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
  lens: {
    who: (person, label) => `${person}: ${label}`,
    asOf: (date) => `As of ${dateWords.label(date)}`,
    name: (dates, span, crowd) =>
      `${headline(dates, span)}${crowd ? `; ${count(crowd.dates)} of them within ${count(crowd.days)} days, ${dateWords.dayMonth(crowd.from)} to ${dateWords.dayMonth(crowd.to)}` : ''}`,
    bare: 'Each mark is a date in the list below.',
    dashed: 'Dashed: exact day not stated.',
    fading: 'Fading: start or end not stated.',
  },
  week: {
    title: 'Day by day',
    asOf: (date) => `As of ${dateWords.label(date)}`,
    planned: '; everything after this is planned',
    then: (places) => places.join(', then '),
    alt: (rows, asOf) =>
      rows
        .flatMap(({ dates }) => dates)
        .map(
          ({ title, date, status }) =>
            `${title}, ${dateWords.label(date)}, ${stateWords[isDueToday({ date, status }, asOf) ? 'due-today' : status]}.`,
        )
        .join(' '),
  },
};
