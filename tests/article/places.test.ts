import { describe, expect, test } from 'vitest';
import { countPlaces, places, regionInQuestion } from '../../src/article/places.ts';
import { aDate, anArticle, aPlace, aPledge } from '../factories.ts';

describe('places', () => {
  test('come in groups, each with the most dates and pledges first', () => {
    const article = anArticle({
      places: [
        aPlace('donor'),
        aPlace('quiet'),
        aPlace('busy'),
        aPlace('town', { kind: 'city', country: 'busy' }),
        aPlace('line', { kind: 'border', between: ['donor', 'busy'] }),
        aPlace('area', { kind: 'region', members: ['busy', 'quiet'] }),
        aPlace('lake', { kind: 'lake', country: 'quiet' }),
      ],
      dates: [aDate('later', '2021-06-03', { places: ['busy', 'line'] }), aDate('earlier', '2021-05', { places: ['busy'] })],
      pledges: [aPledge('aid', { donor: 'donor', recipients: ['busy'] }), aPledge('more', { donor: 'donor', recipients: ['area'] })],
    });
    const view = places(article);
    expect(view.groups.map(({ name, entries }) => [name, entries.map(({ place }) => place.id)])).toEqual([
      ['countries', ['busy', 'donor', 'quiet']],
      ['citiesAndBorders', ['line', 'town']],
      ['waters', ['lake']],
      ['regions', ['area']],
    ]);
    expect(view.mapped.map(({ place }) => place.id)).toEqual(['busy', 'donor', 'quiet', 'line', 'town', 'lake']);
  });

  test('have their dates in order of time, and pledges apart by who gives and who receives', () => {
    const article = anArticle({
      places: [aPlace('a'), aPlace('b')],
      dates: [aDate('second', '2021-06-03', { places: ['a'] }), aDate('first', '2021-05', { places: ['a'] }), aDate('elsewhere', '2021')],
      pledges: [aPledge('aid', { donor: 'b', recipients: ['a'] }), aPledge('by-a-group', { donor: 'somebody', recipients: ['b'] })],
    });
    const [a, b] = places(article).mapped;
    expect(a?.dates.map(({ id }) => id)).toEqual(['first', 'second']);
    expect([a?.received, a?.given].map((pledges) => pledges?.map(({ id }) => id))).toEqual([['aid'], []]);
    expect([b?.received, b?.given].map((pledges) => pledges?.map(({ id }) => id))).toEqual([['by-a-group'], ['aid']]);
  });

  test('know what they lie in and what lies in them', () => {
    const article = anArticle({
      places: [
        aPlace('a'),
        aPlace('b'),
        aPlace('town', { kind: 'city', country: 'a' }),
        aPlace('line', { kind: 'border', between: ['a', 'b'] }),
        aPlace('area', { kind: 'region', members: ['a'] }),
      ],
    });
    const all = places(article).groups.flatMap(({ entries }) => entries);
    const related = Object.fromEntries(
      all.map(({ place, within, parts }) => [place.id, [within, parts].map((of) => of.map(({ id }) => id))]),
    );
    expect(related).toEqual({
      a: [['area'], ['town', 'line']],
      b: [[], ['line']],
      town: [['a'], []],
      line: [['a', 'b'], []],
      area: [[], ['a']],
    });
  });
});

test('countPlaces counts by kind', () => {
  expect(countPlaces([aPlace('a'), aPlace('b'), aPlace('c', { kind: 'city' })])).toMatchObject({
    country: 2,
    city: 1,
    border: 0,
    region: 0,
    lake: 0,
  });
});

describe('the region in question', () => {
  const large = aPlace('large', { kind: 'region', members: ['a', 'b', 'c'] });
  const small = aPlace('small', { kind: 'region', members: ['a', 'b'] });
  const unstated = aPlace('unstated', { kind: 'region' });

  test('is the author’s', () => {
    expect(regionInQuestion(anArticle({ places: [large, small], map: { ...anArticle().map, focus: 'large' } }))?.id).toBe('large');
  });

  test('is else the one with the fewest members, not one without', () => {
    expect(regionInQuestion(anArticle({ places: [large, unstated, small] }))?.id).toBe('small');
  });

  test('may be missing', () => {
    expect(regionInQuestion(anArticle({ places: [unstated] }))).toBeUndefined();
  });
});
