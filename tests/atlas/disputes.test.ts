import { geoContains } from 'd3-geo';
import { expect, test } from 'vitest';
import { atlasOf } from '../../src/atlas/atlas.ts';
import { disputedIn, disputesOf } from '../../src/atlas/disputes.ts';

test.each([
  [['UA'], ['crimea']],
  [['RU', 'PL'], ['crimea']],
  [
    ['MA', 'SO'],
    ['western-sahara', 'somaliland'],
  ],
  [['FR', 'US', 'GT'], []],
])('disputed land that touches %j', (codes, names) => {
  expect(disputesOf(codes).map(({ name }) => name)).toEqual(names);
});

test.each<[string, [number, number], inside: boolean]>([
  ['RU', [34.1, 44.95], true],
  // The rest of the country is none of it.
  ['RU', [37.6, 55.75], false],
  ['RU', [34.5, 46.5], false],
  ['MA', [-13.2, 27.15], true],
  ['MA', [-10.57, 26.16], true],
  ['MA', [-7.6, 33.57], false],
])('disputed land of a story of %s around %j: %s', (code, point, inside) => {
  expect(disputesOf([code]).some(({ land }) => geoContains(land, point))).toBe(inside);
});

test('each atlas draws it in another country', () => {
  const [held, other] = [atlasOf('natural-earth'), atlasOf('visionscarto')];
  expect([disputedIn('RU', held), disputedIn('UA', held)]).toEqual([['crimea'], []]);
  expect([disputedIn('RU', other), disputedIn('UA', other)]).toEqual([[], ['crimea']]);
});
