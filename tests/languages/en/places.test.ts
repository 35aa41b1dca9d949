import { expect, test } from 'vitest';
import { countPlaces } from '../../../src/article/places.ts';
import type { PlaceKind } from '../../../src/article/schema.ts';
import type { MapSigns } from '../../../src/languages/language.ts';
import { en } from '../../../src/languages/en/en.ts';

const noPlaces = countPlaces([]);

test.each([
  [{ country: 6, city: 1, border: 1, region: 2 }, 'Six countries, one city and one border'],
  [{ country: 1, city: 0, border: 0, region: 0 }, 'One country'],
  [{ country: 18, city: 2, border: 0, region: 1 }, '18 countries and two cities'],
  [{ country: 0, city: 0, border: 0, region: 1 }, 'One region'],
  [
    { country: 1, historical: 2, area: 1, site: 3, river: 1, lake: 1, sea: 2 },
    'One country, two historical states, one area, three sites, one river, one lake and two seas',
  ],
  [{ historical: 1, region: 1 }, 'One historical state'],
  [{}, 'No places named'],
] as [Partial<Record<PlaceKind, number>>, string][])('%o', (counts, headline) => {
  expect(en.places.headline({ ...noPlaces, ...counts })).toBe(headline);
});

const noSigns: MapSigns = {
  ...{ outlined: [], tinted: false, planned: false, countryPoints: false, dots: false, fading: false },
  ...{ disputed: [], claimed: [], borders: undefined, ownLand: [], waters: false, withoutBorders: false },
};

test('the legend explains only what is on the map', () => {
  expect(en.places.legend({ ...noSigns, tinted: true })).toBe('Tinted: the countries of the story.');
  expect(en.places.legend(noSigns)).toBe('');
  expect(en.places.legend({ ...noSigns, outlined: ['Sahel'], tinted: true, planned: true, countryPoints: true, fading: true })).toBe(
    'Outlined: Sahel. Tinted: the countries of the story. Dashed: planned. Points mark a country, not a city. Fading line: start of the journey not stated.',
  );
  expect(en.places.legend({ ...noSigns, outlined: ['North', 'South'], waters: true, claimed: ['Rockall'], ownLand: ['Norland'] })).toBe(
    'Outlined: North and South. Blue: rivers and lakes of the story. Hatched: Rockall, disputed. The land of Norland is drawn as the authors of this explainer give it.',
  );
  expect(en.places.legend({ ...noSigns, dots: true, disputed: ['crimea', 'western-sahara'], borders: 'natural-earth' })).toBe(
    'Dots: countries too small to be seen here. Hatched: Crimea and Western Sahara, disputed. Borders as Natural Earth draws them: by who holds the land.',
  );
});

test.each([
  ['happened', '1 May'],
  ['under-way', '1 May, under way'],
  ['planned', '1 May, planned'],
  ['due-today', '1 May, due today'],
] as const)('a date that is %s', (status, label) => {
  expect(en.places.dateOnMap('1 May', status)).toBe(label);
});
