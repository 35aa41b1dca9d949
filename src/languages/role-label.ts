import type { Article, Person } from '../article/article.ts';
import { type RoleThen, rolesOf } from '../article/roles.ts';
import type { Language } from './language.ts';

/** A role with its time; without it where the role is held as of the article. */
export function roleLabel(role: RoleThen, t: Language): string {
  return role.tenure === 'held' ? role.role : roleWithTime(role, t);
}

/** A role with the time for which it is held, where that is stated; of one to come, that it is planned. */
export function roleWithTime({ role, when, tenure }: RoleThen, t: Language): string {
  if (!when) return role;
  const isToCome = tenure === 'to-come';
  const time = t.date.label(when, { toCome: isToCome });
  return t.actors.role(role, isToCome ? t.series([time, t.midSentence(t.status.planned)]) : time);
}

/**
 * What a person is as of the article.
 * @example roleNow(article, lange, en) //=> 'Prime minister of New Zealand, 1984 to 1989'
 */
export function roleNow(article: Article, person: Person, t: Language): string {
  return t.clauses(rolesOf(article, person).now.map((role) => roleLabel(role, t)));
}
