import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBoundedDate, parseDate } from '../../src/article/date.ts';
import { rolesAt, rolesOf, tenure } from '../../src/article/roles.ts';
import { en } from '../../src/languages/en/en.ts';
import { roleNow } from '../../src/languages/role-label.ts';
import { anArticle, aPerson, aRole } from '../factories.ts';

describe('tenure', () => {
  const day = parseDate('2021-06-02');

  it.each([
    ['2019/2023', 'held'],
    ['2019/..', 'held'],
    ['../2023', 'held'],
    ['2021-06-02/2023', 'held'],
    ['{2010..2012,2019..2023}', 'held'],
    ['{..2023}', 'held'],
    ['2021-06-02', 'perhaps'],
    ['2018/2021-06-02', 'perhaps'],
    ['2018/2021', 'perhaps'],
    ['2021-06/..', 'perhaps'],
    ['2019/', 'perhaps'],
    ['/2023', 'perhaps'],
    ['2021', 'perhaps'],
    ['[2019..2023]', 'perhaps'],
    ['2019/2020', 'over'],
    ['2020', 'over'],
    ['-0043/-0042', 'over'],
    ['{2010..2012,2014}', 'over'],
    ['2022/..', 'to-come'],
    ['[2022..2023]', 'to-come'],
    ['{2010..2012,2022..2023}', 'to-come'],
  ])('of %s on 2 June 2021 is %s', (when, expected) => {
    expect(tenure(parseDate(when), day)).toBe(expected);
  });

  it('is held without dates, and only if all along a longer time', () => {
    expect(tenure(undefined, day)).toBe('held');
    expect(tenure(parseDate('2019/2023'), parseDate('2020'))).toBe('held');
    expect(tenure(parseDate('2019/2020-06'), parseDate('2020'))).toBe('perhaps');
    expect(tenure(parseDate('-0048/-0043-03-15'), parseDate('-0045'))).toBe('held');
  });
});

describe('rolesOf', () => {
  const article = anArticle({ asOf: parseBoundedDate('2021-06-02') });
  const now = (...roles: [string, string?][]) =>
    roleNow(article, aPerson('a', { roles: roles.map(([role, when]) => aRole(role, when)) }), en);

  it.each([
    [
      [
        ['mayor', '2015/2019'],
        ['minister', '2019/..'],
      ],
      'minister',
    ],
    [
      [
        ['mayor', '2019/..'],
        ['minister', '2020/2022'],
        ['judge', '2021'],
      ],
      'mayor; minister',
    ],
    [
      [
        ['mayor', '2015/2019'],
        ['judge', '2018/2021'],
      ],
      'judge, 2018 to 2021',
    ],
    [
      [
        ['mayor', '2015/2019'],
        ['judge', '1990/2012'],
      ],
      'mayor, 2015 to 2019',
    ],
    [[['judge', '2022/..']], 'judge, from 2022, planned'],
    [[['judge', '2022']], 'judge, 2022, planned'],
    [[['writer'], ['judge', '1990/2012']], 'writer'],
  ] satisfies [[string, string?][], string][])('is what the person is as of the article: %#', (roles, expected) => {
    expect(now(...roles).replaceAll('\u00a0', ' ')).toBe(expected);
  });

  it('has every role once, and always one that is shown', () => {
    const whens = ['2015/2019', '2018/2021', '2019/..', '2022/..', '2021', '../2010', '/2023', undefined];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...whens), { minLength: 1, maxLength: 6 }), (given) => {
        const person = aPerson('a', { roles: given.map((when, at) => aRole(String(at), when)) });
        const { now: shown, others } = rolesOf(article, person);
        expect(shown.length).toBeGreaterThan(0);
        expect([...shown, ...others].map(({ role }) => role).sort()).toEqual(person.roles.map(({ role }) => role).sort());
        // What is shown without its time is held.
        if (shown.some((role) => role.tenure === 'held')) expect(others.filter((role) => role.tenure === 'held')).toEqual([]);
        expect(rolesAt(person, article.asOf).every((role) => role.tenure === 'held' || role.tenure === 'perhaps')).toBe(true);
      }),
    );
  });
});
