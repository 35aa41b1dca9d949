import { describe, expect, test } from 'vitest';
import type { Article, Place } from '../../../src/article/article.ts';
import { landSvg } from '../../../src/figures/maps/land.ts';
import { locator } from '../../../src/figures/maps/locator.ts';
import { placesMap, placesViewMap } from '../../../src/figures/maps/places-map.ts';
import { storyMap } from '../../../src/figures/maps/story-map.ts';
import { toGeoJson } from '../../../src/outputs/data/geojson.ts';
import { landColours } from '../../../src/styles/colours.ts';
import { aSite } from '../../publication.ts';
import { aDate, anArticle, aPlace } from '../../factories.ts';

/** A square that turns right, as d3 has them. */
const land = (west: number, south: number, size = 2): Place['outline'] => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, south],
        [west, south + size],
        [west + size, south + size],
        [west + size, south],
        [west, south],
      ],
    ],
  ],
});
const line = (...coordinates: [number, number][]): Place['outline'] => ({ type: 'MultiLineString', coordinates: [coordinates] });

const all = anArticle({
  places: [
    aPlace('no', { name: 'Norway', code: 'NO' }),
    aPlace('se', { name: 'Sweden', code: 'SE', outline: land(13, 59, 5) }),
    aPlace('north', { name: 'North', kind: 'area', country: 'no', outline: land(9, 61) }),
    aPlace('south', { name: 'South', kind: 'area', claimedBy: ['no', 'se'], outline: land(7, 58) }),
    aPlace('water', { name: 'Water', kind: 'lake', country: 'no', outline: land(10, 64) }),
    aPlace('stream', { name: 'Stream', kind: 'river', outline: line([9, 59], [11, 60], [12, 62]) }),
    aPlace('deep', { name: 'Deep', kind: 'sea', latitude: 60, longitude: 2 }),
    aPlace('mill', { name: 'Mill', kind: 'site', country: 'no', latitude: 63, longitude: 11 }),
    aPlace('empire', { name: 'Empire', kind: 'historical' }),
  ],
});

const namesOn = (article: Article) => placesMap(article)?.wide.labels.map(({ placeId }) => placeId);

describe('places that the atlas does not have', () => {
  const map = placesMap(all);

  test('are drawn, each as what it is', () => {
    const story = storyMap(all);
    const svg = story ? landSvg(story, landColours) : '';
    const drawn = [...svg.matchAll(/<path class="(\w)" d/gu)].map(([, name]) => name);
    expect(drawn).toEqual(['a', 'b', 'd', 'j', 'c', 'w', 'f', 'r', 'h']);
    expect(map?.wide.marks.map(({ form, placeId }) => [form, placeId])).toEqual([['square', 'mill']]);
  });

  test('have their names on it, and the legend says what they are', () => {
    expect(namesOn(all)?.toSorted()).toEqual(['deep', 'mill', 'no', 'north', 'se', 'south', 'stream', 'water']);
    expect(map?.legend).toBe(
      'Outlined: North. Tinted: the countries of the story. Blue: rivers and lakes of the story. Hatched: South, disputed. Borders as Natural Earth draws them: by who holds the land. The land of Sweden is drawn as the authors of this explainer give it.',
    );
  });

  test('have a small map each, but for what is named without land', () => {
    const story = storyMap(all);
    const drawn = all.places.filter((place) => story && locator(story, place));
    expect(drawn.map(({ id }) => id)).toEqual(['no', 'se', 'north', 'south', 'water', 'stream', 'deep', 'mill']);
  });

  test('are in the GeoJSON with their own geometry', () => {
    const { features } = JSON.parse(toGeoJson(all, aSite)) as { features: { id: string; geometry: { type: string } | null }[] };
    expect(Object.fromEntries(features.map(({ id, geometry }) => [id, geometry?.type.replace('MultiP', 'P')]))).toEqual({
      ...{ no: 'Polygon', se: 'Polygon', north: 'Polygon', south: 'Polygon', water: 'Polygon', stream: 'MultiLineString' },
      ...{ deep: 'Point', mill: 'Point', empire: undefined },
    });
  });
});

describe('what the author says of the map', () => {
  const world = (map: Partial<Article['map']>) =>
    anArticle({
      places: ['NO:Norway', 'SE:Sweden', 'JP:Japan', 'SG:Singapore'].map((entry) => {
        const [code = '', name = ''] = entry.split(':');
        return aPlace(code.toLowerCase(), { code, name });
      }),
      dates: [aDate('talks', '2021-06-01', { places: ['no'] })],
      map: { ...anArticle().map, ...map },
    });

  test('it frames some places, and names no other that lies off it', () => {
    const framed = placesMap(world({ frame: ['no', 'se'] }));
    expect(framed?.description).toBe('Map: Norway and Sweden.');
    expect(framed?.wide.labels.map(({ placeId }) => placeId).toSorted()).toEqual(['no', 'se']);
    expect(framed?.legend).not.toContain('Dots');
    const scale = (article: Article) => (placesMap(article)?.wide.land.width ?? 0) / (storyMap(article)?.width ?? 1);
    const extent = (article: Article) => (storyMap(article)?.projection.scale() ?? 0) * scale(article);
    expect(extent(world({ frame: ['no', 'se'] }))).toBeGreaterThan(2 * extent(world({})));
  });

  test('it leaves off others', () => {
    const map = placesMap(world({ leaveOff: ['jp', 'sg'] }));
    expect(map?.description).toBe('Map: Norway and Sweden.');
    expect(storyMap(world({ leaveOff: ['jp'] }))?.lands.map(({ place }) => place.id)).toEqual(['no', 'se', 'sg']);
  });

  test('it has an inset of some, or none', () => {
    expect(placesViewMap(world({ inset: ['sg'] }))).toHaveProperty('panels');
    expect(placesViewMap(world({ inset: [] }))).not.toHaveProperty('panels');
  });
});
