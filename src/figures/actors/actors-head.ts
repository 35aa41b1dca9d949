import { actors } from '../../article/actors.ts';
import type { Article, Person } from '../../article/article.ts';
import type { Language } from '../../languages/language.ts';

/** Headline and standfirst of who’s who: the author’s where given, else how many people there are, and for which country most act. */
export function actorsHead(article: Article, t: Language): { headline: string; standfirst: string } {
  const own = article.views.actors;
  const groups = actors(article)
    .flatMap(({ under, people }) => {
      const acting = people.filter(({ entry }) => under?.kind !== 'place' || actsForCountry(article, entry));
      return under && acting.length > 0 ? [{ name: under.entry.name, people: acting.length }] : [];
    })
    .sort((a, b) => b.people - a.people);
  return {
    headline: own?.headline ?? t.actors.headline(article.people.length, groups),
    standfirst: own?.standfirst ?? t.actors.standfirst(article.organisations.length),
  };
}

/** A tenants’ union in a country does not act for that country. */
function actsForCountry({ organisations }: Article, { country, organisation }: Person): boolean {
  return country !== undefined || organisations.some(({ id, kind }) => id === organisation && kind === 'government');
}
