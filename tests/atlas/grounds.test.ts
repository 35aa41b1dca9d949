import { geoContains } from 'd3-geo';
import { expect, test } from 'vitest';
import { atlasOf, type LonLat } from '../../src/atlas/atlas.ts';
import { contains, otherGround } from '../../src/atlas/grounds.ts';
import { numbersFrom } from '../bench/synthetic.ts';

const both = ['natural-earth', 'visionscarto'] as const;

test.each<[string, [lon: number, lat: number], code: string]>([
  ['a capital', [30.52, 50.45], 'UA'],
  ['a city at a border', [15.31, -4.32], 'CD'],
  ['the city on its other bank', [15.28, -4.26], 'CG'],
  ['a city on a coast that the atlas has further inland', [178.44, -18.14], 'FJ'],
  ['an island that the atlas does not have', [179.2, -8.52], 'TV'],
  ['a city of a territory', [-66.1, 18.46], 'US'],
  ['a city of a country’s part that the atlas has in the country', [-52.33, 4.92], 'GF'],
  ['a capital that two countries are near', [35.22, 31.78], 'PS'],
  ['the same, for the other', [35.22, 31.78], 'IL'],
  ['a country without a number', [21.16, 42.66], 'XK'],
])('%s lies in its country', (_, point, code) => {
  for (const borders of both) expect(otherGround(point, code, borders)).toBeUndefined();
});

test.each<[string, [lon: number, lat: number], code: string, found: (string | undefined)[]]>([
  ['a city of Crimea in Ukraine', [34.1, 44.95], 'UA', ['Russia', 'within']],
  ['a city of Crimea in Russia', [34.1, 44.95], 'RU', ['within', 'Ukraine']],
  ['a city of Western Sahara in it', [-13.2, 27.15], 'EH', ['Morocco', 'within']],
  ['a city of Western Sahara in Morocco', [-13.2, 27.15], 'MA', ['within', 'W. Sahara']],
  ['a city of Somaliland in Somalia', [44.06, 9.56], 'SO', ['Somaliland', 'Somaliland']],
  ['a city of the north of Cyprus', [33.32, 35.33], 'CY', ['N. Cyprus', 'N. Cyprus']],
  ['a point with a sign too many', [-30.52, 50.45], 'UA', [undefined, undefined]],
  ['a point whose numbers are exchanged', [50.45, 30.52], 'UA', ['Iran', 'Iran']],
])('%s', (_, point, code, found) => {
  expect(both.map((borders) => (otherGround(point, code, borders) ?? { name: 'within' }).name)).toEqual(found);
});

test('whether land has a point is what d3 says, over all the world and both sides of its edges', () => {
  const next = numbersFrom(44);
  const anywhere = Array.from({ length: 20 }, (): LonLat => [next() * 360 - 180, next() * 180 - 90]);
  const atEdges: LonLat[] = [-180, -179.9, 0, 179.9, 180].flatMap((lon) => [-90, -75, 66, 68, 90].map((lat): LonLat => [lon, lat]));
  for (const borders of both) {
    const atlas = atlasOf(borders);
    const lands = atlas.shapes.flatMap((shape) => atlas.groundOf(shape));
    for (const point of [...anywhere, ...atEdges])
      expect(lands.filter((land) => contains(land, point))).toEqual(lands.filter((land) => geoContains(land, point)));
  }
});
