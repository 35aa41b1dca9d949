import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/article/article.ts';
import { places, placesFinding, regionInQuestion } from '../../src/article/places.ts';
import { aDate, anArticle, aPlace, aPledge } from '../factories.ts';
import { runs } from '../runs.ts';

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

describe('what is said of all places in one line', () => {
  const finding = (...all: Place[]) => placesFinding(anArticle({ places: all }));
  const some = (kind: Place['kind'], count: number) => Array.from({ length: count }, (_, at) => aPlace(`${kind}-${String(at)}`, { kind }));

  test('names few, and where all but the country lies in it', () => {
    const within = (...ids: string[]) => ids.map((id) => aPlace(id, { kind: 'city', country: 'home' }));
    expect(finding(aPlace('home'), ...within('a', 'b'))).toEqual({ kind: 'within', country: 'home', names: ['a', 'b'] });
    expect(finding(aPlace('home'), ...within('a', 'b', 'c'))).toEqual({ kind: 'within-many', country: 'home', places: 3 });
    expect(finding(aPlace('home'), aPlace('far', { kind: 'city' }))).toEqual({ kind: 'names', names: ['home', 'far'] });
  });

  test('counts regions only where there is nothing smaller', () => {
    const region = aPlace('r', { kind: 'region' });
    expect(finding(region)).toEqual({ kind: 'names', names: ['r'] });
    expect(finding(aPlace('a'), region)).toEqual({ kind: 'names', names: ['a'] });
    expect(finding()).toEqual({ kind: 'none' });
  });

  test('has no number of one, and counts each place once', () => {
    const kinds = ['country', 'city', 'border', 'sea', 'historical'] as const;
    fc.assert(
      fc.property(fc.tuple(...kinds.map(() => fc.nat({ max: 4 }))), (counts) => {
        const all = kinds.flatMap((kind, at) => some(kind, counts[at] ?? 0));
        const said = finding(...all);
        const numbers =
          said.kind === 'counts'
            ? [...said.counts.map(({ places: value }) => value), ...(said.others > 0 ? [said.others] : [])]
            : said.kind === 'mostly' || said.kind === 'places'
              ? [said.places]
              : [];
        expect(numbers.every((value) => value > 1)).toBe(true);
        if (numbers.length > 0) expect(numbers.reduce((sum, value) => sum + value, 0)).toBe(all.length);
        if (said.kind === 'mostly') expect(said.of.places).toBeGreaterThan(1);
        if (said.kind === 'names') expect(said.names).toHaveLength(all.length);
      }),
      { numRuns: runs(100) },
    );
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
