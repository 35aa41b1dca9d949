import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../src/languages/en/prose/days-in-text.ts';

const said = (text: string) => findDates(text).dates.flatMap(({ days }) => days);

describe('findDates', () => {
  it.each([
    ['Tuesday 1 June', [{ weekday: 2, day: 1, month: 6 }]],
    ['Sunday, June 6th', [{ weekday: 0, day: 6, month: 6 }]],
    ['the 2nd of June', [{ day: 2, month: 6 }]],
    ['June 8, 2021', [{ day: 8, month: 6, year: 2021 }]],
    [
      '1 and 2 June',
      [
        { day: 1, month: 6 },
        { day: 2, month: 6 },
      ],
    ],
    [
      '6–8 June',
      [
        { day: 6, month: 6 },
        { day: 8, month: 6 },
      ],
    ],
    ['2021-06-02', [{ day: 2, month: 6, year: 2021 }]],
    ['since March 2021', [{ month: 3, year: 2021 }]],
    ['Sept. 3', [{ day: 3, month: 9 }]],
    ['March', [{ month: 3 }]],
    ['in May', [{ month: 5 }]],
    ['2021', [{ year: 2021 }]],
    ['on Sunday 6 June until Monday evening', [{ weekday: 0, day: 6, month: 6 }, { weekday: 1 }]],
    ['May be', []],
    ['March on Washington', []],
    ['may and march', []],
    ['talks with 12 leaders', []],
  ])('reads %j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
