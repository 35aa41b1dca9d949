import type { Article, DateEntry, Person, Place, Pledge } from './article.ts';
import { compareDates, daysBetween } from './date.ts';
import { isDueToday } from './due-today.ts';

/** The article in numbers; a part is undefined where the article has none of it. */
export interface Glance {
  /** The only pledge with a stated sum; undefined where there is none or more than one. */
  sum: Pledge | undefined;
  /** Pledges with a stated sum, and those without one. */
  withAmount: number;
  withoutAmount: number;
  people: number;
  /** People by country, most first; people of no country are left out. */
  peopleByCountry: { country: Place; people: number }[];
  countries: number;
  /** The smallest region whose members are all countries of the story. */
  region: Place | undefined;
  /** What is planned for the days after the article’s. */
  planned: DateEntry[];
  /** Days that the planned dates cover, or undefined where one of them is not stated to the day. */
  plannedDays: number | undefined;
}

/** Counts people, countries, money and what is planned. */
export function glance(article: Article): Glance {
  const priced = article.pledges.filter((pledge) => typeof pledge.amount === 'object');
  const planned = article.dates
    .filter((entry) => entry.status === 'planned' && !isDueToday(entry, article.asOf))
    .sort((a, b) => compareDates(a.date, b.date));
  return {
    sum: priced.length === 1 ? priced[0] : undefined,
    withAmount: priced.length,
    withoutAmount: article.pledges.length - priced.length,
    people: article.people.length,
    peopleByCountry: peopleByCountry(article.people, article.places),
    countries: article.places.filter((place) => place.kind === 'country').length,
    region: smallestRegion(article.places),
    planned,
    plannedDays: daysCovered(planned),
  };
}

function peopleByCountry(people: Person[], places: Place[]): Glance['peopleByCountry'] {
  return places
    .map((country) => ({ country, people: people.filter((person) => person.country === country.id).length }))
    .filter((group) => group.people > 0)
    .sort((a, b) => b.people - a.people);
}

/** The region with the fewest members, all of them in the story. */
export function smallestRegion(places: Place[]): Place | undefined {
  const regions = places.filter((place) => place.kind === 'region' && place.members.length > 0);
  return regions.sort((a, b) => a.members.length - b.members.length)[0];
}

function daysCovered(entries: DateEntry[]): number | undefined {
  const days = new Set<string>();
  for (const { date } of entries) {
    if (date.shape === 'one-of' || date.from?.precision !== 'day' || date.latest === undefined) return undefined;
    for (let offset = 0; offset <= daysBetween(date.earliest, date.latest); offset++) {
      days.add(new Date(Date.parse(`${date.earliest}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10));
    }
  }
  return days.size;
}
