import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBoundedDate } from '../../../src/article/date.ts';
import { nearAndFar } from '../../../src/figures/timeline/far-off.ts';
import { aDate } from '../../factories.ts';

const asOf = parseBoundedDate('2021-06-02');
const parted = (...texts: string[]) => {
  const { before, near, after } = nearAndFar(
    texts.map((text) => aDate(text, text, { status: text === '9998' ? 'planned' : 'happened' })),
    asOf,
  );
  return [before, near, after].map((list) => list.map(({ id }) => id));
};

describe('what lies far off', () => {
  test('is a plan for a far year', () => {
    expect(parted('2021-06-01', '9998')).toEqual([[], ['2021-06-01'], ['9998']]);
  });

  test('is one old date beside a story of some months', () => {
    expect(parted('1885', '2021-01-05', '2021-03', '2021-06-01')).toEqual([['1885'], ['2021-01-05', '2021-03', '2021-06-01'], []]);
  });

  test('can be on both sides, and further and further off', () => {
    expect(parted('Y-17E7', '2021-01-05', '2021-03', '2021-06-01', '9998')).toEqual([
      ['Y-17E7'],
      ['2021-01-05', '2021-03', '2021-06-01'],
      ['9998'],
    ]);
    expect(parted('Y-17E7', '-0043', '0014', '0030', '2021')[0]).toEqual(['Y-17E7']);
  });

  test('is what has fewer dates, wherever the article speaks from', () => {
    expect(parted('-0043-03-15', '-0043-03-17', '-0042', '2021')).toEqual([[], ['-0043-03-15', '-0043-03-17', '-0042'], ['2021']]);
  });

  test.each([
    [['2016-06-23', '2021-01-01']],
    [['1945', '1949', '1961', '1989', '1990', '2021']],
    [['1415-10-25', '1500', '1666', '1789', '2021']],
    [['2021-06-01', '2021-06-02']],
    [['2021']],
    [[]],
  ])('is nothing in %o', (texts) => {
    expect(parted(...texts)[1]).toHaveLength(texts.length);
  });

  test('is never most of a story, and nothing is lost', () => {
    const year = fc.integer({ min: -3000, max: 9000 }).map((y) => `${y < 0 ? '-' : ''}${String(Math.abs(y)).padStart(4, '0')}`);
    fc.assert(
      fc.property(fc.array(year, { minLength: 1, maxLength: 12 }), (texts) => {
        const { before, near, after } = nearAndFar(texts.map((text, index) => aDate(`d${index}`, text)), asOf); // prettier-ignore
        expect(near.length + before.length + after.length).toBe(texts.length);
        expect(near.length).toBeGreaterThan(0);
      }),
    );
  });
});
