import { describe, expect, test } from 'vitest';
import { atlasOf, middleOf } from '../../../src/atlas/atlas.ts';
import { placed } from '../../../src/figures/maps/frames.ts';
import { storyMap } from '../../../src/figures/maps/story-map.ts';
import { anArticle, aPlace } from '../../factories.ts';
import { mapStories, nowhere } from '../../map-stories.ts';

const atlas = atlasOf('natural-earth');

describe('the countries of the atlas', () => {
  test.each(['GT', 'US', 'FR', 'NZ', 'FJ', 'RU', 'XK', 'MT', 'TW', 'PS'])('%s has a land with a middle', (code) => {
    const land = atlas.mainLand(atlas.shapesOf(code));
    const [lon, lat] = land ? middleOf(land) : [];
    expect(lon).toEqual(expect.any(Number));
    expect(lat).toEqual(expect.any(Number));
  });

  test.each(['TV', 'ZZ', 'XX'])('%s has none', (code) => {
    expect(atlas.shapesOf(code)).toEqual([]);
  });

  test('the middle of the United States is that of its largest land, without Alaska', () => {
    const land = atlas.mainLand(atlas.shapesOf('US'));
    expect(land && middleOf(land).map(Math.round)).toEqual([-99, 40]);
  });

  test('the middle of a bent country lies in it', () => {
    const land = atlas.mainLand(atlas.shapesOf('VN'));
    expect(land && middleOf(land)[0]).toBeGreaterThan(102);
  });
});

describe('the map of a story', () => {
  test('is missing where nothing can be located', () => {
    expect(storyMap(nowhere)).toBeUndefined();
    expect(storyMap(anArticle())).toBeUndefined();
  });

  test('takes a place without a country at its coordinates', () => {
    const map = storyMap(anArticle({ places: [aPlace('tv', { code: 'TV', latitude: -8.5, longitude: 179.2 })] }));
    expect(map?.spots.get('tv')).toEqual([179.2, -8.5]);
  });

  test('keeps together what the antimeridian parts', () => {
    const map = storyMap(mapStories['across the antimeridian']);
    const xOf = (id: string) => {
      const spot = map?.spots.get(id);
      return (spot && map?.projection(spot)?.[0]) ?? NaN;
    };
    expect(xOf('fj')).toBeLessThan(xOf('to'));
    expect(xOf('to') - xOf('fj')).toBeLessThan(xOf('ki') - xOf('nz'));
  });

  test.each(Object.entries(mapStories))('of %s has every place in the frame of every form', (_, article) => {
    const map = storyMap(article);
    if (!map) throw new Error('nothing to draw');
    for (const frame of Object.values(map.frames)) {
      for (const spot of map.spots.values()) {
        const [x, y] = placed(map.projection(spot) ?? [NaN, NaN], frame.placement);
        expect(x).toBeGreaterThanOrEqual(frame.points.left - 0.5);
        expect(x).toBeLessThanOrEqual(frame.points.right + 0.5);
        expect(y).toBeGreaterThanOrEqual(frame.points.top - 0.5);
        expect(y).toBeLessThanOrEqual(frame.points.bottom + 0.5);
      }
    }
  });

  test.each(Object.entries(mapStories))('of %s has a land file that reaches over every sheet', (_, article) => {
    const map = storyMap(article);
    if (!map) throw new Error('nothing to draw');
    for (const { widthPx, heightPx, spillPx, placement } of Object.values(map.frames)) {
      expect(placement.right).toBeLessThanOrEqual(1 - spillPx);
      expect(placement.down).toBeLessThanOrEqual(1);
      expect(placement.right + map.width * placement.scale).toBeGreaterThanOrEqual(widthPx + spillPx - 1);
      expect(placement.down + map.height * placement.scale).toBeGreaterThanOrEqual(heightPx - 1);
    }
  });
});
