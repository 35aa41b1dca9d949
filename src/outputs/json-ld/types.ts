import type { Article, NamedEntry, Organisation, Place, Pledge } from '../../article/article.ts';
import { amountOf } from '../../article/amount.ts';

/** What schema.org has no type for, or one of buildings only, is an Organization. */
const organisationTypes = {
  government: 'GovernmentOrganization',
  parliament: 'Organization',
  court: 'Organization',
  party: 'PoliticalParty',
  military: 'Organization',
  police: 'Organization',
  'armed-group': 'Organization',
  company: 'Organization',
  media: 'NewsMediaOrganization',
  university: 'CollegeOrUniversity',
  research: 'ResearchOrganization',
  union: 'WorkersUnion',
  religious: 'Organization',
  sport: 'SportsOrganization',
  ngo: 'NGO',
  international: 'Organization',
  group: 'Organization',
} as const satisfies Record<Organisation['kind'], string>;

const placeTypes = {
  ...({ country: 'Country', city: 'City', border: 'Place', region: 'Place', area: 'Place', site: 'Place' } as const),
  ...({ river: 'RiverBodyOfWater', lake: 'LakeBodyOfWater', sea: 'SeaBodyOfWater', historical: 'Place' } as const),
} as const satisfies Record<Place['kind'], string>;

/** The schema.org type of an organisation; people who act together without a name are one too. */
export function organisationType({ kind }: Organisation): (typeof organisationTypes)[typeof kind] {
  return organisationTypes[kind];
}

/** The schema.org type of a place; being in the news makes no region or border an administrative area. */
export function placeType({ kind }: Place): (typeof placeTypes)[typeof kind] {
  return placeTypes[kind];
}

/** The schema.org type of a pledge, and of what else the list holds: a penalty is no grant. MonetaryGrant for what is money or states a sum of it, Grant for a service, facility or policy. */
export function pledgeType({ list }: Pick<Article, 'list'>, pledge: Pledge): 'MonetaryGrant' | 'Grant' | 'Intangible' {
  if (list) return 'Intangible';
  return pledge.kind === 'money' || amountOf(pledge)?.measure.currency !== undefined ? 'MonetaryGrant' : 'Grant';
}

/** The schema.org type of any entry. */
export function typeOf(article: Pick<Article, 'list'>, named: NamedEntry): string {
  if (named.kind === 'person') return 'Person';
  if (named.kind === 'org') return organisationType(named.entry);
  if (named.kind === 'place') return placeType(named.entry);
  if (named.kind === 'date') return 'Event';
  return named.kind === 'pledge' ? pledgeType(article, named.entry) : 'Thing';
}

type Stated<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * The fields that have a value; what an article does not state is left out.
 * @example stated({ name: 'Joe Biden', description: undefined }) //=> { name: 'Joe Biden' }
 */
export function stated<T extends object>(fields: T): Stated<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Stated<T>;
}
