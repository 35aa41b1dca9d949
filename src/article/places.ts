import type { Article, DateEntry, Place, Pledge } from './article.ts';
import { compareDates } from './date.ts';
import { type PlaceKind, placeKinds } from './schema.ts';

/** Land that different makers of maps give to different countries, or to none with a code of ISO 3166-1. */
export type DisputedLand = 'crimea' | 'western-sahara' | 'kosovo' | 'northern-cyprus' | 'somaliland' | 'siachen';

/** A place with all that the story says happens there, is pledged to it, or is pledged by it. */
export interface PlaceEntry {
  place: Place;
  /** In order of time. */
  dates: DateEntry[];
  received: Pledge[];
  given: Pledge[];
  /** The regions it is a member of, the country it lies in, or the two it lies between. */
  within: Place[];
  /** What lies in a country, the members of a region. */
  parts: Place[];
}

/** The groups of the places view in their order, each with its kinds. */
const groups = {
  countries: ['country'],
  areas: ['area'],
  citiesAndBorders: ['city', 'border'],
  sites: ['site'],
  waters: ['river', 'lake', 'sea'],
  regions: ['region'],
  historical: ['historical'],
} as const satisfies Record<string, PlaceKind[]>;

export type PlaceGroup = keyof typeof groups;

export interface PlacesView {
  /** Those that have places, in order. */
  groups: { name: PlaceGroup; entries: PlaceEntry[] }[];
  /** All that can lie on a map: regions are made of countries. */
  mapped: PlaceEntry[];
}

/**
 * The places of an article in groups. In each, the places with the most facts come first, a fact being
 * a date there or a pledge to it; a pledge that it gives doesn't count, since that is about somebody else.
 * Equals keep the author's order.
 */
export function places(article: Article): PlacesView {
  const entries = article.places.map((place) => toEntry(article, place)).sort((a, b) => facts(b) - facts(a));
  const inGroup = (kinds: readonly PlaceKind[]) => entries.filter(({ place }) => kinds.includes(place.kind));
  const all = Object.entries(groups).map(([name, kinds]) => ({ name: name as PlaceGroup, entries: inGroup(kinds) }));
  return {
    groups: all.filter((group) => group.entries.length > 0),
    mapped: all.flatMap((group) => (group.name === 'regions' ? [] : group.entries)),
  };
}

const facts = ({ dates, received }: PlaceEntry) => dates.length + received.length;

function toEntry({ places: all, dates, pledges }: Article, place: Place): PlaceEntry {
  return {
    place,
    dates: dates.filter((entry) => entry.places.includes(place.id)).sort((a, b) => compareDates(a.date, b.date)),
    received: pledges.filter((pledge) => pledge.recipients.includes(place.id)),
    given: pledges.filter((pledge) => pledge.donors.includes(place.id)),
    within: all.filter((other) => isWithin(place, other)),
    parts: all.filter((other) => isWithin(other, place)),
  };
}

function isWithin(place: Place, other: Place): boolean {
  return other.members.includes(place.id) || place.country === other.id || (place.between?.includes(other.id) ?? false);
}

/** How many places of each kind the article has. */
export function countPlaces(of: Place[]): Record<PlaceKind, number> {
  const count = (kind: PlaceKind) => of.filter((place) => place.kind === kind).length;
  return Object.fromEntries(placeKinds.map((kind) => [kind, count(kind)])) as Record<PlaceKind, number>;
}

/** The region that the story is about: the author's choice, else the one with the fewest members. */
export function regionInQuestion({ places: all, map }: Article): Place | undefined {
  return all.find((place) => place.id === map.focus) ?? smallestRegion(all);
}

/** The region with the fewest members, all of them in the story. */
function smallestRegion(all: Place[]): Place | undefined {
  const regions = all.filter((place) => place.kind === 'region' && place.members.length > 0);
  return regions.sort((a, b) => a.members.length - b.members.length)[0];
}
