import { describe, expect, test } from 'vitest';
import { isAboutTravel } from '../../src/article/about-travel.ts';
import { aDate } from '../factories.ts';

const dates = (count: number) => Array.from({ length: count }, (_, index) => aDate(`date-${index}`, '2021-06-01'));
const journey = (...of: string[]) => ({ person: 'ana', origin: 'not-stated', stops: of.map((date) => ({ place: 'here', date })) });

describe('a story is about travelling', () => {
  test.each([
    ['where it has no journeys', 4, [], false],
    ['where one stop is all', 2, [journey('date-0')], false],
    ['where its dates are stops', 2, [journey('date-0', 'date-1')], true],
    ['where two people travel to one place each', 4, [journey('date-0'), journey('date-1')], true],
    ['where a quarter of its dates are stops', 8, [journey('date-0', 'date-1')], true],
    ['where few of its dates are stops', 40, [journey('date-0', 'date-1', 'date-2')], false],
    ['where many stops have one date', 40, [journey('date-0', 'date-0', 'date-0', 'date-0')], false],
  ])('%s', (_, count, routes, is) => {
    expect(isAboutTravel({ dates: dates(count), routes })).toBe(is);
  });

  test('not where what was to be visited was cancelled', () => {
    const cancelled = dates(2).map((date) => ({ ...date, status: 'cancelled' as const }));
    expect(isAboutTravel({ dates: cancelled, routes: [journey('date-0', 'date-1')] })).toBe(false);
  });
});
