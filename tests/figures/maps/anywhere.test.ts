import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/article/article.ts';
import { type Box, boxAround, contains, overlaps } from '../../../src/figures/maps/box.ts';
import { placed } from '../../../src/figures/maps/frames.ts';
import { landSvg } from '../../../src/figures/maps/land.ts';
import { placesMap } from '../../../src/figures/maps/places-map.ts';
import { markBox } from '../../../src/figures/maps/sheet.ts';
import { type StoryMap, storyMap } from '../../../src/figures/maps/story-map.ts';
import { aDate, anArticle, aPlace } from '../../factories.ts';
import { runs } from '../../runs.ts';

// Maps of places anywhere: at the poles, on both sides of the antimeridian, in one small state or all over the world.

const country = (name: string, code: string) => aPlace(code.toLowerCase(), { name, code });
const city = (name: string, latitude: number, longitude: number) => aPlace(name, { name, kind: 'city', latitude, longitude });

function mapOf(...places: Place[]): StoryMap {
  const map = storyMap(anArticle({ places }));
  if (!map) throw new Error('nothing to draw');
  return map;
}

/** The degrees that north is turned from straight up where a place lies. */
function turnAt({ projection, spots }: StoryMap, id: string): number {
  const [lon, lat] = spots.get(id) ?? [0, 0];
  const [[x1, y1], [x2, y2]] = [projection([lon, lat - 1]) ?? [0, 0], projection([lon, lat + 1]) ?? [0, 0]];
  return Math.abs((Math.atan2(x2 - x1, y1 - y2) * 180) / Math.PI);
}

const headlineOf = (text: Box[]) => Math.max(...text.filter(({ left }) => left === 0).map(({ top, bottom }) => (top === 0 ? bottom : 0)));

const spot = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
  },
  fc.constantFrom(
    { latitude: 90, longitude: 0 },
    { latitude: -90, longitude: 0 },
    { latitude: 0, longitude: 180 },
    { latitude: 0, longitude: -180 },
  ),
);

describe('a map', () => {
  test.each([
    ['the two ends of Russia', [country('Russia', 'RU'), city('Kaliningrad', 54.7, 20.5), city('Anadyr', 64.7, 177.5)]],
    ['the world', [country('US', 'US'), country('Japan', 'JP'), country('Brazil', 'BR'), country('Australia', 'AU')]],
    ['the North and the South Pole', [city('Longyearbyen', 78.2, 15.6), city('Pole', -90, 0)]],
    ['the Pacific and Washington', [city('Funafuti', -8.5, 179.2), city('Washington', 38.9, -77)]],
    ['Chile', [country('Chile', 'CL'), city('Arica', -18.5, -70.3), city('Punta Arenas', -53.2, -70.9)]],
  ])('of %s lays no country on its side', (_, places) => {
    const map = mapOf(...places);
    for (const { id } of places) expect(turnAt(map, id)).toBeLessThan(45);
  });

  test('of places around a pole looks at it from above', () => {
    const map = mapOf(city('Alert', 82.5, -62), city('Tiksi', 71.6, 129), city('Utqiagvik', 71.3, -157), city('Longyearbyen', 78, 15));
    const [x, y] = map.projection([0, 90]) ?? [0, 0];
    const ofParallel = [0, 90, 180, 270].map((lon) => map.projection([lon, 80]) ?? [0, 0]);
    const distances = ofParallel.map(([atX = 0, atY = 0]) => Math.hypot(atX - x, atY - y));
    expect(Math.max(...distances) / Math.min(...distances)).toBeCloseTo(1);
  });

  test('of the Antarctic has its land', () => {
    const inks = { light: '#000', dark: '#fff' };
    const three = [inks.light, inks.dark, inks.light] as const;
    const colours = { land: three, land2: three, land3: three, border: three, water: three, sea: [inks.light, inks.dark] as const };
    expect(landSvg(mapOf(city('Pole', -90, 0), city('McMurdo', -77.9, 166.7)), colours)).toContain('class="a"');
  });

  test.each([
    ['New Zealand', [country('New Zealand', 'NZ'), city('Wellington', -41.3, 174.8)]],
    ['Iceland', [country('Iceland', 'IS')]],
    ['Norway and Germany', [country('Norway', 'NO'), country('Germany', 'DE'), city('Oslo', 59.9, 10.7)]],
    ['Japan', [country('Japan', 'JP'), city('Sapporo', 43.1, 141.3)]],
    ['Chile', [country('Chile', 'CL'), city('Arica', -18.5, -70.3), city('Punta Arenas', -53.2, -70.9)]],
  ])('of %s has no land of the story under the headline of its view', (_, places) => {
    const map = mapOf(...places);
    const { placement, text, heightPx, widthPx } = map.frames.placesWide;
    const coast = map.lands.flatMap(({ whole }) => whole.flatMap(({ coordinates: [ring = []] }) => ring));
    const box = boxAround(coast.map(([lon = 0, lat = 0]) => placed(map.projection([lon, lat]) ?? [0, 0], placement)));
    expect(box?.top).toBeGreaterThan(headlineOf(text));
    expect(box?.bottom).toBeLessThan(heightPx);
    expect(box?.left).toBeGreaterThan(0);
    expect(box?.right).toBeLessThan(widthPx);
  });

  test('of places anywhere has each of them in every frame', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 60 }), (spots) => {
        const map = mapOf(...spots.map(({ latitude, longitude }, index) => city(`town-${String(index)}`, latitude, longitude)));
        for (const { placement, points } of Object.values(map.frames)) {
          for (const at of map.spots.values()) {
            const [x, y] = placed(map.projection(at) ?? [NaN, NaN], placement);
            expect(x).toBeGreaterThanOrEqual(points.left - 0.5);
            expect(x).toBeLessThanOrEqual(points.right + 0.5);
            expect(y).toBeGreaterThanOrEqual(points.top - 0.5);
            expect(y).toBeLessThanOrEqual(points.bottom + 0.5);
          }
        }
      }),
      { numRuns: runs(30) },
    );
  });
});

describe('a story with one city far off', () => {
  const dated = (...places: Place[]) =>
    storyMap(anArticle({ places, dates: places.map(({ id }, at) => aDate(`date-${String(at)}`, '2021-05-01', { places: [id] })) }));

  test.each([
    [
      'Costa Rica and Geneva',
      [country('Costa Rica', 'CR'), city('San José', 9.93, -84.08), city('Limón', 9.99, -83.03), city('Geneva', 46.2, 6.14)],
    ],
    [
      'Nepal and London',
      [country('Nepal', 'NP'), city('Kathmandu', 27.7, 85.32), city('Pokhara', 28.2, 83.98), city('London', 51.5, -0.12)],
    ],
    [
      'Tuvalu and Washington',
      [country('Tuvalu', 'TV'), city('Funafuti', -8.52, 179.2), city('Nanumea', -5.66, 176.1), city('Washington', 38.9, -77)],
    ],
    [
      'three towns and Melbourne',
      [city('Ghent', 51.05, 3.72), city('Bruges', 51.2, 3.22), city('Aalst', 50.94, 4.04), city('Melbourne', -37.8, 144.96)],
    ],
  ])('shows the rest large, and all small: %s', (_, places) => {
    const map = dated(...places);
    const far = places.at(-1)?.id ?? '';
    for (const { large, small } of Object.values(map?.panels ?? {})) {
      expect(large.placement.scale / small.placement.scale).toBeGreaterThan(2);
      for (const [id, spot] of map?.spots ?? []) {
        const [x, y] = placed(map?.projection(spot) ?? [NaN, NaN], large.placement);
        const isIn = x > 0 && x < large.widthPx && y > 0 && y < large.heightPx;
        expect(isIn, id).toBe(id !== far);
      }
    }
    expect(map?.panels).toBeDefined();
  });

  test.each([
    ['two towns of one country', [country('France', 'FR'), city('Paris', 48.86, 2.35), city('Nice', 43.7, 7.27)]],
    ['four countries all over the world', ['US', 'CN', 'BR', 'AU'].map((code) => country(code, code))],
  ])('has one map otherwise: %s', (_, places) => {
    expect(dated(...places)?.panels).toBeUndefined();
  });
});

describe('the map of a places view', () => {
  const letters = ['aeinorst', 'абвгдежз', 'αβγδεζηθ', 'あいうえおかき東京', 'ابتثجحخد', 'कखगघचछजझ'];
  const name = fc.tuple(fc.constantFrom(...letters), fc.array(fc.nat(), { minLength: 1, maxLength: 80 })).map(
    ([script, picks]) =>
      picks
        .map((pick) => (pick % 9 === 8 ? ' ' : ([...script][pick % 8] ?? '')))
        .join('')
        .trim() || 'x',
  );
  const near = fc.record({
    latitude: fc.double({ min: 48, max: 52, noNaN: true }),
    longitude: fc.double({ min: 9, max: 15, noNaN: true }),
  });
  const towns = fc.oneof(
    fc.array(fc.tuple(spot, name), { minLength: 1, maxLength: 60 }),
    fc.array(fc.tuple(near, name), { minLength: 1, maxLength: 60 }),
  );

  test('names every mark, has its number in the key, or counts it; and no label lies over another, over a mark or off the sheet', () => {
    fc.assert(
      fc.property(towns, (all) => {
        const places = all.map(([{ latitude, longitude }, text], index) => ({
          ...city(`town-${String(index)}`, latitude, longitude),
          name: text,
        }));
        const map = placesMap(anArticle({ places }));
        if (!map) throw new Error('nothing to draw');
        for (const drawing of [map.wide, map.middle, map.narrow, map.column]) {
          const { labels, marks, key, unnamed, scale, widthPx, heightPx } = drawing;
          expect(labels.length + unnamed).toBe(marks.length);
          expect(new Set(labels.map(({ placeId }) => placeId)).size).toBe(labels.length);
          for (const { placeId } of key) expect(labels.some((label) => label.placeId === placeId)).toBe(true);
          for (const [index, { box }] of labels.entries()) {
            expect(contains({ left: 0, top: 0, right: widthPx, bottom: heightPx }, box)).toBe(true);
            expect(labels.slice(0, index).some((other) => overlaps(box, other.box))).toBe(false);
            expect(marks.some(({ at }) => overlaps(box, markBox(at, scale.mark)))).toBe(false);
          }
        }
        for (const text of Object.values(map.keys)) expect(map.legend + text).not.toContain('undefined');
      }),
      { numRuns: runs(12) },
    );
  }, 60_000);

  test('says in its key what the numbers stand for', () => {
    const places = Array.from({ length: 30 }, (_, index) =>
      city(`Town ${String(index + 1)}`, 50 + (index % 6) * 0.7, 10 + Math.floor(index / 6) * 0.9),
    );
    const map = placesMap(anArticle({ places: [...places, city('Far Town', 52, 18)] }));
    expect(map?.narrow.key.length).toBeGreaterThan(3);
    expect(map?.keys.narrow).toContain(`1 ${map?.narrow.key[0]?.name ?? ''}`);
  });
});

test('a phone’s map of twenty islands has a name or a number for nearly all', () => {
  const islands = 'TV KI NR MH FM PW SB VU NC NF FJ TO WS AS WF TK NU CK PF PN'.split(' ').map((code) => country(code, code));
  const map = placesMap(anArticle({ places: [...islands, city('Suva', -18.1, 178.4), city('Apia', -13.8, -171.8)] }));
  expect(map?.narrow.marks.length).toBeGreaterThan(18);
  // One lies right beside two others.
  expect(map?.narrow.unnamed).toBeLessThan(2);
});

test('a map has no height that its story leaves empty', () => {
  const wide = mapOf(city('West', 40, -10), city('East', 40, 30)).frames;
  const high = mapOf(country('Chile', 'CL')).frames;
  for (const name of ['placesMiddle', 'placesNarrow', 'column'] as const) expect(wide[name].heightPx).toBeLessThan(high[name].heightPx);
});

describe('the land of a story that ends before the borders of today', () => {
  const rome = [country('Italy', 'IT'), city('Rome', 41.9, 12.5)];
  const story = (...edtf: string[]) => anArticle({ places: rome, dates: edtf.map((day, index) => aDate(`date-${String(index)}`, day)) });

  test.each([
    [['-0043-03-15'], true],
    [['-0043-03-15', '1946'], true],
    [['-0043-03-15', '2020-05-01'], false],
    [['1914-07', '1914-07/..'], false],
    [[], false],
  ])('%j: %s', (days, isWithout) => {
    expect(storyMap(story(...days))?.isBeforeBorders).toBe(isWithout);
    const legend = placesMap(story(...days))?.legend ?? '';
    expect(legend.includes('Without borders')).toBe(isWithout);
  });
});
