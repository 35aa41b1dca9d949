import { describe, expect, it } from 'vitest';
import { glance } from '../../src/article/glance.ts';
import { aDate, anArticle, aPerson, aPlace, aPledge } from '../factories.ts';

describe('glance', () => {
  it('names the sum only where exactly one pledge has one', () => {
    const priced = (id: string) => aPledge(id, { kind: 'money', amount: { value: 5, currency: 'USD' } });
    expect(glance(anArticle({ pledges: [priced('a'), aPledge('b')] })).sum?.id).toBe('a');
    expect(glance(anArticle({ pledges: [priced('a'), priced('b')] })).sum).toBeUndefined();
    expect(glance(anArticle({ pledges: [priced('a'), aPledge('b')] })).withoutAmount).toBe(1);
  });

  it('counts people by country, most first, and leaves out those of none', () => {
    const people = [aPerson('a', { country: 'y' }), aPerson('b', { country: 'x' }), aPerson('c', { country: 'x' }), aPerson('d')];
    const { peopleByCountry } = glance(anArticle({ people, places: [aPlace('y'), aPlace('x')] }));
    expect(peopleByCountry.map(({ country, people: count }) => [country.id, count])).toEqual([
      ['x', 2],
      ['y', 1],
    ]);
  });

  it('finds the smallest region with members', () => {
    const region = (id: string, members: string[]) => aPlace(id, { kind: 'region', members });
    const places = [aPlace('x'), region('big', ['x', 'y', 'z']), region('small', ['x', 'y']), region('vague', [])];
    expect(glance(anArticle({ places })).region?.id).toBe('small');
    expect(glance(anArticle({ places })).countries).toBe(1);
  });

  it.each([
    [['2021-06-02', '2021-06-06'], 1],
    [['2021-06-06/2021-06-07', '2021-06-08'], 3],
    [['2021-06-06', '2021-06-06'], 1],
    [['2021-06-06', '2021-07'], undefined],
    [['[2021-06-06..2021-06-08]'], undefined],
    [['2021-06-06/..'], undefined],
    [[], 0],
  ])('covers %j planned in %s days', (texts, days) => {
    const dates = texts.map((text, index) => aDate(`d${String(index)}`, text, { status: 'planned' }));
    expect(glance(anArticle({ dates })).plannedDays).toBe(days);
  });
});
