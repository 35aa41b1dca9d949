import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/article/date.ts';
import { en } from '../../src/languages/en.ts';

describe('dates in words', () => {
  it.each([
    ['2021-06-02', '2 June', '2 June 2021'],
    ['2021-03', 'March', 'March 2021'],
    ['2021', '2021', '2021'],
    ['2021-06-06/2021-06-07', '6–7 June', '6–7 June 2021'],
    ['2021-05-30/2021-06-02', '30 May to 2 June', '30 May to 2 June 2021'],
    ['2020-12-30/2021-01-02', '30 December 2020 to 2 January 2021', '30 December 2020 to 2 January 2021'],
    ['[2021-03-01..2021-06-02]', 'March to 2 June', 'March to 2 June 2021'],
    ['[2021-03-05..2021-06-30]', '5 March to June', '5 March to June 2021'],
    ['2021-01/..', 'since January', 'since January 2021'],
    ['2021-06~', 'about June', 'about June 2021'],
  ])('%s is “%s”, with its year “%s”', (text, short, long) => {
    expect(en.date.label(parseDate(text))).toBe(short);
    expect(en.date.label(parseDate(text), true)).toBe(long);
  });

  it('says the weekday of a day', () => {
    expect(en.date.full('2021-06-02')).toBe('Wednesday 2 June 2021');
    expect(en.date.full('1582-10-15')).toBe('Friday 15 October 1582');
  });

  it('says none before the Gregorian calendar', () => {
    expect(en.date.full('1415-10-25')).toBe('25 October 1415');
    expect(en.date.weekdayShort('1582-10-14')).toBe('');
    const noteOf = (date: string) => en.timeline.when({ date: parseDate(date), status: 'happened' }, parseDate('2021-06-02')).note;
    expect(['1415-10-25', '1415-10-25/1415-10-27', '1582-10-01/1582-10-31', '1582-10-15'].map(noteOf)).toEqual(['', '', '', 'Friday']);
  });
});

describe('money in words', () => {
  it.each([
    [310_000_000, 'USD', '$310 million', '310 million US dollars'],
    [2_500_000_000, 'EUR', '€2.5 billion', '2.5 billion euros'],
  ])('%d %s is “%s” and “%s”', (value, currency, short, long) => {
    expect(en.money.short(value, currency)).toBe(short);
    expect(en.money.long(value, currency)).toBe(long);
  });
});
