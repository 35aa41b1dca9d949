import { describe, expect, test } from 'vitest';
import { crowdedDays } from '../../src/article/crowded-days.ts';
import { aDate } from '../factories.ts';

const datesOf = (...edtf: string[]) => edtf.map((text, index) => aDate(`d${String(index)}`, text));
const found = (...edtf: string[]) => {
  const crowd = crowdedDays(datesOf(...edtf));
  return crowd && [crowd.from, crowd.to, crowd.days, crowd.dates.length];
};

describe('crowdedDays', () => {
  test.each([
    [
      'a crowd after a long time',
      ['2021-01/..', '2021-06-01', '2021-06-01/2021-06-02', '2021-06-06/2021-06-07', '2021-06-08'],
      ['2021-06-01', '2021-06-08', 8, 4],
    ],
    ['fewer than four dates', ['2021-06-01', '2021-06-02', '2021-06-03'], undefined],
    ['four on one day', ['2021-06-01', '2021-06-01', '2021-06-01', '2021-06-01'], ['2021-06-01', '2021-06-01', 1, 4]],
    ['four in more than a fortnight', ['2021-06-01', '2021-06-06', '2021-06-11', '2021-06-16'], undefined],
    ['days that are not stated', ['2021-06', '[2021-06-01..2021-06-03]', '2021-06-02~', '2021-06/..', '2021-06-01/2021-06'], undefined],
    [
      'the shortest of equals',
      ['2021-06-01', '2021-06-04', '2021-06-05', '2021-06-06', '2021-06-07', '2021-06-20'],
      ['2021-06-01', '2021-06-07', 7, 5],
    ],
    ['no dates', [], undefined],
  ])('%s', (_, edtf, expected) => {
    expect(found(...edtf)).toEqual(expected);
  });

  test('is not found where it holds less than a fifth of all dates', () => {
    const scattered = Array.from({ length: 20 }, (_, index) => `20${String(index + 10)}-01-01`);
    expect(found(...scattered, '2021-06-01', '2021-06-02', '2021-06-03', '2021-06-04')).toBeUndefined();
  });
});
