import { describe, expect, test } from 'vitest';
import { alongCurve, arrivalCurve, journeys, legCurve } from '../../../src/figures/maps/journeys.ts';
import { storyMap } from '../../../src/figures/maps/story-map.ts';
import { aDate, anArticle, aPerson, aPlace } from '../../factories.ts';
import { mapStories } from '../../map-stories.ts';

describe('a leg', () => {
  test('is a great circle where that bends visibly', () => {
    const curve = legCurve([0, 0], [100, 0], [50, -20]);
    expect(alongCurve(curve, 2)[1]).toEqual([50, -20]);
  });

  test('else swings out to the left of the traveller, there and back apart', () => {
    const there = alongCurve(legCurve([0, 0], [100, 0], [50, 0]), 2)[1];
    const back = alongCurve(legCurve([100, 0], [0, 0], [50, 0]), 2)[1];
    expect(there?.[1]).toBeLessThan(0);
    expect(back?.[1]).toBeGreaterThan(0);
  });

  test('stays on the map where the great circle leaves it', () => {
    const [, middle] = alongCurve(legCurve([0, 0], [100, 0], [400, 0]), 2);
    expect(middle?.[0]).toBe(50);
  });
});

test('an arrival ends at its stop', () => {
  const curve = arrivalCurve([50, 50], -Math.PI / 2, 40);
  expect(curve[2]).toEqual([50, 50]);
  expect(curve[0].map(Math.round)).toEqual([50, 10]);
});

describe('journeys', () => {
  test('begin at a stated origin, and are left without a first leg where it is not stated', () => {
    const article = mapStories['across the antimeridian'];
    const map = storyMap(article);
    const [ana, carlotta] = map ? journeys(article, map) : [];
    expect([ana?.fades, ana?.legs.length]).toEqual([true, 2]);
    expect([carlotta?.fades, carlotta?.legs.length]).toEqual([false, 2]);
    expect(ana?.stops.map(({ first }) => first)).toEqual([true, false, false]);
  });

  test('mark a city without coordinates in its country, and leave out what lies nowhere', () => {
    const article = anArticle({
      people: [aPerson('ana')],
      places: [aPlace('gt', { code: 'GT' }), aPlace('town', { kind: 'city', country: 'gt' }), aPlace('utopia')],
      dates: [aDate('day', '2021')],
      routes: [
        {
          person: 'ana',
          origin: 'not-stated',
          stops: [
            { place: 'town', date: 'day' },
            { place: 'utopia', date: 'day' },
          ],
        },
        { person: 'ana', origin: 'not-stated', stops: [{ place: 'utopia', date: 'day' }] },
      ],
    });
    const spots = new Map<string, [number, number]>([['gt', [-90, 15]]]);
    expect(journeys(article, { spots }).map(({ stops }) => stops.map(({ place, spot }) => [place.id, spot]))).toEqual([
      [['town', [-90, 15]]],
    ]);
  });
});
