import type { Article, Person, Role } from './article.ts';
import { compareDays, type Day, lastDay } from './calendar.ts';
import { compareDates, type EdtfDate } from './date.ts';
import type { Moment } from './moment.ts';

/** Whether a role is held at some time. Its dates can leave that open: then only its dates are to be said of it. */
export type Tenure = (typeof tenures)[number];

export const tenures = ['held', 'perhaps', 'over', 'to-come'] as const;

/** A time that lies between two days; it has no start or no end where that day is missing. */
export type Time = Partial<Pick<EdtfDate, 'earliest' | 'latest'>>;

/** A role, and whether it is held at the time that was asked for. */
export type RoleThen = Role & { tenure: Tenure };

/**
 * Whether a role is held all along some time. One without dates is. On the last day of a role somebody else may hold it.
 * @example tenure(parseDate('1984/1989'), parseDate('2021-06-02')) //=> 'over'
 */
export function tenure(when: EdtfDate | undefined, at: Time): Tenure {
  if (!when) return 'held';
  const states = termsOf(when).map((term) => inTerm(term, at));
  return (['held', 'perhaps', 'to-come'] as const).find((state) => states.includes(state)) ?? 'over';
}

/** One time for which a role is held: between which days it begins, and between which it ends. */
interface Term {
  begins: Time;
  ends: Time;
  /** The start is missing because it lies too far back to matter. */
  hasBegun: boolean;
  /** The end is missing because it goes on. */
  goesOn: boolean;
}

function termsOf({ shape, from, to, start, end, members = [] }: EdtfDate): Term[] {
  if (shape === 'span') return [{ begins: daysOf(from), ends: daysOf(to), hasBegun: start === 'open', goesOn: end === 'open' }];
  if (shape === 'all-of')
    return members.map(([first, last = first], index) => {
      const [hasBegun, goesOn] = [index === 0 && start !== undefined, index === members.length - 1 && end !== undefined];
      return { begins: hasBegun ? {} : daysOf(first), ends: goesOn ? {} : daysOf(last), hasBegun, goesOn };
    });
  // One of several days, or one in a month or year: it begins and ends on that day.
  const days = { earliest: from?.earliest, latest: to?.latest };
  return [{ begins: days, ends: days, hasBegun: false, goesOn: false }];
}

function daysOf(moment: Moment | undefined): Time {
  return { earliest: moment?.earliest, latest: moment?.latest };
}

function inTerm({ begins, ends, hasBegun, goesOn }: Term, at: Time): Tenure {
  if (isBefore(ends.latest, at.earliest)) return 'over';
  if (isBefore(at.latest, begins.earliest)) return 'to-come';
  const begun = hasBegun || isUntil(begins.latest, at.earliest);
  const lasts = goesOn || isBefore(at.latest, ends.earliest);
  return begun && lasts ? 'held' : 'perhaps';
}

/** False where a day is missing: nothing is known then. */
function isBefore(a: Day | undefined, b: Day | undefined): boolean {
  return a !== undefined && b !== undefined && compareDays(a, b) < 0;
}

function isUntil(a: Day | undefined, b: Day | undefined): boolean {
  return a !== undefined && b !== undefined && compareDays(a, b) <= 0;
}

/** The roles of a person that are held at a time, else those that may be held then. */
export function rolesAt(person: Person, at: Time): RoleThen[] {
  return heldOf(rolesThen(person, at));
}

/**
 * What a person is as of the article: the roles held then, else those that may be held, else those that ended last, else those to come;
 * and all others, in order of time.
 */
export function rolesOf({ asOf }: Pick<Article, 'asOf'>, person: Person): { now: RoleThen[]; others: RoleThen[] } {
  const all = rolesThen(person, asOf);
  const now = [heldOf(all), lastOf(all), all].find((roles) => roles.length > 0) ?? [];
  return { now, others: all.filter((role) => !now.includes(role)).sort(compareRoles) };
}

/** The roles of a person, and whether each is held at a time. */
export function rolesThen({ roles }: Person, at: Time): RoleThen[] {
  return roles.map((role) => ({ ...role, tenure: tenure(role.when, at) }));
}

function heldOf(roles: RoleThen[]): RoleThen[] {
  const held = roles.filter((role) => role.tenure === 'held');
  return held.length > 0 ? held : roles.filter((role) => role.tenure === 'perhaps');
}

/** Of the roles that are over, those that ended last. */
function lastOf(roles: RoleThen[]): RoleThen[] {
  const over = roles.filter((role) => role.tenure === 'over');
  const last = lastDay(over.flatMap(({ when }) => when?.latest ?? []));
  return over.filter(({ when }) => when?.latest === last);
}

function compareRoles(a: RoleThen, b: RoleThen): number {
  return a.when && b.when ? compareDates(a.when, b.when) : Number(b.when === undefined) - Number(a.when === undefined);
}
