import type { DateEntry } from './article.ts';
import { compareDays, type Day, dayIndex } from './calendar.ts';
import { type EdtfDate, isSureDay } from './date.ts';
import { takesPlace, type TakingPlace } from './took-place.ts';

/** A run of days in which much happens, both ends included. */
export interface CrowdedDays {
  from: Day;
  to: Day;
  /** How many days it has. */
  days: number;
  /** The dates that lie wholly in it, in the order given. */
  dates: (DateEntry & { status: TakingPlace })[];
}

const mostDays = 14;
const fewestDates = 4;
const fewestShare = 1 / 5;

/**
 * The most crowded days of a story, or undefined where its dates lie scattered.
 *
 * Of all runs of at most 14 days, the one that wholly holds the most dates; of equals the shortest, then the
 * earliest. It must hold at least four dates and a fifth of all. Only dates that take place and whose days are stated count.
 */
export function crowdedDays(dates: DateEntry[]): CrowdedDays | undefined {
  const stated = dates.filter(takesPlace).filter(({ date }) => hasStatedDays(date));
  const runs = stated.flatMap(({ date: { earliest } }) => stated.flatMap(({ date: { latest } }) => toRun(stated, earliest, latest)));
  const needed = Math.max(fewestDates, dates.length * fewestShare);
  return runs.filter((run) => run.dates.length >= needed).sort(compareRuns)[0];
}

/** True when the first and the last day are both stated, so that the date can be drawn day by day. */
export function hasStatedDays({ shape, from, to }: EdtfDate): boolean {
  return (shape === 'single' || shape === 'span') && isSureDay(from) && isSureDay(to);
}

function toRun(dates: CrowdedDays['dates'], from: Day | undefined, to: Day | undefined): CrowdedDays[] {
  if (from === undefined || to === undefined) return [];
  const days = dayIndex(to) - dayIndex(from) + 1;
  if (days < 1 || days > mostDays) return [];
  const isIn = ({ date: { earliest, latest } }: DateEntry) =>
    earliest !== undefined && latest !== undefined && compareDays(earliest, from) >= 0 && compareDays(latest, to) <= 0;
  return [{ from, to, days, dates: dates.filter(isIn) }];
}

function compareRuns(a: CrowdedDays, b: CrowdedDays): number {
  return b.dates.length - a.dates.length || a.days - b.days || compareDays(a.from, b.from);
}
