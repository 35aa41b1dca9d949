import { type Day, dayAt, dayIndex, dayOf, daysInMonth, monthStart, partsOf } from '../../article/calendar.ts';
import { dayMoment, monthUnit, yearUnit } from '../../article/date.ts';
import type { Moment } from '../../article/moment.ts';
import type { Language } from '../../languages/language.ts';
import type { Extent } from './extent.ts';
import type { Stretch } from './lanes.ts';

/** A day, month, year or row of years in which something of a story begins or ends. */
export interface UsedStretch extends Stretch {
  name: string;
  /** What lies between it and the one before, where that is not the one next to it. */
  gap: string | undefined;
}

/** What a story is cut into: a day (0), or some months. */
export type Unit = number;

/** Days, months, years, decades, and so on up to billions of years. */
const units: Unit[] = [0, 1, ...Array.from({ length: 10 }, (_, power) => 12 * 10 ** power)];

/** Where in a unit a time lies, from 0 to 1: all months of a year are of one length, and so are all days of a month. */
export function shareOf({ from, to }: Stretch, unit: Unit, time: number): number {
  if (time <= from || time >= to) return time <= from ? 0 : unit === 1 ? (to - from) / 31 : 1;
  if (unit !== 12) return (time - from) / (unit === 1 ? 31 : to - from);
  const { year, month, day } = partsOf(dayAt(Math.floor(time)));
  return (month - 1 + (day - 1 + time - Math.floor(time)) / daysInMonth(year, month)) / 12;
}

/** The units of a story in which something begins or ends, in order, by their numbers: neighbours differ by one. */
export function usedSteps(extents: Extent[], unit: Unit, more: number[] = []): number[] {
  const ends = extents.flatMap(({ from, to, pieces }) => [{ from, to }, ...pieces].flatMap((each) => [each.from, lastOf(each)]));
  return [...new Set([...ends, ...more].map((time) => stepOf(time, unit)))].sort((a, b) => a - b);
}

/** A time within the last day of a stretch. */
const lastOf = ({ from, to }: Stretch) => Math.max(from, to - 0.5);

const fewRows = 3;
const manyRows = 30;

/** The units in which a story is read: its years, where these are 3 to 30, else shorter or longer ones. */
export function unitFor(extents: Extent[], more: number[]): Unit {
  const count = (unit: Unit) => usedSteps(extents, unit, more).length;
  const finer = [1, 0].find((unit) => count(unit) >= fewRows) ?? 0;
  if (count(12) < fewRows && count(finer) <= manyRows) return finer;
  return units.find((unit) => unit >= 12 && count(unit) <= manyRows) ?? units.at(-1) ?? 12;
}

/** Those units with their names. */
export function stretchesOf(steps: number[], unit: Unit, withYear: boolean, t: Language): UsedStretch[] {
  const firstOf = (step: number) => startOf(step, unit);
  const lastDayOf = (step: number) => dayAt(dayIndex(firstOf(step + 1)) - 1);
  const years = steps.map((step) => partsOf(firstOf(step)).year);
  const era = years.some((year) => year <= 0) && years.some((year) => year > 0);
  const momentOf = (day: Day): Moment => (unit === 0 ? dayMoment(day) : unit === 1 ? monthUnit(day) : yearUnit(day));
  const single = (day: Day) => {
    if (unit === 0) return withYear ? t.date.date(day, era) : t.date.dayMonth(day);
    return unit === 1 ? (withYear ? t.date.monthYear(day, era) : t.date.month(day)) : t.date.year(day, era);
  };
  const named = (from: Day, to: Day) =>
    momentOf(from).iso === momentOf(to).iso
      ? single(from)
      : t.date.span(momentOf(from), momentOf(to), { withYear: withYear || unit >= 12 });
  return steps.map((step, index) => {
    const before = steps[index - 1];
    return {
      from: dayIndex(firstOf(step)),
      to: dayIndex(firstOf(step + 1)),
      name: unit > 12 ? named(firstOf(step), lastDayOf(step)) : single(firstOf(step)),
      gap: before === undefined || before === step - 1 ? undefined : named(firstOf(before + 1), lastDayOf(step - 1)),
    };
  });
}

/** Many years begin round, as readers count them: 100 BC is the year -99. */
function stepOf(time: number, unit: Unit): number {
  if (unit === 0) return Math.floor(time);
  const { year, month } = partsOf(dayAt(Math.floor(time)));
  const years = unit / 12;
  return unit <= 12 ? Math.floor((year * 12 + month - 1) / unit) : Math.floor((year > 0 ? year : year - 1) / years);
}

function startOf(step: number, unit: Unit): Day {
  if (unit === 0) return dayAt(step);
  if (unit <= 12) return monthStart(dayOf(0), step * unit);
  const year = step * (unit / 12);
  return dayOf(step > 0 ? year : year + 1);
}
