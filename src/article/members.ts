import { dayAt, dayIndex, monthOf, monthStart, yearOf } from './calendar.ts';
import type { EdtfDate, Run } from './date.ts';
import type { Moment } from './moment.ts';

/** A run of two is two moments; of one that is longer, its ends say all. */
const mostOfRun = 2;
const mostOfSet = 6;

/**
 * The moments of a set one by one, where they can be counted and are few: of a single run, two; of a set with more, six.
 * @example eachOf(parseDate('[1667,1668,1670..1672]'))?.length //=> 5
 */
export function eachOf({ members, start, end }: EdtfDate): Moment[] | undefined {
  if (!members) return undefined;
  const isRun = members.length === 1 && !start && !end;
  const most = isRun ? mostOfRun : Math.max(mostOfSet, members.length);
  const runs = members.map((run) => momentsOf(run, most));
  const all = runs.flatMap((run) => run ?? []);
  return runs.includes(undefined) || all.length > most ? undefined : all;
}

const stepsInMonths: Partial<Record<Moment['precision'], number>> = { month: 1, year: 12 };

function momentsOf([from, to]: Run, most: number): Moment[] | undefined {
  if (!to) return [from];
  if (from.precision !== to.precision) return undefined;
  const found = [from];
  for (let at = from; at.iso !== to.iso; found.push(at.iso === to.iso ? to : at)) {
    const next = found.length < most ? after(at) : undefined;
    if (!next) return undefined;
    at = next;
  }
  return found;
}

/** The next day, month or year. */
function after(at: Moment): Moment | undefined {
  const { precision, latest } = at;
  const sure = { precision, approximate: false, uncertain: false };
  const earliest = dayAt(dayIndex(latest) + 1);
  if (precision === 'day') return { ...sure, iso: earliest, earliest, latest: earliest };
  const months = stepsInMonths[precision];
  if (months === undefined) return undefined;
  const iso = precision === 'month' ? monthOf(earliest) : yearOf(earliest);
  return { ...sure, iso, earliest, latest: dayAt(dayIndex(monthStart(earliest, months)) - 1) };
}
