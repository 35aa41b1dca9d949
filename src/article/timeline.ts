import { type Article, type DateEntry, entryById, type NamedEntry, type Organisation, type Person, type Place } from './article.ts';
import { type PlacesOfDate, placesOfDate } from './concerns.ts';
import { compareDays, firstDay, lastDay, partsOf } from './calendar.ts';
import {
  type BoundedDate,
  compareDates,
  compareUnits,
  dateOrUndefined,
  type DayRange,
  type EdtfDate,
  goesOn,
  monthUnit,
  overlap,
  rangesOf,
  statedDays,
  unitOf,
  yearUnit,
} from './date.ts';
import type { Moment } from './moment.ts';
import { shortName } from './short-name.ts';

/** All dates of an article in order, as the timeline shows them. */
export interface Timeline {
  asOf: BoundedDate;
  /** How many dates there are. */
  dates: number;
  /** What the first and the last date stand under; what goes on ends with the article's day. */
  span: { from: Moment; to: Moment } | undefined;
  groups: TimelineGroup[];
  /** Who and where occurs, most frequent first, then in the author's order. */
  filters: { person: FilterChoice[]; place: PlaceChoice[] };
}

/**
 * The rows of one month; of a season, year or row of years where no month is stated. Of months, years and so on that have one row each after
 * the other, the rows stand together.
 */
export interface TimelineGroup {
  /** What its rows stand under: the first and the last unit, most often the same. */
  from: Moment;
  to: Moment;
  /** What a row has to say besides its day. */
  rowsSay: 'nothing' | 'month' | 'month and year';
  /** What has happened or is under way, did not take place, or is not known to have. */
  before: TimelineRow[];
  /** What is planned: below the as-of line. */
  after: TimelineRow[];
  /** True where the as-of line stands in this group, above its first planned row. */
  asOfLine: boolean;
}

export interface TimelineRow {
  entry: DateEntry;
  /** Who did it and whom they met, named people only. */
  people: Person[];
  /** The same of organisations and unnamed groups. */
  organisations: Organisation[];
  /** Where, as stated. */
  places: Place[];
  /** Where it takes place, and which other places it concerns; a reader can filter by all of them. */
  belongsTo: Pick<PlacesOfDate, 'there' | 'concerns'>;
  /** What it concerns, in few names: of a large region not each member. */
  concerns: { places: Place[]; membersOf: Place[] };
  saidBy: (NamedEntry & { kind: 'person' | 'org' })[];
  /** True when the row above in the same group has the very same date. */
  sameDate: boolean;
}

interface FilterChoice {
  id: string;
  name: string;
  /** How many dates. */
  count: number;
}

interface PlaceChoice extends FilterChoice {
  /** How many of them take place there; the others concern it. */
  there: number;
}

/**
 * The timeline of an article.
 *
 * Rows stand in the order of dates. What is planned comes after all the rest, by the earliest day that is still to come, so that nothing
 * below the as-of line has happened.
 */
export function timeline(article: Article): Timeline {
  const rows = article.dates.map((entry) => toRow(article, entry)).sort((a, b) => compareRows(a, b, article.asOf));
  return {
    asOf: article.asOf,
    dates: rows.length,
    span: spanOf(article),
    groups: toGroups(rows, article.asOf),
    filters: toFilters(article, rows),
  };
}

/** What the first and the last of an article’s dates stand under; what goes on ends with the article's day. */
export function spanOf({ dates, asOf }: Pick<Article, 'dates' | 'asOf'>): Timeline['span'] {
  const [from] = dates.map(({ date }) => unitOf(date)).toSorted(compareUnits);
  const ends = dates.map(({ date }) => {
    if (date.to) return unitOf({ from: date.to, to: undefined });
    const start = unitOf(date);
    return goesOn(date) && compareDays(asOf.earliest, start.latest) > 0 ? monthUnit(asOf.earliest) : start;
  });
  const to = ends.toSorted((a, b) => compareDays(a.latest, b.latest) || compareDays(a.earliest, b.earliest)).at(-1);
  return from && to && { from, to };
}

function toRow(article: Article, entry: DateEntry): TimelineRow {
  const actors = [...new Set([...entry.people, ...entry.organisations, ...entry.with])].flatMap((id) => entryById(article, id) ?? []);
  const belongsTo = placesOfDate(article, entry);
  return {
    entry,
    people: actors.flatMap((actor) => (actor.kind === 'person' ? [actor.entry] : [])),
    organisations: actors.flatMap((actor) => (actor.kind === 'org' ? [actor.entry] : [])),
    places: entry.places.flatMap((id) => article.places.find((place) => place.id === id) ?? []),
    belongsTo,
    concerns: inFewNames(belongsTo),
    saidBy: entry.saidBy.flatMap((id) => entryById(article, id) ?? []).filter((named) => named.kind === 'person' || named.kind === 'org'),
    sameDate: false,
  };
}

const mostMembers = 4;

function inFewNames({ concerns, regions }: PlacesOfDate): TimelineRow['concerns'] {
  const membersOf = regions.filter(({ members }) => members.length > mostMembers);
  return { places: concerns.filter(({ id }) => !membersOf.some(({ members }) => members.includes(id))), membersOf };
}

const isPlanned = ({ entry }: TimelineRow) => entry.status === 'planned';

function compareRows(a: TimelineRow, b: TimelineRow, asOf: BoundedDate): number {
  return (
    Number(isPlanned(a)) - Number(isPlanned(b)) ||
    compareUnits(groupUnit(a, asOf), groupUnit(b, asOf)) ||
    compareDates(a.entry.date, b.entry.date)
  );
}

/** What a row stands under. A plan whose first days are over stands under the month of the article's day, or the year where it states no month. */
function groupUnit(row: TimelineRow, asOf: BoundedDate): Moment {
  const unit = unitOf(row.entry.date);
  if (!isPlanned(row) || compareDays(unit.latest, asOf.earliest) >= 0) return unit;
  return (unit.precision === 'month' ? monthUnit : yearUnit)(asOf.earliest);
}

function toGroups(rows: TimelineRow[], asOf: BoundedDate): TimelineGroup[] {
  const groups: TimelineGroup[] = [];
  for (const row of rows) {
    const unit = groupUnit(row, asOf);
    if (groups.at(-1)?.from.iso !== unit.iso)
      groups.push({ from: unit, to: unit, rowsSay: 'nothing', before: [], after: [], asOfLine: false });
    const group = groups.at(-1);
    const list = isPlanned(row) ? group?.after : group?.before;
    list?.push({ ...row, sameDate: isSameDate(list.at(-1)?.entry.date, row.entry.date) });
  }
  const joined = [1, 10, 100, Infinity].reduce(joinLonely, groups);
  const first = joined.find(({ after }) => after.length > 0);
  return joined.map((group) => ({ ...group, asOfLine: group === first }));
}

/** Joins groups of one row each that follow each other within a year, a decade and so on: no heading stands over one row after the other. */
function joinLonely(groups: TimelineGroup[], years: number): TimelineGroup[] {
  const runs: TimelineGroup[][] = [];
  for (const group of groups) {
    const run = runs.at(-1);
    const period = periodOf(group, years);
    const joins =
      run && period !== undefined && [...run, group].every((one) => rowsOf(one).length === 1 && periodOf(one, years) === period);
    if (joins) run.push(group);
    else runs.push([group]);
  }
  return runs
    .map((run) => {
      const [first] = run;
      if (!first || run.length === 1) return run;
      const period = periodOf(first, 1);
      const isWhole = groups.every((group) => run.includes(group) || periodOf(group, 1) !== period);
      return [joinedGroup(run, isWhole)];
    })
    .flat();
}

/** Which of the periods of so many years a group lies in; undefined where it lies in several. */
function periodOf({ from, to }: TimelineGroup, years: number): number | undefined {
  const [first, last] = [from.earliest, to.latest].map((day) => Math.floor(partsOf(day).year / years) + 0);
  return first === last ? first : undefined;
}

/** @param isWhole whether no other group is of the year that they are of */
function joinedGroup(groups: TimelineGroup[], isWhole: boolean): TimelineGroup {
  const units = groups.flatMap(({ from, to }) => [from, to]);
  const [earliest, latest] = [firstDay(units.map((unit) => unit.earliest)), lastDay(units.map((unit) => unit.latest))];
  const [first, last] = [units[0], units.at(-1)];
  if (!first || !last || earliest === undefined || latest === undefined) throw new Error('a group has a unit');
  const [from, to] = [yearUnit(earliest), yearUnit(latest)];
  const isOfMonths = units.every(({ precision }) => precision === 'month');
  return {
    ...(from.iso === to.iso && isOfMonths && !isWhole ? { from: first, to: last } : { from, to }),
    rowsSay: from.iso === to.iso ? 'month' : 'month and year',
    before: groups.flatMap(({ before }) => before),
    after: groups.flatMap(({ after }) => after),
    asOfLine: false,
  };
}

/** Two dates on which sources differ may be said in other words although they hold the same days. */
function isSameDate(above: EdtfDate | undefined, date: EdtfDate): boolean {
  return above?.edtf === date.edtf && !above.claims && !date.claims;
}

function toFilters(article: Article, rows: TimelineRow[]): Timeline['filters'] {
  const rowsOf = (list: (row: TimelineRow) => { id: string }[], id: string) =>
    rows.filter((row) => list(row).some((entry) => entry.id === id)).length;
  const people = article.people.map((person) => {
    const name = shortName(article, person);
    return { id: person.id, name, count: rowsOf((row) => row.people, person.id) };
  });
  return {
    person: toChoices(people),
    place: toChoices(
      article.places.map(({ id, name }) => ({
        id,
        name,
        count: rowsOf(placesOfRow, id),
        there: rowsOf(({ belongsTo }) => belongsTo.there, id),
      })),
    ),
  };
}

/** The rows of a group in order: what is planned stands below the rest. */
export function rowsOf({ before, after }: Pick<TimelineGroup, 'before' | 'after'>): TimelineRow[] {
  return [...before, ...after];
}

/** All places that a reader finds a row by. */
function placesOfRow({ belongsTo: { there, concerns } }: TimelineRow): Place[] {
  return [...there, ...concerns];
}

function toChoices<Choice extends FilterChoice>(choices: Choice[]): Choice[] {
  return choices.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/** The values that a reader can filter a row by, by the name of the filter. */
export type RowValues = Record<'person' | 'place', string[]>;

/** The ids of the people of a row, and of the places where it takes place or which it concerns. */
export function valuesOfRow(row: TimelineRow): RowValues {
  const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);
  return { person: ids(row.people), place: ids(placesOfRow(row)) };
}

/** The values of each row, by group, and once more of all rows below the as-of line; what the filters hide rows, month names and the line by. */
export function filterValues({ groups }: Timeline): RowValues[][] {
  const lists = [...groups.map(rowsOf), groups.flatMap(({ after }) => after)];
  return lists.map((rows) => rows.map(valuesOfRow));
}

/**
 * The dates that can fall between two days or months (EDTF), in order; an end that is left out is open.
 * What has no end yet counts by its start.
 * @example datesBetween(article, '2021-06-06', '2021-06').map(({ id }) => id) //=> ['harris-in-guatemala', 'harris-in-mexico']
 */
export function datesBetween(article: Article, from?: string, to?: string): DateEntry[] {
  const wanted: DayRange = { earliest: dateOrUndefined(from)?.earliest, latest: dateOrUndefined(to)?.latest };
  const isIn = ({ date }: DateEntry) =>
    rangesOf(date).some(({ earliest, latest }) =>
      overlap({ earliest: earliest ?? statedDays(date).from, latest: latest ?? statedDays(date).to }, wanted),
    );
  return article.dates.filter(isIn).toSorted((a, b) => compareDates(a.date, b.date));
}
