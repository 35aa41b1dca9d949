import type { Article, Organisation, Person, Place, Role } from './article.ts';
import { rolesOf } from './roles.ts';

/** Whom a person acts for, by their ids. */
export interface ActsFor {
  /** That of a role, else the person’s own, else that of an organ of its state. Nobody acts for the country that a company or union is in. */
  country: string | undefined;
  /** The person’s own, which the author names as the main one, else that of a role. */
  organisation: string | undefined;
  /** Under which country the person stands: the one above, else that of an organisation. */
  home: string | undefined;
}

/**
 * Whom a person acts for in some roles, without any in those as of the article. All pages, figures and files go by it. Where there are
 * several, the first in the author’s order counts.
 */
export function actsFor(
  article: Article,
  person: Person,
  roles: Pick<Role, 'country' | 'organisation'>[] = rolesOf(article, person).now,
): ActsFor {
  const organisations = [...roles.map(({ organisation }) => organisation), ...person.organisations].flatMap((id) => id ?? []);
  const organs = article.organisations.filter(({ kind }) => stateKinds.includes(kind)).map(({ id }) => id);
  const firstCountry = (ids: string[]) => ids.flatMap((id) => countryOfOrganisation(article, id) ?? [])[0];
  const stated = [...roles.map(({ country }) => country), person.country].find((id) => id !== undefined);
  const country = stated ?? firstCountry(organisations.filter((id) => organs.includes(id)));
  return { country, organisation: person.organisations[0] ?? organisations[0], home: country ?? firstCountry(organisations) };
}

const stateKinds: Organisation['kind'][] = ['government', 'parliament', 'court', 'military', 'police'];

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

/** The country under which a person or organisation stands as of the article, else the organisation of the person; for cards. */
export function homeOf(article: Article, actor: Person | Organisation): Place | Organisation | undefined {
  const { home, organisation } =
    'roles' in actor ? actsFor(article, actor) : { home: countryOfOrganisation(article, actor.id), organisation: undefined };
  return article.places.find(({ id }) => id === home) ?? article.organisations.find(({ id }) => id === organisation);
}
