import { check } from '@placemarkio/check-geojson';
import { geoArea, geoContains } from 'd3-geo';
import type { BBox, Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, it, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { geoJsonBytes, toGeoJson } from '../../../src/outputs/data/geojson.ts';
import { placeGeometries } from '../../../src/outputs/data/place-geometries.ts';
import { aSite } from '../../publication.ts';
import { aDate, anArticle, aPlace, aPledge } from '../../factories.ts';
import { mapStories, nowhere, withoutRoutes } from '../../map-stories.ts';

const site = { ...aSite, address: 'https://example.org/news/' };

type Collection = FeatureCollection<Geometry | null> & { bbox?: BBox };
const collectionOf = (article: Article) => check(toGeoJson(article, site)) as unknown as Collection;
const featureOf = (id: string): Feature<Geometry | null> => {
  const found = centralPlaces.features.find((feature) => feature.id === id);
  if (!found) throw new Error(`no feature ${id}`);
  return found;
};

/** Twice the signed area on the plane: positive where the ring turns left. */
function turn(ring: Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function polygonsOf(geometry: Geometry | null): Position[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function positionsOf(geometry: Geometry | null): Position[] {
  if (geometry?.type === 'Point') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates.flat() : polygonsOf(geometry).flat(2);
}

const central = anArticle({
  places: [
    aPlace('us', { code: 'US' }),
    aPlace('mx', { code: 'MX' }),
    aPlace('gt', { code: 'GT', name: 'Guatemala', summary: 'A country.' }),
    aPlace('hn', { code: 'HN' }),
    aPlace('sv', { code: 'SV' }),
    aPlace('dc', { kind: 'city', country: 'us', latitude: 38.9, longitude: -77.04 }),
    aPlace('line', { kind: 'border', between: ['us', 'mx'] }),
    aPlace('triangle', { kind: 'region', members: ['gt', 'hn', 'sv'] }),
    aPlace('central', { kind: 'region' }),
    aPlace('far', { kind: 'region', members: ['gt', 'atlantis'] }),
    aPlace('atlantis'),
  ],
  dates: [aDate('visit', '2021-06-06', { places: ['gt'] })],
  pledges: [aPledge('aid', { donor: 'us', recipients: ['gt', 'hn'] })],
});
const centralPlaces = collectionOf(central);

describe('the places of an article as GeoJSON', () => {
  it('are a feature each, with the facts of the entry', () => {
    const { features } = centralPlaces;
    expect(features.map(({ id }) => id)).toEqual(central.places.map(({ id }) => id));
    expect(featureOf('gt').properties).toEqual({
      ...{ name: 'Guatemala', kind: 'country', code: 'GT', summary: 'A country.' },
      address: 'https://example.org/news/story/places.html#gt',
      ...{ dates: 1, pledgesReceived: 1, pledgesGiven: 0, passages: 0 },
    });
  });

  // How many pieces a land has depends on its smallest islands.
  it('have the geometry of their kind, and none where it is not stated', () => {
    expect(centralPlaces.features.map(({ id, geometry }) => [id, geometry?.type.replace('MultiP', 'P')])).toEqual([
      ['us', 'Polygon'],
      ['mx', 'Polygon'],
      ['gt', 'Polygon'],
      ['hn', 'Polygon'],
      ['sv', 'Polygon'],
      ['dc', 'Point'],
      ['line', 'MultiLineString'],
      ['triangle', 'Polygon'],
      ['central', undefined],
      ['far', undefined],
      ['atlantis', undefined],
    ]);
    expect(featureOf('dc').geometry).toEqual({ type: 'Point', coordinates: [-77.04, 38.9] });
  });

  it('lie where the countries lie', () => {
    // d3 has outer rings turn right.
    const land = (id: string): Geometry => {
      const polygons = polygonsOf(featureOf(id).geometry);
      return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => [...ring].reverse())) };
    };
    expect(geoContains(land('gt'), [-90.5, 14.6])).toBe(true);
    expect(geoContains(land('us'), [-99, 39])).toBe(true);
    expect(geoContains(land('us'), [-99, 19.4])).toBe(false);
    expect(geoContains(land('triangle'), [-88.9, 13.8])).toBe(true);
    const area = (id: string) => geoArea(land(id));
    expect(area('triangle')).toBeCloseTo(area('gt') + area('hn') + area('sv'), 5);
    // 108,889 km² on a globe of 6,371 km.
    expect((area('gt') * 6371 ** 2) / 108_889).toBeCloseTo(1, 1);
  });

  it('share the line of a border with both countries', () => {
    const points = (id: string) => new Set(positionsOf(featureOf(id).geometry).map(String));
    const [us, mx] = [points('us'), points('mx')];
    expect(points('line').size).toBeGreaterThan(20);
    expect([...points('line')].filter((at) => !us.has(at) || !mx.has(at))).toEqual([]);
  });

  it('say whose view of borders they follow where disputed land touches the story, and nowhere else', () => {
    const ukraine = anArticle({ places: [aPlace('ua', { code: 'UA' }), aPlace('ru', { code: 'RU' })] });
    const disputed = (article: Article) => {
      const { features, ...whole } = collectionOf(article);
      return [(whole as { borders?: string }).borders, ...features.map(({ properties }) => properties?.disputed as unknown)];
    };
    expect(disputed(ukraine)).toEqual(['natural-earth', undefined, ['crimea']]);
    const other = { ...ukraine, map: { ...ukraine.map, borders: 'visionscarto' as const } };
    expect(disputed(other)).toEqual(['visionscarto', ['crimea'], undefined]);
    expect(new Set(disputed(central))).toEqual(new Set([undefined]));
  });

  it('keep a small country’s land at every level', () => {
    const article = anArticle({ places: [aPlace('va', { code: 'VA' }), aPlace('lu', { code: 'LU' })] });
    for (const detail of [0, 1e-6, 1e-2]) expect([...placeGeometries(article)(detail).keys()]).toEqual(['va', 'lu']);
  });

  it.each([
    ['mexico and guatemala', ['MX', 'GT'], [-118.401, 13.733, -86.697, 32.715]],
    ['Fiji, which lies on both sides of the antimeridian', ['FJ'], [174.586, -21.706, -178.25, -12.478]],
    ['Russia, too', ['RU'], [19.604, 41.199, -169.729, 81.855]],
  ])('have the box of %s', (_, codes, expected) => {
    const { bbox } = collectionOf(anArticle({ places: codes.map((code) => aPlace(code.toLowerCase(), { code })) }));
    expect(bbox).toHaveLength(4);
    bbox?.forEach((side, index) => expect(Math.abs(side - (expected[index] ?? 0))).toBeLessThan(0.5));
  });

  it('have no box where nothing can be drawn', () => {
    expect(collectionOf(nowhere)).not.toHaveProperty('bbox');
    expect(collectionOf(nowhere).features.map(({ geometry }) => geometry)).toEqual([null, null, null]);
  });
});

const stories: [string, Article][] = [...Object.entries(mapStories), ['central', central], ['north', withoutRoutes]];

describe.each(stories)('%s', (_, article) => {
  const text = toGeoJson(article, site);
  const { features, bbox } = check(text) as unknown as Collection;

  test('is small', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(geoJsonBytes);
  });

  const polygons = features.flatMap(({ geometry }) => polygonsOf(geometry));

  test('has closed rings, of which the outer turn left and the inner right', () => {
    const isClosed = (ring: Position[]) => ring.length >= 4 && ring.at(-1)?.join() === ring[0]?.join();
    expect(polygons.flat().filter((ring) => !isClosed(ring))).toEqual([]);
    expect(polygons.filter(([outer = [], ...inner]) => turn(outer) <= 0 || inner.some((ring) => turn(ring) >= 0))).toEqual([]);
  });

  test('crosses the antimeridian nowhere', () => {
    const leaps = (ring: Position[]) => ring.some(([at = 0], index) => Math.abs(at - (ring[index - 1]?.[0] ?? at)) >= 180);
    expect(polygons.flat().filter(leaps)).toEqual([]);
  });

  test('lies within its box', () => {
    const [west = 0, south = 0, east = 0, north = 0] = bbox ?? [];
    const isWithin = ([longitude = 0, latitude = 0]: Position) => {
      const isBetween = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
      return latitude >= south && latitude <= north && (isBetween || Math.abs(longitude) === 180);
    };
    const positions = features.flatMap(({ geometry }) => positionsOf(geometry));
    expect(positions.length).toBeGreaterThan(0);
    expect(positions.filter((at) => !isWithin(at))).toEqual([]);
  });
});
