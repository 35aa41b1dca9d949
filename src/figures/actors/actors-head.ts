import { actsFor } from '../../article/acts-for.ts';
import { actors } from '../../article/actors.ts';
import type { Article } from '../../article/article.ts';
import type { ActorsFinding, Language } from '../../languages/language.ts';

/** Headline and standfirst of who’s who: the author’s where given, else how many people there are, and for whom they act where that tells something. */
export function actorsHead(article: Article, t: Language): { headline: string; standfirst: string } {
  const own = article.views.actors;
  const finding = findingOf(article);
  return {
    headline: own?.headline ?? t.actors.headline(article.people.length, finding),
    // The headline itself says how many groups there are.
    standfirst:
      own?.standfirst ??
      (finding?.kind === 'groups' && !own?.headline ? '' : t.actors.standfirst(article.organisations.map(({ name }) => name))),
  };
}

/** The country that most act for, else how many countries, else organisations, the people are of; undefined where that says nothing. */
function findingOf(article: Article): ActorsFinding | undefined {
  const names = article.organisations.map(({ name }) => name);
  if (article.people.length === 0) return names.length > 0 ? { kind: 'groups', names } : undefined;
  const { by, groups } = actors(article);
  if (by === undefined) return namesOf(article);
  const under = groups.filter((group) => group.under && group.people.length > 0);
  if (by === 'organisation')
    return { kind: 'organisations', people: under.flatMap(({ people }) => people).length, organisations: under.length };
  const countries = under
    .flatMap(({ under: of, people }) => {
      const acting = people.filter(({ entry }) => actsFor(article, entry).country === of?.entry.id);
      return of && acting.length > 0 ? [{ name: of.entry.name, people: acting.length }] : [];
    })
    .sort((a, b) => b.people - a.people);
  const [first, second] = countries;
  const isFinding = first && first.people > Math.max(1, second?.people ?? 0) && first.people >= article.people.length / tellingShare;
  if (isFinding) return { kind: 'country', ...first };
  const ofCountries = countries.reduce((sum, { people }) => sum + people, 0);
  return ofCountries === article.people.length ? { kind: 'countries', countries: countries.length } : namesOf(article);
}

/** A country for which fewer than one in four act is no finding. */
const tellingShare = 4;

const mostNames = 3;

function namesOf({ people }: Article): ActorsFinding | undefined {
  return people.length > mostNames ? undefined : { kind: 'names', names: people.map(({ name }) => name) };
}
