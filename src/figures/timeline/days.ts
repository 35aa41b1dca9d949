import type { Article, DateEntry } from '../../article/article.ts';
import { compareDays, type Day, dayAt, dayIndex } from '../../article/calendar.ts';
import type { TakingPlace } from '../../article/took-place.ts';
import { type CrowdedDays, crowdedDaysOf } from '../../article/crowded-days.ts';

export interface DayCell {
  day: Day;
  /** Undefined on a day without any of the dates. */
  state: TakingPlace | undefined;
  /** What is said of it, which tells more than how it is drawn: planned for the article’s day, or partly happened and partly planned. */
  said: TakingPlace | 'due-today' | 'mixed' | undefined;
}

/**
 * One cell for each of the story's crowded days, with what some of its dates make of that day; none where the
 * story has no crowded days or none of these dates falls on them.
 *
 * A date that is under way has happened before the article's day, and is planned after it. A day on which something is
 * under way, or on which one thing has happened and another is planned, is half.
 */
export function dayCells(article: Article, dates: DateEntry[], window = crowdedDaysOf(article)): DayCell[] {
  if (!window) return [];
  const inside = window.dates.filter(({ id }) => dates.some((date) => date.id === id));
  if (inside.length === 0) return [];
  const asOf = article.asOf.earliest;
  return daysOf(window).map((day) => {
    const states = inside.flatMap((entry) => stateOn(entry, day, asOf));
    const state = together(states);
    const said = state === 'under-way' && !states.includes(state) ? 'mixed' : state === 'planned' && day === asOf ? 'due-today' : state;
    return { day, state, said };
  });
}

/** Every day of a run, in order. */
export function daysOf({ from, days }: Pick<CrowdedDays, 'from' | 'days'>): Day[] {
  return Array.from({ length: days }, (_, index) => dayAt(dayIndex(from) + index));
}

function stateOn({ date, status }: CrowdedDays['dates'][number], day: Day, asOf: Day): TakingPlace[] {
  const [first = day, last = day] = [date.earliest, date.latest];
  if (compareDays(day, first) < 0 || compareDays(day, last) > 0) return [];
  if (status !== 'under-way' || day === asOf) return [status];
  return [compareDays(day, asOf) < 0 ? 'happened' : 'planned'];
}

function together(states: TakingPlace[]): TakingPlace | undefined {
  return new Set(states).size > 1 ? 'under-way' : states[0];
}
