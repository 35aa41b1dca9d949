import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Place } from '../../src/article/article.ts';
import { contains, crosses, overlaps } from '../../src/figures/maps/box.ts';
import type { MapDrawing } from '../../src/figures/maps/drawing.ts';
import { edgesOf, type Line } from '../../src/figures/maps/panels.ts';
import { type PanelledMap, placesMap, placesViewMap } from '../../src/figures/maps/places-map.ts';
import { storyMap } from '../../src/figures/maps/story-map.ts';
import { aDate, anArticle, aPerson, aPlace } from '../factories.ts';
import { mapStories, nowhere, withoutRoutes } from '../map-stories.ts';
import { runs } from '../runs.ts';

const forms = ['wide', 'middle', 'narrow'] as const;
const country = (id: string, code: string) => aPlace(id, { name: `Land ${id}`, code });
const washington = aPlace('dc', { name: 'Washington, DC', kind: 'city', country: 'us', latitude: 38.9, longitude: -77 });

/** A story with one date at each place of `dated`. */
function story(places: Place[], dated: string[], given: Partial<Article> = {}): Article {
  return anArticle({
    places,
    people: [aPerson('ana')],
    dates: dated.map((place, index) => aDate(`date-${String(index)}`, '2021-06-01', { places: [place], status: 'planned' })),
    ...given,
  });
}

const americas = [country('us', 'US'), country('mx', 'MX'), country('gt', 'GT'), country('cr', 'CR'), washington];
const afar = story(americas, ['gt', 'cr', 'dc', 'mx'], {
  routes: [
    {
      person: 'ana',
      origin: 'not-stated',
      stops: [
        { place: 'gt', date: 'date-0' },
        { place: 'mx', date: 'date-3' },
        { place: 'dc', date: 'date-2' },
      ],
    },
  ],
});

function panelled(article: Article): PanelledMap | undefined {
  const map = placesViewMap(article);
  return map && 'panels' in map ? map : undefined;
}

const namesIn = ({ labels }: MapDrawing) => labels.flatMap(({ placeId }) => placeId ?? []);

function expectTidy(article: Article): void {
  const map = panelled(article);
  for (const form of map ? forms : []) {
    const { large, small, ties, widthPx, heightPx } = map?.panels[form] ?? never();
    for (const { at, drawing } of [large, small]) {
      expect(at[0] + drawing.widthPx).toBeLessThanOrEqual(widthPx);
      expect(at[1] + drawing.heightPx).toBeLessThanOrEqual(heightPx);
      drawing.labels.forEach(({ box }, index) => {
        expect(contains({ left: 0, top: 0, right: drawing.widthPx, bottom: drawing.heightPx }, box)).toBe(true);
        expect(drawing.labels.slice(index + 1).some((other) => overlaps(box, other.box))).toBe(false);
        expect(drawing.marks.some(({ at: [x, y] }) => overlaps({ left: x, top: y, right: x, bottom: y }, box))).toBe(false);
      });
    }
    expect(small.drawing.labels.some(({ box }) => edgesOf(small.window).some((edge) => overlaps(edge, box)))).toBe(false);
    const [x, y] = small.at;
    const tied = ties.map(([from, to]): Line => [
      [from[0] - x, from[1] - y],
      [to[0] - x, to[1] - y],
    ]);
    for (const [, [right, down]] of ties) {
      expect([x + small.window.left, x + small.window.right]).toContain(right);
      expect([y + small.window.top, y + small.window.bottom]).toContain(down);
    }
    expect(tied).toHaveLength(2);
    expect(small.drawing.labels.some(({ box }) => tied.some((tie) => crosses(tie, box)))).toBe(false);
    expect(namesIn(small.drawing).filter((id) => namesIn(large.drawing).includes(id))).toEqual([]);
    expect(contains({ left: 0, top: 0, right: small.drawing.widthPx, bottom: small.drawing.heightPx }, small.window)).toBe(true);
  }
}

describe('two panels', () => {
  test('are there where most of the story happens in countries that a map of all leaves small', () => {
    const map = panelled(afar) ?? never();
    for (const form of forms) {
      const { large, small } = map.panels[form];
      expect(namesIn(large.drawing).sort()).toEqual(['cr', 'gt']);
      expect(namesIn(small.drawing)).toEqual(expect.arrayContaining(['us', 'mx', 'dc']));
      expect(large.drawing.land.width).toBeGreaterThan(2 * small.drawing.land.width);
      expect(large.drawing.widthPx * large.drawing.heightPx).toBeGreaterThan(small.drawing.widthPx * small.drawing.heightPx);
      expect(large.drawing.fades).toEqual([]);
    }
    expect(map.legend).toContain('Frame on the small map: the area of the large one.');
  });

  test('draw each traveller’s route in both', () => {
    for (const { large, small } of Object.values((panelled(afar) ?? never()).panels)) {
      expect(large.drawing.routesOf.map(({ person }) => person)).toEqual(['ana']);
      expect(small.drawing.routesOf.map(({ person }) => person)).toEqual(['ana']);
    }
  });

  test('name in the large one what its countries have in it, cities included', () => {
    const city = aPlace('sj', { name: 'San José', kind: 'city', country: 'cr', latitude: 9.93, longitude: -84.08 });
    const { wide } = panelled(story([...americas, city], ['gt', 'sj']))?.panels ?? never();
    expect(namesIn(wide.large.drawing)).toEqual(expect.arrayContaining(['gt', 'cr', 'sj']));
  });

  test('swap sides where text runs from right to left, and no map is mirrored', () => {
    const [ltr, rtl] = [panelled(afar), panelled({ ...afar, language: 'ar' })].map((map) => map?.panels.wide ?? never());
    expect(ltr?.large.at[0]).toBeLessThan(ltr?.small.at[0] ?? NaN);
    expect(rtl?.large.at[0]).toBeGreaterThan(rtl?.small.at[0] ?? NaN);
    expect(ltr?.large.drawing.routes.planned).toMatch(/^M/u);
    expect(rtl?.large.drawing.routes).toEqual(ltr?.large.drawing.routes);
  });

  test('are missing where most happens in the large countries', () => {
    expect(panelled(story(americas, ['us', 'mx', 'dc', 'mx', 'gt']))).toBeUndefined();
  });

  test('are missing where the small countries lie as far apart as the rest', () => {
    expect(panelled(story([country('us', 'US'), country('gt', 'GT'), country('qa', 'QA')], ['gt', 'qa']))).toBeUndefined();
  });

  test.each([
    ['no dates', story(americas, [])],
    ['one place', story([country('cr', 'CR')], ['cr'])],
    ['a small country alone with its neighbour', story([country('cr', 'CR'), country('pa', 'PA')], ['cr', 'pa'])],
    ['no journeys', withoutRoutes],
  ])('are missing in a story of %s', (_, article) => {
    expect(panelled(article)).toBeUndefined();
    expect(placesViewMap(article)).toEqual(placesMap(article));
  });

  test('are missing where nothing can be located', () => {
    expect(placesViewMap(nowhere)).toBeUndefined();
  });

  test('hold across the antimeridian', () => {
    const pacific = story([country('us', 'US'), country('fj', 'FJ'), country('to', 'TO')], ['fj', 'to']);
    const { wide } = panelled(pacific)?.panels ?? never();
    expect(namesIn(wide.large.drawing).sort()).toEqual(['fj', 'to']);
    expectTidy(pacific);
  });

  test('are no larger than the land can show', () => {
    const { panels } = storyMap(story([country('in', 'IN'), country('lu', 'LU')], ['lu'])) ?? never();
    expect(panels).toBeDefined();
    for (const { large } of Object.values(panels ?? never())) expect(large.placement.scale).toBeLessThanOrEqual(1.5);
  });

  test('lie on the land file', () => {
    const map = storyMap(afar) ?? never();
    for (const { widthPx, heightPx, placement } of Object.values(map.panels ?? never()).flatMap(({ large, small }) => [large, small])) {
      expect(placement.right).toBeLessThanOrEqual(1);
      expect(placement.down).toBeLessThanOrEqual(1);
      expect(placement.right + map.width * placement.scale).toBeGreaterThanOrEqual(widthPx - 1);
      expect(placement.down + map.height * placement.scale).toBeGreaterThanOrEqual(heightPx - 1);
    }
  });
});

test.each([['afar', afar], ...Object.entries(mapStories)] as const)('the panels of %s are tidy', (_, article) => {
  expectTidy(article);
});

const codes = ['US', 'MX', 'GT', 'CR', 'QA', 'BH', 'FJ', 'TO', 'RU', 'LU', 'SM', 'GM', 'CN', 'TV', 'MT'];

/** A story of these countries, in which one person is at some of them in turn. */
function generated(chosen: string[], at: number[]): Article {
  const places = chosen.map((code) => country(code.toLowerCase(), code));
  const dated = at.map((index) => places[index % places.length]?.id ?? never());
  const stops = dated.map((place, index) => ({ place, date: `date-${String(index)}` }));
  return story(places, dated, { routes: stops.length > 0 ? [{ person: 'ana', origin: 'not-stated', stops }] : [] });
}

test('panels of any story name a place in one of them only, and nothing over another thing', () => {
  fc.assert(
    fc.property(fc.subarray(codes, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(5), { maxLength: 6 }), (chosen, at) => {
      expectTidy(generated(chosen, at));
    }),
    { numRuns: runs(25) },
  );
});

test('any small countries of one part of the world, in a story from afar, have panels', () => {
  const small = fc.subarray(['GT', 'SV', 'HN', 'NI', 'CR', 'PA', 'BZ'], { minLength: 1 });
  fc.assert(
    fc.property(small, fc.array(fc.nat(6), { minLength: 1, maxLength: 6 }), (chosen, at) => {
      const near = generated(chosen, at);
      const article = { ...near, places: [country('us', 'US'), ...near.places] };
      expect(panelled(article)).toBeDefined();
      expectTidy(article);
    }),
    { numRuns: runs(10) },
  );
});

function never(): never {
  throw new Error('no panels');
}
