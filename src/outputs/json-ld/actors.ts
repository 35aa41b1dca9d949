import type { GovernmentOrganizationLeaf, NGOLeaf, OrganizationLeaf, PersonLeaf } from 'schema-dts';
import type { Article, Organisation, Person } from '../../article/article.ts';
import { onlyReference, reference } from './reference.ts';
import { organisationType, stated } from './types.ts';
import type { Publication } from '../publication.ts';

type OrganisationThing = OrganizationLeaf | NGOLeaf | GovernmentOrganizationLeaf;

/** The people and groups of an article. No nationality: an article says which country a person acts for, not their citizenship. */
export function actorsThings(article: Article, site: Publication): (PersonLeaf | OrganisationThing)[] {
  return [
    ...article.people.map((person) => personThing(article, person, site)),
    ...article.organisations.map((organisation) => organisationThing(article, organisation, site)),
  ];
}

/** The country that a person acts for stands where schema.org expects an organisation: it is a state here. */
function personThing(article: Article, person: Person, site: Publication): PersonLeaf {
  return {
    '@type': 'Person',
    ...reference(site, article, person.id),
    name: person.name,
    jobTitle: person.role,
    ...stated({
      memberOf: onlyReference(site, article, person.organisation),
      affiliation: onlyReference(site, article, person.country),
      description: person.summary,
    }),
  };
}

function organisationThing(article: Article, organisation: Organisation, site: Publication): OrganisationThing {
  return {
    '@type': organisationType(organisation),
    ...reference(site, article, organisation.id),
    name: organisation.name,
    ...stated({ location: onlyReference(site, article, organisation.country), description: organisation.summary }),
  };
}
