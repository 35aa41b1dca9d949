import { describe, expect, it, test } from 'vitest';
import { locator, locatorPx, storyLocator } from '../../../src/figures/maps/locator.ts';
import { storyMap } from '../../../src/figures/maps/story-map.ts';
import { anArticle, aDate, aPlace } from '../../factories.ts';
import { mapStories } from '../../map-stories.ts';

const places = [
  aPlace('gt', { code: 'GT' }),
  aPlace('mx', { code: 'MX' }),
  aPlace('guatemala-city', { kind: 'city', country: 'gt', latitude: 14.6, longitude: -90.5 }),
  aPlace('line', { kind: 'border', between: ['gt', 'mx'] }),
  aPlace('both', { kind: 'region', members: ['gt', 'mx'] }),
  aPlace('vague', { kind: 'region' }),
  aPlace('somewhere', { kind: 'city' }),
  aPlace('tuvalu', { code: 'TV', latitude: -8.5, longitude: 179.2 }),
];
const article = anArticle({ places });
const map = storyMap(article);
const locatorOf = (id: string) => {
  const place = places.find((candidate) => candidate.id === id);
  return map && place && locator(map, place);
};

describe('locator', () => {
  it('fills a country, squares a city, draws a border, and fills the members of a region', () => {
    const drawnOf = (id: string) => {
      const { shape = '', line = '', marks = '' } = locatorOf(id) ?? {};
      return Object.entries({ shape, line, marks }).flatMap(([name, data]) => (data === '' ? [] : [name]));
    };
    expect([drawnOf('gt'), drawnOf('guatemala-city'), drawnOf('line'), drawnOf('both')]).toEqual([
      ['shape'],
      ['marks'],
      ['line'],
      ['shape'],
    ]);
    expect(locatorOf('guatemala-city')?.marks).toMatch(/^M[\d ]+h\d+v\d+h-\d+z$/u);
    expect(locatorOf('both')?.shape.length).toBeGreaterThan(locatorOf('gt')?.shape.length ?? Infinity);
  });

  it('marks a country that the atlas has no land of at its coordinates', () => {
    expect(locatorOf('tuvalu')?.shape).toBe('');
    expect(locatorOf('tuvalu')?.marks).toMatch(/^M/u);
  });

  it('is not there for what lies nowhere that is stated', () => {
    expect(locatorOf('vague')).toBeUndefined();
    expect(locatorOf('somewhere')).toBeUndefined();
  });

  it('shows a city in its country', () => {
    const [city, country] = [locatorOf('guatemala-city'), locatorOf('gt')];
    expect(city?.view.width).toBeLessThanOrEqual(country?.view.width ?? 0);
    expect(city?.view.width).toBeGreaterThan((country?.view.width ?? Infinity) / 3);
  });
});

test.each(Object.entries(mapStories))('every locator of %s lies in the land file and weighs little', (_, story) => {
  const drawn = storyMap(story);
  if (!drawn) throw new Error('nothing to draw');
  const all = [storyLocator(drawn, story), ...story.places.map((place) => locator(drawn, place))];
  expect(all.filter(Boolean).length).toBeGreaterThan(1);
  for (const one of all) {
    if (!one) continue;
    const { view, land, shape, line, marks } = one;
    expect(view.x).toBeGreaterThanOrEqual(0);
    expect(view.y).toBeGreaterThanOrEqual(0);
    expect(view.x + view.width).toBeLessThanOrEqual(land.width + 1);
    expect(view.y + view.height).toBeLessThanOrEqual(land.height + 1);
    expect(view.width / view.height).toBeCloseTo(locatorPx.width / locatorPx.height, 1);
    expect(shape + line + marks).not.toBe('');
    expect(shape + line + marks).not.toContain('NaN');
    expect(shape.length + line.length).toBeLessThan(4000);
  }
});

describe('storyLocator', () => {
  it('is about the places where something is dated', () => {
    const busy = anArticle({ places, dates: [aDate('visit', '2021-06-01', { places: ['gt'] })] });
    const drawn = storyMap(busy);
    if (!drawn) throw new Error('nothing to draw');
    const own = storyLocator(drawn, busy);
    const ofPlace = locator(drawn, places[0] ?? aPlace('none'));
    expect(own?.shape.length).toBeLessThan(storyLocator(drawn, article)?.shape.length ?? 0);
    expect(own?.marks).toBe('');
    expect(ofPlace?.shape).not.toBe('');
  });
});
