import type { Article, DateEntry } from '../../article/article.ts';
import { shortName } from '../../article/short-name.ts';
import { dayLabels } from '../../languages/day-label.ts';
import type { Language } from '../../languages/language.ts';
import type { FarOff } from './lens/bars.ts';
import type { Unit } from './stretches.ts';

/** A date's title, else its short label, with who did it where the label does not say so; of one that lies far off, with its day. */
export function textsFor(article: Article, far: FarOff, t: Language): (entry: DateEntry) => string[] {
  const own = nearTextsFor(article, t);
  const dayOf = dayLabels(article, article.dates, t);
  return (entry) => (far.has(entry.id) ? own(entry).map((text) => t.timeline.lens.far(t.capital(dayOf(entry)), text)) : own(entry));
}

function nearTextsFor(article: Article, t: Language): (entry: DateEntry) => string[] {
  const names = new Map(article.people.map((person) => [person.id, shortName(article, person)]));
  return ({ title, label, people }) => {
    if (label === undefined) return [title];
    const actor = names.get(people[0] ?? '');
    const isNamed = actor === undefined || label.includes(actor);
    return [title, isNamed ? t.capital(label) : t.timeline.lens.who(actor, label)];
  };
}

/** What may be written at a date in a row of a unit; in one of many years also when it is, if there is room. */
export function textsInUnit(article: Article, unit: Unit, t: Language): (entry: DateEntry) => string[] {
  const own = nearTextsFor(article, t);
  if (unit <= 12) return own;
  const dayOf = dayLabels(article, article.dates, t);
  return (entry) => [...own(entry).map((text) => t.timeline.lens.far(t.capital(dayOf(entry)), text)), ...own(entry)];
}
