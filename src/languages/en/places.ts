import { capital, count } from './count.ts';
import { withThe } from './with-the.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

type Counts = Record<'country' | 'city' | 'border' | 'region', number>;

/** `Six countries, one city and one border`; regions count only where there is nothing smaller. */
function headline(counts: Counts): string {
  const words = { country: ['country', 'countries'], city: ['city', 'cities'], border: ['border', 'borders'] } as const;
  const kinds = (['country', 'city', 'border'] as const).filter((kind) => counts[kind] > 0);
  const parts = kinds.map((kind) => `${count(counts[kind])} ${words[kind][counts[kind] === 1 ? 0 : 1]}`);
  if (parts.length === 0)
    return counts.region === 0 ? 'No places named' : capital(`${count(counts.region)} ${counts.region === 1 ? 'region' : 'regions'}`);
  return capital(list.format(parts));
}

/** `6–7 June, planned`. */
function dateOnMap(date: string, status: 'happened' | 'under-way' | 'planned' | 'due-today'): string {
  const words = { 'under-way': 'under way', planned: 'planned', 'due-today': 'due today' };
  return status === 'happened' ? date : `${date}, ${words[status]}`;
}

interface MapSigns {
  region: string | undefined;
  /** Lands have a tint. */
  tinted: boolean;
  /** A line is dashed. */
  planned: boolean;
  /** A point marks a whole country. */
  countryPoints: boolean;
  fading: boolean;
}

/** What the tints and lines of a map mean. */
function legend({ region, tinted, planned, countryPoints, fading }: MapSigns): string {
  return [
    region === undefined ? '' : `Outlined: ${region}.`,
    tinted ? 'Tinted: the countries of the story.' : '',
    planned ? 'Dashed: planned.' : '',
    countryPoints ? 'Points mark a country, not a city.' : '',
    fading ? 'Fading line: start of the journey not stated.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Words of the maps and of the places view. */
export const placesWords = {
  headline,
  /** What a traveller's first stop says under the name. */
  firstStop: (place: string, date: string, planned: boolean) => `${planned ? 'due in' : 'in'} ${withThe(place)}, ${date}`,
  nextStop: (place: string, date: string) => `then ${withThe(place)}, ${date}`,
  onePerson: (name: string, value: number, all: number) =>
    value === 0 ? `No place is stated for ${name}.` : `${name}: ${value} of ${all} ${all === 1 ? 'place' : 'places'}.`,
  dateOnMap,
  dates: (value: number) => `${count(value)} dates`,
  pledges: (value: number) => `${count(value)} ${value === 1 ? 'pledge' : 'pledges'}`,
  mapOf: (places: string[]) => `Map: ${list.format(places)}.`,
  legend,
  /** Of a large map, and a small one on which a frame shows where the large one is. */
  panels: 'Frame on the small map: the area of the large one.',
  description: (name: string) => `All places in “${name}” on a map, with their dates and pledges and the passages that report them.`,
  countries: 'Countries',
  citiesAndBorders: 'Cities and borders',
  regions: 'Regions',
  order: 'Sorted by number of dates and pledges',
  membersNotStated: 'Member countries not stated',
  /** Stands before a pledge that the place makes. */
  given: 'As donor:',
  nothing: 'No dates or pledges here.',
};
