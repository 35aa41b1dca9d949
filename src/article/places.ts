import type { Article, DateEntry, Place, Pledge } from './article.ts';
import { compareDates } from './date.ts';
import type { PlaceKind } from './schema.ts';

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
  /** Those that have places, in order, with the kinds of these. */
  groups: { name: PlaceGroup; kinds: PlaceKind[]; entries: PlaceEntry[] }[];
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
  const all = Object.entries(groups).map(([name, kinds]) => {
    const entries = inGroup(kinds);
    return { name: name as PlaceGroup, kinds: kinds.filter((kind) => entries.some(({ place }) => place.kind === kind)), entries };
  });
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

/** What the places of a story are, in a few words: their names, where they are few; a number is always of two and more. */
export type PlacesFinding =
  | { kind: 'none' }
  | { kind: 'names'; names: string[] }
  /** All of them lie in one country, which is one of them too. */
  | { kind: 'within'; country: string; names: string[] }
  | { kind: 'within-many'; country: string; places: number }
  /** So many of one or two kinds, and so many of other kinds. */
  | { kind: 'counts'; counts: { kind: PlaceKind; places: number }[]; others: number }
  /** So many places, most of them of one kind. */
  | { kind: 'mostly'; places: number; of: { kind: PlaceKind; places: number } }
  | { kind: 'places'; places: number };

/** The kinds in the order in which they are told. */
const toldFirst = ['country', 'historical', 'area', 'city', 'border', 'site', 'river', 'lake', 'sea', 'region'] as const;
const mostNames = 3;
const mostLetters = 60;

/** What can be said of the places of a story in one line. Regions count only where there is nothing smaller. */
export function placesFinding(article: Article): PlacesFinding {
  const smaller = article.places.filter(({ kind }) => kind !== 'region');
  const told = smaller.length > 0 ? smaller : article.places;
  if (told.length === 0) return { kind: 'none' };
  const [country, ...others] = told.filter(({ kind }) => kind === 'country');
  const parts = told.filter((place) => place !== country);
  const names = (of: Place[]) => of.map(({ name }) => name);
  const isShort = (of: Place[]) => of.length < mostNames && names(of).join().length <= mostLetters;
  if (country && parts.length > 0 && others.length === 0 && parts.every((place) => place.country === country.id))
    return isShort(parts)
      ? { kind: 'within', country: country.name, names: names(parts) }
      : parts.length > 1
        ? { kind: 'within-many', country: country.name, places: parts.length }
        : { kind: 'names', names: names(told) };
  if (told.length === 1 || (told.length <= mostNames && names(told).join().length <= mostLetters))
    return { kind: 'names', names: names(told) };
  const counts = toldFirst
    .map((kind) => ({ kind, places: told.filter((place) => place.kind === kind).length }))
    .filter(({ places }) => places > 1);
  const [first, second] = counts;
  if (!first) return { kind: 'places', places: told.length };
  const rest = told.length - first.places;
  if (rest === 0) return { kind: 'counts', counts: [first], others: 0 };
  if (rest === second?.places) return { kind: 'counts', counts: [first, second], others: 0 };
  return rest > 1 ? { kind: 'counts', counts: [first], others: rest } : { kind: 'mostly', places: told.length, of: first };
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
