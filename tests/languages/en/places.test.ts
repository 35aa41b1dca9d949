import { expect, test } from 'vitest';
import type { PlacesFinding } from '../../../src/article/places.ts';
import type { MapSigns } from '../../../src/languages/language.ts';
import { en } from '../../../src/languages/en/en.ts';

test.each<[PlacesFinding, string]>([
  [{ kind: 'none' }, 'No places named'],
  [{ kind: 'names', names: ['Tanner Valley'] }, 'Tanner Valley'],
  [{ kind: 'names', names: ['Peru', 'Lima'] }, 'Peru and Lima'],
  [{ kind: 'within', country: 'Netherlands', names: ['Delft'] }, 'Delft in the Netherlands'],
  [{ kind: 'within-many', country: 'Ireland', places: 3 }, 'Three places in Ireland'],
  [{ kind: 'counts', counts: [{ kind: 'country', places: 20 }], others: 3 }, '20 countries and three other places'],
  [
    {
      kind: 'counts',
      counts: [
        { kind: 'historical', places: 2 },
        { kind: 'city', places: 3 },
      ],
      others: 0,
    },
    'Two historical states and three cities',
  ],
  [{ kind: 'mostly', places: 5, of: { kind: 'country', places: 4 } }, 'Five places, four of them countries'],
  [{ kind: 'places', places: 4 }, 'Four places'],
])('%o: %s', (finding, headline) => {
  expect(en.places.headline(finding)).toBe(headline);
});

test('the heading of a list has the kinds that are in it', () => {
  expect(en.places.group(['city', 'border'], 2)).toBe('Cities and borders');
  expect(en.places.group(['city'], 2)).toBe('Cities');
  expect(en.places.group(['historical'], 1)).toBe('Historical state');
  expect(en.places.group(['site'], 1)).toBe('Site');
  expect(en.places.group(['site'], 2)).toBe('Sites and buildings');
  expect(en.places.group(['river', 'lake', 'sea'], 3)).toBe('Rivers, lakes and seas');
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
