import { type Article, entryById, entryName, type Pledge } from '../article/article.ts';
import type { Language } from './language.ts';

/** Some donors or recipients by their names: `Guatemala and Honduras`; undefined where there are none. */
export function partyNames(article: Article, ids: string[], t: Language): string | undefined {
  const names = ids.map((id) => {
    const found = entryById(article, id);
    return found ? entryName(found) : id;
  });
  return names.length === 0 ? undefined : t.aid.parties(names);
}

/** Who gives and who receives, by their names: `Guatemala and Honduras`, `not stated`. */
export function pledgeParties(article: Article, { donors, recipients }: Pledge, t: Language): { from: string; to: string } {
  const names = (ids: string[]) => partyNames(article, ids, t) ?? t.notStated;
  return { from: names(donors), to: names(recipients) };
}

/** From whom to whom: `United States to Guatemala`. */
export function pledgeWay(article: Article, pledge: Pledge, t: Language): string {
  const { from, to } = pledgeParties(article, pledge, t);
  return t.card.fromTo(from, to);
}
