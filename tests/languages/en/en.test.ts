import { describe, expect, it } from 'vitest';
import { monthUnit, parseBoundedDate, parseDate } from '../../../src/article/date.ts';
import { en } from '../../../src/languages/en/en.ts';

describe('dates in words', () => {
  it.each([
    ['2021-06-02', '2\u00a0June', '2\u00a0June\u00a02021'],
    ['2021-03', 'March', 'March\u00a02021'],
    ['2021', '2021', '2021'],
    ['2021-06-06/2021-06-07', '6–7\u00a0June', '6–7\u00a0June\u00a02021'],
    ['2021-05-30/2021-06-02', '30\u00a0May to 2\u00a0June', '30\u00a0May to 2\u00a0June\u00a02021'],
    [
      '2020-12-30/2021-01-02',
      '30\u00a0December\u00a02020 to 2\u00a0January\u00a02021',
      '30\u00a0December\u00a02020 to 2\u00a0January\u00a02021',
    ],
    ['[2021-03..2021-06-02]', 'between March and 2\u00a0June', 'between March and 2\u00a0June\u00a02021'],
    ['[2021-03-05..2021-06-30]', 'between 5\u00a0March and 30\u00a0June', 'between 5\u00a0March and 30\u00a0June\u00a02021'],
    ['2021-01/..', 'since January', 'since January\u00a02021'],
    ['2021-06~', 'about June', 'about June\u00a02021'],
  ])('%s is “%s”, with its year “%s”', (text, short, long) => {
    expect(en.date.label(parseDate(text), { withYear: false })).toBe(short);
    expect(en.date.label(parseDate(text))).toBe(long);
  });

  it('says the weekday of a day', () => {
    expect(en.date.full(parseDate('2021-06-02'))).toBe('Wednesday 2\u00a0June\u00a02021');
    expect(en.date.full(parseDate('1582-10-15'))).toBe('Friday 15\u00a0October\u00a01582');
  });

  it('says none before the Gregorian calendar', () => {
    expect(en.date.full(parseDate('1415-10-25'))).toBe('25\u00a0October\u00a01415');
    expect(en.date.weekdayShort('1582-10-14')).toBe('');
    const noteOf = (date: string) => en.timeline.when({ date: parseDate(date), status: 'happened' }, parseBoundedDate('2021-06-02')).note;
    expect(['1415-10-25', '1415-10-25/1415-10-27', '1582-10-01/1582-10-31', '1582-10-15'].map(noteOf)).toEqual(['', '', '', 'Friday']);
  });
});

describe('money in words', () => {
  it.each([
    [310_000_000, 'USD', '$310\u00a0million', '310\u00a0million US dollars'],
    [2_500_000_000, 'EUR', '€2.5\u00a0billion', '2.5\u00a0billion euros'],
  ])('%d %s is “%s” and “%s”', (value, currency, short, long) => {
    const { before, figure, unit } = en.money.short(value, currency);
    expect(before + figure + unit).toBe(short);
    expect(en.money.long(value, currency)).toBe(long);
  });
});

describe('when something is, as the timeline sets it', () => {
  it.each([
    ['[2021-03..2021-06-02]', 'happened', 'Between March and 2\u00a0June', 'exact day not stated'],
    ['[2021-06-01..2021-06-02]', 'happened', '1 or 2', 'exact day not stated'],
    ['[2020-12-30..2021-01-02]', 'happened', 'Between 30\u00a0December\u00a02020 and 2\u00a0January\u00a02021', 'exact day not stated'],
    ['2021-03', 'happened', 'In March', 'exact day not stated'],
    ['1999~', 'happened', 'About 1999', 'exact date not stated'],
    ['-0043', 'happened', 'In 44\u00a0BC', 'exact day not stated'],
    ['Y-170000002', 'happened', 'In 170,000,003\u00a0BC', ''],
    ['Y12000', 'planned', 'In the year\u00a012,000', ''],
    ['2021-01/2021-02', 'happened', 'January to February', 'exact days not stated'],
    ['2021-01/..', 'under-way', 'Since January', 'under way'],
    ['2021-01/..', 'happened', 'Since January', 'end not stated'],
    ['2021-06-02', 'planned', '2', 'Wednesday, due today'],
  ] as const)('%s, %s: “%s”, %s', (date, status, words, note) => {
    const when = en.timeline.when({ date: parseDate(date), status }, parseBoundedDate('2021-06-02'), {
      withYear: false,
      toCome: status === 'planned',
    });
    expect([when.parts.map(({ text }) => text).join(''), when.note]).toEqual([words, note]);
  });
});

describe('headlines of the timeline', () => {
  const span = { from: monthUnit('2021-01-01'), to: monthUnit('2021-06-08') };
  it.each([
    [11, 5, 'Eleven dates, January to June\u00a02021, five of them planned'],
    [2, 0, 'Two dates, January to June\u00a02021'],
    [2, 2, 'Two dates, January to June\u00a02021, all planned'],
    [1, 1, 'Round 1, January to June\u00a02021, planned'],
  ])('of %d dates, %d planned: “%s”', (dates, planned, headline) => {
    const titles = Array.from({ length: dates }, (_, at) => `round ${String(at + 1)}`);
    expect(en.timeline.headline(titles, span, planned)).toBe(headline);
  });
});

describe('what stands for what was removed', () => {
  const { removed, moved } = en.former;
  it('says a passage by its first words, and an entry by its name', () => {
    expect(removed('One two …', parseDate('2021-06-03'), true)).toBe(
      'This passage, beginning “One two …”, was removed on 3\u00a0June\u00a02021.',
    );
    expect(removed('', parseDate('2022-02'), true)).toBe('This passage was removed in February\u00a02022.');
    expect(removed('', parseDate('2022-02-01/2022-02-03'), true)).toBe('This passage was removed on 1–3\u00a0February\u00a02022.');
    expect(removed('Ada Moss', undefined, false)).toBe('“Ada Moss” was removed.');
    expect(removed('', undefined, true)).toBe('This passage was removed.');
    expect(moved('One two …', true)).toBe('This passage, beginning “One two …”, is now at');
  });
});

it('says pledge for a pledge in every word', () => {
  const texts = JSON.stringify(en, (_, part: unknown) => (typeof part === 'function' ? String(part) : part));
  expect(texts).toContain('pledge');
  expect(texts.match(/promis\w*/giu)).toBeNull();
});
