import type { ImageObjectLeaf, OccupationLeaf, OrganizationLeaf, OrganizationRoleLeaf, PersonLeaf, RoleLeaf } from 'schema-dts';
import { actsFor } from '../../article/acts-for.ts';
import type { Article, Organisation, Person, Role } from '../../article/article.ts';
import { rolesOf } from '../../article/roles.ts';
import { plainly } from './plainly.ts';
import { onlyReference, reference, type Reference, references } from './reference.ts';
import { organisationType, stated } from './types.ts';
import { pictureNamed } from '../picture-forms.ts';
import { imageObject } from './image.ts';
import { addressIn, type Publication } from '../publication.ts';

type OrganisationThing = Omit<OrganizationLeaf, '@type'> & { '@type': ReturnType<typeof organisationType> };

/** The people and groups of an article. No nationality: an article says which country a person acts for, not their citizenship. */
export function actorsThings(article: Article, site: Publication): (PersonLeaf | OrganisationThing)[] {
  return [
    ...article.people.map((person) => personThing(article, person, site)),
    ...article.organisations.map((organisation) => organisationThing(article, organisation, site)),
  ];
}

/**
 * The country that a person acts for stands where schema.org expects an organisation: it is a state here. Only what the person is as of the
 * article is a job title. A role with dates or an organisation is a Role, which stands between the person and what it is a role in.
 */
function personThing(article: Article, person: Person, site: Publication): PersonLeaf {
  const titles = rolesOf(article, person).now.flatMap(({ role, tenure }) => (tenure === 'held' ? [role] : []));
  const inRoles = person.roles.flatMap(({ organisation }) => organisation ?? []);
  const members = [
    ...person.organisations.filter((id) => !inRoles.includes(id)).flatMap((id) => references(site, article, [id]) ?? []),
    ...person.roles.flatMap((role): OrganizationRoleLeaf<Reference, 'memberOf'>[] => {
      const memberOf = onlyReference(site, article, role.organisation);
      return memberOf ? [{ '@type': 'OrganizationRole', ...timeOf(role), memberOf }] : [];
    }),
  ];
  const occupations = person.roles
    .filter(({ when, organisation }) => when && organisation === undefined)
    .map((role): RoleLeaf<OccupationLeaf, 'hasOccupation'> => ({
      '@type': 'Role',
      ...timeOf(role),
      hasOccupation: { '@type': 'Occupation', name: role.role },
    }));
  return {
    '@type': 'Person',
    ...reference(site, article, person.id),
    name: person.name,
    ...stated({
      jobTitle: oneOrAll(titles),
      alternateName: oneOrAll(person.otherNames),
      memberOf: oneOrAll(members),
      hasOccupation: oneOrAll(occupations),
      affiliation: onlyReference(site, article, actsFor(article, person).country),
      description: person.summary,
      image: site.address === undefined ? undefined : portraitOf(article, person, site),
    }),
  };
}

function portraitOf(article: Article, { portrait }: Person, site: Publication): ImageObjectLeaf | undefined {
  const found = portrait && pictureNamed(article, portrait.file);
  return found && imageObject(found, (href) => addressIn(site, article.slug, href));
}

/** The name of a role, and its first and last day where schema.org can say them. */
function timeOf({ role, when }: Role): { roleName: string; startDate?: string; endDate?: string } {
  const { from, to } = when?.shape === 'span' ? when : { from: undefined, to: undefined };
  return { roleName: role, ...stated({ startDate: plainly(from), endDate: plainly(to) }) };
}

/** One value by itself, several as a list; undefined for none. */
function oneOrAll<T>(values: T[]): T | T[] | undefined {
  return values.length > 1 ? values : values[0];
}

function organisationThing(article: Article, organisation: Organisation, site: Publication): OrganisationThing {
  return {
    '@type': organisationType(organisation),
    ...reference(site, article, organisation.id),
    name: organisation.name,
    ...stated({
      alternateName: oneOrAll(organisation.otherNames),
      location: onlyReference(site, article, organisation.country),
      parentOrganization: onlyReference(site, article, organisation.parent),
      description: organisation.summary,
    }),
  };
}
