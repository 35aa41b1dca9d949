import { type Article, entryById, entryName, type Pledge } from '../article/article.ts';
import type { Language } from './language.ts';

/** Who gives and who receives, by their names: `Guatemala and Honduras`, `not stated`. */
export function pledgeParties(article: Article, { donors, recipients }: Pledge, t: Language): { from: string; to: string } {
  const names = (ids: string[]) => {
    const found = ids.flatMap((id) => entryById(article, id) ?? []).map(entryName);
    return found.length === 0 ? t.notStated : t.aid.parties(found);
  };
  return { from: names(donors), to: names(recipients) };
}

/** From whom to whom: `United States to Guatemala`. */
export function pledgeWay(article: Article, pledge: Pledge, t: Language): string {
  const { from, to } = pledgeParties(article, pledge, t);
  return t.card.fromTo(from, to);
}
