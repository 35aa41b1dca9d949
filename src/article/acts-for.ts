import type { Article, Organisation, Person, Place, Role } from './article.ts';
import { rolesOf } from './roles.ts';

/** Whom a person acts for, by their ids. */
export interface ActsFor {
  country: string | undefined;
  organisation: string | undefined;
}

/**
 * Whom a person acts for in some roles, without any in those as of the article. All pages, figures and files go by it.
 *
 * The country is that of a role, else the person’s own, else that of the organisation of a role, else that of an organisation of the
 * person; the organisation is that of a role, else the person’s own. Where there are several, the first in the author’s order counts.
 */
export function actsFor(
  article: Article,
  person: Person,
  roles: Pick<Role, 'country' | 'organisation'>[] = rolesOf(article, person).now,
): ActsFor {
  const organisations = [...roles.map(({ organisation }) => organisation), ...person.organisations].flatMap((id) => id ?? []);
  const stated = [...roles.map(({ country }) => country), person.country];
  const ofOrganisations = organisations.map((id) => countryOfOrganisation(article, id));
  return { country: [...stated, ...ofOrganisations].find((id) => id !== undefined), organisation: organisations[0] };
}

/** The country of an organisation: its own, else that of the organisation that it is a part of. */
export function countryOfOrganisation(article: Article, id: string): string | undefined {
  return withParents(article, id).find(({ country }) => country !== undefined)?.country;
}

/** An organisation, the one that it is a part of, and so on to the topmost. */
export function withParents({ organisations }: Article, id: string | undefined): Organisation[] {
  const found: Organisation[] = [];
  for (let next = id; next !== undefined; next = found.at(-1)?.parent) {
    const organisation = organisations.find((one) => one.id === next);
    if (!organisation || found.includes(organisation)) break;
    found.push(organisation);
  }
  return found;
}

/** The country that a person or organisation acts for as of the article, else the organisation of the person; for cards. */
export function homeOf(article: Article, actor: Person | Organisation): Place | Organisation | undefined {
  const { country, organisation } =
    'roles' in actor ? actsFor(article, actor) : { country: countryOfOrganisation(article, actor.id), organisation: undefined };
  return article.places.find(({ id }) => id === country) ?? article.organisations.find(({ id }) => id === organisation);
}
