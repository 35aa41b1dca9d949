import { expect, test } from 'vitest';
import type { MapSigns } from '../../../src/languages/language.ts';
import { en } from '../../../src/languages/en/en.ts';

test.each([
  [{ country: 6, city: 1, border: 1, region: 2 }, 'Six countries, one city and one border'],
  [{ country: 1, city: 0, border: 0, region: 0 }, 'One country'],
  [{ country: 18, city: 2, border: 0, region: 1 }, '18 countries and two cities'],
  [{ country: 0, city: 0, border: 0, region: 1 }, 'One region'],
  [{ country: 0, city: 0, border: 0, region: 0 }, 'No places named'],
])('%o', (counts, headline) => {
  expect(en.places.headline(counts)).toBe(headline);
});

const noSigns: MapSigns = {
  ...{ region: undefined, tinted: false, planned: false, countryPoints: false, dots: false, fading: false },
  ...{ disputed: [], borders: undefined },
};

test('the legend explains only what is on the map', () => {
  expect(en.places.legend({ ...noSigns, tinted: true })).toBe('Tinted: the countries of the story.');
  expect(en.places.legend(noSigns)).toBe('');
  expect(en.places.legend({ ...noSigns, region: 'Sahel', tinted: true, planned: true, countryPoints: true, fading: true })).toBe(
    'Outlined: Sahel. Tinted: the countries of the story. Dashed: planned. Points mark a country, not a city. Fading line: start of the journey not stated.',
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
