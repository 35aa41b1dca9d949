import type { DisputedLand } from '../../article/places.ts';
import type { Borders, PlaceKind } from '../../article/schema.ts';
import type { PlacesWords } from '../language.ts';
import type { ListNames } from './list.ts';
import { capital, count, counted as countedAs, form, list, number } from './count.ts';
import { withThe } from './with-the.ts';

const kindWords = {
  country: { one: 'country', other: 'countries' },
  city: { one: 'city', other: 'cities' },
  border: { one: 'border', other: 'borders' },
  region: { one: 'region', other: 'regions' },
  area: { one: 'area', other: 'areas' },
  site: { one: 'site', other: 'sites' },
  river: { one: 'river', other: 'rivers' },
  lake: { one: 'lake', other: 'lakes' },
  sea: { one: 'sea', other: 'seas' },
  historical: { one: 'historical state', other: 'historical states' },
} satisfies Record<PlaceKind, { one: string; other: string }>;

const headline: PlacesWords['headline'] = (finding) => {
  const said = ({ kind, places }: { kind: PlaceKind; places: number }) => `${count(places)} ${form(places, kindWords[kind])}`;
  switch (finding.kind) {
    case 'none':
      return 'No places named';
    case 'names':
      return list(finding.names);
    case 'within':
      return `${list(finding.names)} in ${withThe(finding.country)}`;
    case 'within-many':
      return `${capital(count(finding.places))} places in ${withThe(finding.country)}`;
    case 'counts':
      return capital(list([...finding.counts.map(said), ...(finding.others > 0 ? [`${count(finding.others)} other places`] : [])]));
    case 'mostly':
      return `${capital(count(finding.places))} places, ${count(finding.of.places)} of them ${form(finding.of.places, kindWords[finding.of.kind])}`;
    case 'places':
      return `${capital(count(finding.places))} places`;
  }
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

/** What Visionscarto draws otherwise is said only of the land that is on the map. */
function borderWords(borders: Borders, disputed: DisputedLand[]): string {
  if (borders === 'natural-earth') return 'Borders as Natural Earth draws them: by who holds the land.';
  const other = [
    ...(disputed.includes('crimea') ? ['Crimea is part of Ukraine'] : []),
    ...(disputed.includes('western-sahara') ? ['Western Sahara is whole'] : []),
  ];
  return `Borders as Visionscarto draws them${other.length > 0 ? `: ${list(other)}` : ''}.`;
}

/** Words of the maps and of the places view. */
export const placesWords = ({ entries, given }: ListNames): PlacesWords => ({
  headline,
  firstStop: (place, date, planned) => `${planned ? 'due in' : 'in'} ${withThe(place)}, ${date}`,
  nextStop: (place, date) => `then ${withThe(place)}, ${date}`,
  onePerson: (name, value, all) =>
    value === 0
      ? `No date with ${name} has a stated place.`
      : `${name}: ${number(value)} of ${countedAs(all, { one: 'place', other: 'places' })}.`,
  dateOnMap: (date, status) => (status === 'happened' ? date : `${date}, ${stateWords[status]}`),
  dates: (value) => `${count(value)} dates`,
  pledges: (value) => `${count(value)} ${form(value, entries)}`,
  mapOf: (places) => `Map: ${list(places)}.`,
  legend: ({ outlined, tinted, planned, countryPoints, dots, fading, disputed, claimed, borders, ownLand, waters, withoutBorders }) =>
    [
      outlined.length > 0 ? `Outlined: ${list(outlined)}.` : '',
      tinted ? (withoutBorders ? 'Tinted: the countries of the story, as they are today.' : 'Tinted: the countries of the story.') : '',
      planned ? 'Dashed: planned.' : '',
      countryPoints ? 'Points mark a country, not a city.' : '',
      dots ? 'Dots: countries too small to be seen here.' : '',
      fading ? 'Fading line: start of the journey not stated.' : '',
      waters ? 'Blue: rivers and lakes of the story.' : '',
      disputed.length + claimed.length > 0
        ? `Hatched: ${list([...new Set([...disputed.map((land) => disputedWords[land]), ...claimed])])}, disputed.`
        : '',
      borders ? borderWords(borders, disputed) : '',
      withoutBorders ? 'Without borders: those of today are younger than the story.' : '',
      ownLand.length > 0 ? `The land of ${list(ownLand)} is drawn as the authors of this explainer give it.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  mapKey: (numbers, unnamed) =>
    [
      numbers.length > 0 ? `Numbers: ${numbers.map(({ number, name }) => `${number} ${name}`).join('; ')}.` : '',
      unnamed > 0
        ? `${capital(count(unnamed))} more ${form(unnamed, { one: 'mark stands for a place', other: 'marks stand for places' })} named only in the list of places.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  panels: 'Frame on the small map: the area of the large one.',
  description: (name) => `All places in “${name}” on a map, with their dates and ${entries.other} and the passages that report them.`,
  group: (kinds, entries) =>
    kinds.includes('site') && entries > 1 ? 'Sites and buildings' : capital(list(kinds.map((kind) => form(entries, kindWords[kind])))),
  order: `Sorted by number of dates and ${entries.other}`,
  membersNotStated: 'Member countries not stated',
  claimedBy: (places) => `Claimed by ${list(places)}`,
  given,
  nothing: `No dates or ${entries.other} here.`,
});
