import { actsFor, countryOfOrganisation } from './acts-for.ts';
import type { Article, DateEntry, Place } from './article.ts';
import { rolesAt } from './roles.ts';

/** The places that a date belongs to: those where it takes place, and those that it concerns for another reason. */
export interface PlacesOfDate {
  /** The stated places, the country of a stated city, and the regions that hold them. In the author’s order, as all lists here. */
  there: Place[];
  /** None of them is among `there`. */
  concerns: Place[];
  /** Regions whose members are among `concerns` because the date takes place in the region or is about it. */
  regions: Place[];
}

/**
 * Where a date takes place, and which other places it concerns.
 *
 * A date concerns the countries of those who take part, by their roles at that time, both countries of a border, those who claim a place,
 * the members of a region, and those who give and receive a pledge that was announced on it, or went a step on it. Who only says so makes it concern no place, nor does a
 * group of no country.
 */
export function placesOfDate(article: Article, date: DateEntry): PlacesOfDate {
  const stated = placesBy(article, date.places);
  const pledged = pledgePlaces(article, date);
  const countries = (places: Place[]) => places.flatMap(({ country }) => placesBy(article, [country]));
  const there = new Set([...stated, ...countries(stated)]);
  for (const region of regionsOf(article, [...there])) there.add(region);
  const regions = [...stated, ...pledged].filter(({ kind, members }) => kind === 'region' && members.length > 0);
  const borders = [...stated, ...pledged].flatMap(({ between, claimedBy }) => placesBy(article, [...(between ?? []), ...claimedBy]));
  const concerned = new Set([
    ...[...date.people, ...date.organisations, ...date.with].flatMap((id) => countryOfActor(article, id, date)),
    ...[...borders, ...regionsOf(article, borders)],
    ...regions.flatMap(({ members }) => placesBy(article, members)),
    ...[...pledged, ...countries(pledged)],
  ]);
  const inOrder = (wanted: (place: Place) => boolean) => article.places.filter(wanted);
  return {
    there: inOrder((place) => there.has(place)),
    concerns: inOrder((place) => concerned.has(place) && !there.has(place)),
    regions: inOrder((place) => regions.includes(place)),
  };
}

/**
 * The people who are at each place in the story, by the place’s id: where the dates that they take part in take place, and all along
 * their journeys.
 */
export function peopleAtPlaces(article: Article): Map<string, string[]> {
  const there = new Map(article.dates.map((date) => [date, placesOfDate(article, date).there.map(({ id }) => id)]));
  const people = article.people.map(({ id: person }) => {
    const dates = article.dates.filter(({ people, with: met }) => [...people, ...met].includes(person));
    const routes = article.routes.filter((route) => route.person === person);
    const stops = routes.flatMap(({ origin, stops }) => [origin, ...stops.map(({ place }) => place)]);
    return { id: person, places: new Set([...dates.flatMap((date) => there.get(date) ?? []), ...stops]) };
  });
  return new Map(article.places.map((place) => [place.id, people.filter(({ places }) => places.has(place.id)).map(({ id }) => id)]));
}

function placesBy({ places }: Article, ids: (string | undefined)[]): Place[] {
  return places.filter(({ id }) => ids.includes(id));
}

/** The country under which an actor stands on a date: that of the role which a person has then. */
function countryOfActor(article: Article, id: string, { date }: DateEntry): Place[] {
  const person = article.people.find((candidate) => candidate.id === id);
  return placesBy(article, [person ? actsFor(article, person, rolesAt(person, date)).home : countryOfOrganisation(article, id)]);
}

/** The places that a pledge announced on a date comes from and goes to. */
function pledgePlaces(article: Article, date: DateEntry): Place[] {
  const parties = article.pledges
    .filter(({ id, announced }) => announced === date.id || date.steps.some(({ pledge }) => pledge === id))
    .flatMap(({ donors, recipients }) => [...donors, ...recipients]);
  return [...placesBy(article, parties), ...parties.flatMap((id) => countryOfActor(article, id, date))];
}

function regionsOf({ places }: Article, within: Place[]): Place[] {
  return places.filter(({ members }) => within.some(({ id }) => members.includes(id)));
}
