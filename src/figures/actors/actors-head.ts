import { actors } from '../../article/actors.ts';
import type { Article } from '../../article/article.ts';
import type { Language } from '../../languages/language.ts';

/** Headline and standfirst of who’s who: the author’s where given, else how many people there are, and for which country most act. */
export function actorsHead(article: Article, t: Language): { headline: string; standfirst: string } {
  const own = article.views.actors;
  const groups = actors(article).flatMap(({ under, people }) =>
    under && people.length > 0 ? [{ name: under.entry.name, people: people.length }] : [],
  );
  return {
    headline: own?.headline ?? t.actors.headline(article.people.length, groups),
    standfirst: own?.standfirst ?? t.actors.standfirst(article.organisations.length),
  };
}
