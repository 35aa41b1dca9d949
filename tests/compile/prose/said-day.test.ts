import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/article/date.ts';
import { isWithin } from '../../../src/compile/prose/said-day.ts';

describe('isWithin', () => {
  it.each([
    [{ weekday: 2, day: 1, month: 6 }, '2021-06-01', '2021-06-01', true],
    [{ weekday: 3, day: 1, month: 6 }, '2021-06-01', '2021-06-01', false],
    [{ month: 6 }, '2021-06-06', '2021-06-07', true],
    [{ month: 5 }, '2021-06-06', '2021-06-07', false],
    [{ year: 2021 }, '2021-01-01', undefined, true],
    [{ year: 2020 }, '2021-01-01', undefined, false],
    [{ year: 2031 }, '2021-01-01', undefined, true],
    [{ day: 29, month: 2 }, '2021-01-01', '2023-12-31', false],
    [{ day: 29, month: 2 }, '2021-01-01', '2024-12-31', true],
    [{ day: 31, month: 2 }, '2021-01-01', undefined, false],
    [{ weekday: 5, day: 25, month: 10 }, '1415-10-25', '1415-10-25', true],
    [{ weekday: 5, day: 24, month: 10 }, '1415-10-25', '1415-10-25', false],
    [{ weekday: 4 }, '1582-10-15', '1582-10-15', false],
    [{ day: 15, month: 3 }, '-0043-03-15', '-0043-03-15', true],
    [{ month: 5 }, '[2021-03..2021-04]', '2021-06', false],
  ] as const)('%j from %s to %s is %s', (fields, earliest, latest, expected) => {
    const text = earliest.startsWith('[') ? `${earliest.slice(0, -1)},${latest ?? ''}]` : `${earliest}/${latest ?? '..'}`;
    expect(isWithin(fields, parseDate(text))).toBe(expected);
  });
});
