import { describe, expect, test } from 'vitest';
import { contains, overlaps } from '../../../src/figures/maps/box.ts';
import { isLong } from '../../../src/figures/headline.ts';
import type { MapDrawing } from '../../../src/figures/maps/drawing.ts';
import { placesMap } from '../../../src/figures/maps/places-map.ts';
import { routeMap } from '../../../src/figures/maps/route-map.ts';
import { storyMap } from '../../../src/figures/maps/story-map.ts';
import { aDate, anArticle, aPerson, aPlace } from '../../factories.ts';
import { mapStories, nowhere, withoutRoutes } from '../../map-stories.ts';

const wordsOf = ({ labels }: MapDrawing) =>
  labels.map(({ lines }) => lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '));

function expectTidy({ labels, widthPx, heightPx, marks }: MapDrawing): void {
  labels.forEach(({ box }, index) => {
    expect(contains({ left: 0, top: 0, right: widthPx, bottom: heightPx }, box)).toBe(true);
    expect(labels.slice(index + 1).some((other) => overlaps(box, other.box))).toBe(false);
    expect(marks.some(({ at: [x, y] }) => overlaps({ left: x, top: y, right: x, bottom: y }, box))).toBe(false);
  });
}

test('only a label wholly on a country of the story, and not on a dark one, has its land for a ground', () => {
  const onLand = (name: keyof typeof mapStories) => {
    const { labels = [] } = placesMap(mapStories[name])?.wide ?? {};
    return Object.fromEntries(labels.map((label): [string, boolean] => [label.lines[0]?.runs[0]?.text ?? '', label.onLand]));
  };
  expect(onLand('small states, three travellers in one')).toMatchObject({ 'Saudi Arabia': true, Bahrain: false, Kuwait: false });
  expect(onLand('many countries')).toMatchObject({ Chad: true, 'Burkina Faso': false, 'Cabo Verde': false });
});

describe.each(Object.entries(mapStories))('the maps of %s', (_, article) => {
  const route = routeMap(article);
  const view = placesMap(article);

  test.each(['wide', 'middle', 'narrow'] as const)('have tidy labels (%s)', (form) => {
    for (const map of [route, view]) {
      if (!map) throw new Error('nothing to draw');
      expectTidy(map[form]);
    }
  });

  test('name every traveller', () => {
    const travellers = article.people.filter(({ id }) => article.routes.some(({ person }) => person === id)).map(({ name }) => name);
    for (const form of ['wide', 'middle', 'narrow'] as const) {
      const words = route ? wordsOf(route[form]) : [];
      expect(travellers.filter((name) => !words.some((label) => label.startsWith(name)))).toEqual([]);
    }
  });

  test('keep clear of the headline and the text beside the map', () => {
    const map = storyMap(article);
    expect(route?.wide.labels.some(({ box }) => map?.frames.routeWide.text.some((text) => overlaps(text, box)))).toBe(false);
    expect(view?.wide.labels.some(({ box }) => map?.frames.placesWide.text.some((text) => overlaps(text, box)))).toBe(false);
  });

  test('end a little under the lowest label, mark or line', () => {
    const map = storyMap(article);
    for (const form of ['wide', 'middle', 'narrow'] as const) {
      const { labels, marks, heightPx } = route?.[form] ?? never();
      const lowest = Math.max(...labels.map(({ box }) => box.bottom), ...marks.map(({ at }) => at[1]));
      expect(heightPx).toBeGreaterThan(lowest);
      const sheet = map?.frames[({ wide: 'routeWide', middle: 'routeMiddle', narrow: 'routeNarrow' } as const)[form]];
      expect(heightPx).toBeLessThanOrEqual(sheet?.heightPx ?? 0);
    }
  });

  test('let the land fade before it would lie under the text beside it', () => {
    const map = storyMap(article);
    for (const [form, frame] of [
      ['wide', map?.frames.routeWide],
      ['middle', map?.frames.routeMiddle],
    ] as const) {
      const beside = frame?.text.find(({ bottom, top }) => top > 0 && bottom >= frame.heightPx) ?? never();
      const [, side] = route?.[form].fades ?? [];
      const [[clear], [gone]] = side ?? never();
      // Land that shows at the side of the text is land that lies under it.
      expect(Math.abs(gone - beside.right)).toBeLessThan(24);
      expect(clear).toBeGreaterThan(beside.right);
    }
  });
});

describe('the route map', () => {
  const trip = (given: { origin?: string; label?: string } = {}) =>
    anArticle({
      people: [aPerson('kamala-harris', { name: 'Kamala Harris' })],
      places: [
        aPlace('gt', { name: 'Guatemala', code: 'GT' }),
        aPlace('washington-dc', { name: 'Washington, DC', kind: 'city', latitude: 38.9, longitude: -77 }),
      ],
      dates: [
        aDate('first', '2021-06-01'),
        aDate('then', '2021-06-06/2021-06-07', { status: 'planned' }),
        aDate('next-year', '2022-03', { status: 'planned' }),
      ],
      routes: [
        {
          person: 'kamala-harris',
          origin: given.origin ?? 'not-stated',
          stops: [
            { place: 'gt', date: 'then' },
            { place: 'washington-dc', date: 'next-year', ...(given.label !== undefined && { label: given.label }) },
          ],
        },
      ],
    });

  test('is missing where there are no journeys, or no places', () => {
    expect(routeMap(withoutRoutes)).toBeUndefined();
    expect(routeMap(nowhere)).toBeUndefined();
  });

  test('says in words where everybody goes', () => {
    expect(routeMap(trip())?.description).toBe(
      'Kamala Harris due in Guatemala, 6–7\u00a0June\u00a02021, then Washington, DC, March\u00a02022.',
    );
    expect(routeMap(trip({ label: 'that evening' }))?.description).toContain('then Washington, DC, that evening');
    expect(routeMap(trip({ label: 'home to Washington that evening' }))?.description).toContain(
      '7\u00a0June\u00a02021, home to Washington that evening.',
    );
  });

  test('lets the first line fade in where the origin is not stated', () => {
    expect(routeMap(trip())?.wide.arrivals).toHaveLength(1);
    expect(routeMap(trip({ origin: 'washington-dc' }))?.wide.arrivals).toEqual([]);
  });

  test('is cut off under its story', () => {
    const { wide } = routeMap(trip()) ?? never();
    expect(wide.heightPx).toBeLessThan(storyMap(trip())?.frames.routeWide.heightPx ?? 0);
    const drawn = [...wide.labels.map(({ box }) => box.bottom), ...wide.marks.map(({ at }) => at[1] + wide.scale.mark)];
    expect(wide.heightPx - Math.max(...drawn)).toBeLessThanOrEqual(25);
  });

  test('sets a headline of more than two lines smaller', () => {
    expect(isLong('US presses Central America on migration before Harris trip')).toBe(false);
    expect(isLong(mapStories['many countries'].headline)).toBe(true);
  });

  test('dashes what is planned, and marks a city with a square', () => {
    const wide = routeMap(trip())?.wide;
    expect(wide?.routes.solid).toBe('');
    expect(wide?.routes.planned).toMatch(/^M\d+ \d+q[\d -]+$/u);
    expect(wide?.marks.map(({ form, status }) => [form, status])).toEqual([
      ['round', 'planned'],
      ['square', 'planned'],
    ]);
  });
});

test('the map of journeys says whose borders it shows where land of the story is disputed', () => {
  const ukraine = mapStories['cities of one country'];
  const south = aPlace('Simferopol', { kind: 'city', country: 'ua', latitude: 44.95, longitude: 34.1 });
  const routes = ukraine.routes.map((route) => ({ ...route, stops: [...route.stops, { place: south.id, date: 'next' }] }));
  expect(routeMap({ ...ukraine, places: [...ukraine.places, south], routes })?.note).toBe(
    'Hatched: Crimea, disputed. Borders as Natural Earth draws them: by who holds the land.',
  );
  expect(routeMap(mapStories['one country'])?.note).toBe('');
});

describe('the places map', () => {
  const pacific = anArticle({
    places: [
      aPlace('nz', { name: 'New Zealand', code: 'NZ' }),
      aPlace('fj', { name: 'Fiji', code: 'FJ' }),
      aPlace('tv', { name: 'Tuvalu', code: 'TV', latitude: -8.52, longitude: 179.2 }),
      aPlace('nr', { name: 'Nauru', code: 'NR' }),
    ],
  });

  test('has a dot for land that is too small to be seen, or that the atlas does not have', () => {
    const map = placesMap(pacific);
    expect(map?.wide.marks.map(({ form, placeId }) => [form, placeId])).toEqual([
      ['dot', 'tv'],
      ['dot', 'nr'],
    ]);
    expect(map?.legend).toContain('Dots: countries too small to be seen here.');
    expect(wordsOf(map?.wide ?? never())).toEqual(expect.arrayContaining(['Tuvalu', 'Nauru']));
  });

  test.each([
    ['natural-earth', 'who holds the land'],
    ['visionscarto', 'Crimea is part of Ukraine'],
  ] as const)('says that its borders are those of %s where land of the story is disputed', (borders, words) => {
    const places = [aPlace('ua', { code: 'UA' }), aPlace('pl', { code: 'PL' })];
    const legend = placesMap(anArticle({ places, map: { labels: {}, leaveOff: [], borders } }))?.legend;
    expect(legend).toContain('Hatched: Crimea, disputed.');
    expect(legend).toContain(words);
    expect(placesMap(anArticle({ places: places.slice(1), map: { labels: {}, leaveOff: [], borders } }))?.legend).not.toMatch(
      /Hatched|Borders/u,
    );
  });

  test('says nothing of disputed land that is too small to be seen on it', () => {
    const places = ['NO', 'JP', 'US', 'IN', 'ID'].map((code) => aPlace(code.toLowerCase(), { code }));
    expect(placesMap(anArticle({ places }))?.legend).not.toMatch(/Hatched|Borders/u);
    expect(placesMap(anArticle({ places: [aPlace('in', { code: 'IN' })] }))?.legend).toContain('Hatched:');
  });

  test('is there without journeys', () => {
    const map = placesMap(withoutRoutes);
    expect(map?.wide.marks).toEqual([]);
    expect(wordsOf(map?.wide ?? never())).toEqual(expect.arrayContaining(['Norway 1\u00a0May', 'Sweden', 'Finland']));
    expect(map?.legend).toBe('Tinted: the countries of the story.');
  });

  test('is missing where nothing can be located', () => {
    expect(placesMap(nowhere)).toBeUndefined();
  });
});

function never(): never {
  throw new Error('no map');
}
