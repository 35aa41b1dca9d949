import type { DateEntry } from './article.ts';
import { dayIndex } from './calendar.ts';
import type { Day, EdtfDate, Moment } from './date.ts';

/** A run of days in which much happens, both ends included. */
export interface CrowdedDays {
  from: Day;
  to: Day;
  /** How many days it has. */
  days: number;
  /** The dates that lie wholly in it, in the order given. */
  dates: DateEntry[];
}

const mostDays = 14;
const fewestDates = 4;
const fewestShare = 1 / 5;

/**
 * The most crowded days of a story, or undefined where its dates lie scattered.
 *
 * Of all runs of at most 14 days, the one that wholly holds the most dates; of equals the shortest, then the
 * earliest. It must hold at least four dates and a fifth of all. Only dates whose days are stated count.
 */
export function crowdedDays(dates: DateEntry[]): CrowdedDays | undefined {
  const stated = dates.filter(({ date }) => hasStatedDays(date));
  const runs = stated.flatMap(({ date: { earliest } }) =>
    stated.flatMap(({ date: { latest } }) => (latest === undefined ? [] : toRun(stated, earliest, latest))),
  );
  const needed = Math.max(fewestDates, dates.length * fewestShare);
  return runs.filter((run) => run.dates.length >= needed).sort(compareRuns)[0];
}

/** True when the first and the last day are both stated, so that the date can be drawn day by day. */
export function hasStatedDays(date: EdtfDate): boolean {
  const isStatedDay = (moment: Moment | undefined) => moment?.precision === 'day' && !moment.approximate && !moment.uncertain;
  return date.shape !== 'one-of' && isStatedDay(date.from) && isStatedDay(date.to);
}

function toRun(dates: DateEntry[], from: Day, to: Day): CrowdedDays[] {
  const days = dayIndex(to) - dayIndex(from) + 1;
  if (days < 1 || days > mostDays) return [];
  return [{ from, to, days, dates: dates.filter(({ date }) => date.earliest >= from && (date.latest ?? '9999') <= to) }];
}

function compareRuns(a: CrowdedDays, b: CrowdedDays): number {
  return b.dates.length - a.dates.length || a.days - b.days || a.from.localeCompare(b.from, 'en');
}
