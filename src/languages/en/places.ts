import type { DisputedLand } from '../../article/places.ts';
import type { Borders } from '../../article/schema.ts';
import type { PlacesWords } from '../language.ts';
import type { ListNames } from './list.ts';
import { capital, count, counted, form, list, number } from './count.ts';
import { withThe } from './with-the.ts';

const kindWords = {
  country: { one: 'country', other: 'countries' },
  city: { one: 'city', other: 'cities' },
  border: { one: 'border', other: 'borders' },
  region: { one: 'region', other: 'regions' },
};

/** `Six countries, one city and one border`; regions count only where there is nothing smaller. */
const headline: PlacesWords['headline'] = (counts) => {
  const said = (kind: keyof typeof kindWords) => `${count(counts[kind])} ${form(counts[kind], kindWords[kind])}`;
  const kinds = (['country', 'city', 'border'] as const).filter((kind) => counts[kind] > 0);
  if (kinds.length > 0) return capital(list(kinds.map(said)));
  return counts.region === 0 ? 'No places named' : capital(said('region'));
};

const stateWords = { 'under-way': 'under way', planned: 'planned', 'due-today': 'due today' };

const disputedWords: Record<DisputedLand, string> = {
  crimea: 'Crimea',
  'western-sahara': 'Western Sahara',
  kosovo: 'Kosovo',
  'northern-cyprus': 'northern Cyprus',
  somaliland: 'Somaliland',
  siachen: 'the Siachen Glacier',
};

const borderWords: Record<Borders, string> = {
  'natural-earth': 'Borders as Natural Earth draws them: by who holds the land.',
  visionscarto: 'Borders as Visionscarto draws them: Crimea is part of Ukraine, and Western Sahara is whole.',
};

/** Words of the maps and of the places view. */
export const placesWords = ({ entries, given }: ListNames): PlacesWords => ({
  headline,
  firstStop: (place, date, planned) => `${planned ? 'due in' : 'in'} ${withThe(place)}, ${date}`,
  nextStop: (place, date) => `then ${withThe(place)}, ${date}`,
  onePerson: (name, value, all) =>
    value === 0
      ? `No date with ${name} has a stated place.`
      : `${name}: ${number(value)} of ${counted(all, { one: 'place', other: 'places' })}.`,
  dateOnMap: (date, status) => (status === 'happened' ? date : `${date}, ${stateWords[status]}`),
  dates: (value) => `${count(value)} dates`,
  pledges: (value) => `${count(value)} ${form(value, entries)}`,
  mapOf: (places) => `Map: ${list(places)}.`,
  legend: ({ region, tinted, planned, countryPoints, dots, fading, disputed, borders }) =>
    [
      region === undefined ? '' : `Outlined: ${region}.`,
      tinted ? 'Tinted: the countries of the story.' : '',
      planned ? 'Dashed: planned.' : '',
      countryPoints ? 'Points mark a country, not a city.' : '',
      dots ? 'Dots: countries too small to be seen here.' : '',
      fading ? 'Fading line: start of the journey not stated.' : '',
      disputed.length > 0 ? `Hatched: ${list(disputed.map((land) => disputedWords[land]))}, disputed.` : '',
      borders ? borderWords[borders] : '',
    ]
      .filter(Boolean)
      .join(' '),
  panels: 'Frame on the small map: the area of the large one.',
  description: (name) => `All places in “${name}” on a map, with their dates and ${entries.other} and the passages that report them.`,
  countries: 'Countries',
  citiesAndBorders: 'Cities and borders',
  regions: 'Regions',
  order: `Sorted by number of dates and ${entries.other}`,
  membersNotStated: 'Member countries not stated',
  given,
  nothing: `No dates or ${entries.other} here.`,
});
