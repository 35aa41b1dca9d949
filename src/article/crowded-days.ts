import type { DateEntry } from './article.ts';
import { type Day, dayAt, dayIndex } from './calendar.ts';
import { type EdtfDate, isSureDay } from './date.ts';
import { oncePerArticle } from './once-per-article.ts';
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
  const stated = dates.filter(takesPlace).flatMap((entry) => placed(entry));
  const best = runsOf(stated).sort(compareRuns)[0];
  if (!best || best.held.length < Math.max(fewestDates, dates.length * fewestShare)) return undefined;
  return { from: dayAt(best.first), to: dayAt(best.last), days: best.last - best.first + 1, dates: best.held.map(({ entry }) => entry) };
}

/** The most crowded days of all dates of an article. */
export const crowdedDaysOf = oncePerArticle(({ dates }) => crowdedDays(dates));

/** True when the first and the last day are both stated, so that the date can be drawn day by day. */
export function hasStatedDays({ shape, from, to }: EdtfDate): boolean {
  return (shape === 'single' || shape === 'span') && isSureDay(from) && isSureDay(to);
}

/** A date with its days as numbers; a run with the dates that it holds. */
interface Placed {
  entry: CrowdedDays['dates'][number];
  first: number;
  last: number;
}
interface Run {
  first: number;
  last: number;
  held: Placed[];
}

function placed(entry: Placed['entry']): Placed[] {
  const { earliest, latest } = entry.date;
  if (!hasStatedDays(entry.date) || earliest === undefined || latest === undefined) return [];
  return [{ entry, first: dayIndex(earliest), last: dayIndex(latest) }];
}

/** Every run that is short enough, from the first day of a date to the last day of one. */
function runsOf(dates: Placed[]): Run[] {
  const lasts = [...new Set(dates.map(({ last }) => last))];
  return [...new Set(dates.map(({ first }) => first))].flatMap((first) => {
    const near = dates.filter((date) => date.first >= first && date.last < first + mostDays);
    const ends = lasts.filter((last) => last >= first && last < first + mostDays);
    return ends.map((last) => ({ first, last, held: near.filter((date) => date.last <= last) }));
  });
}

function compareRuns(a: Run, b: Run): number {
  return b.held.length - a.held.length || a.last - a.first - (b.last - b.first) || a.first - b.first;
}
