import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDays, dayAt, dayIndex, dayOf, daysInMonth, monthOf, yearOf } from '../../src/article/calendar.ts';
import { compareDates, dateOrUndefined, isImprecise, overlap, parseBoundedDate, parseDate, rangesOf } from '../../src/article/date.ts';
import { refusals } from '../../src/article/moment.ts';
import { runs } from '../runs.ts';

describe('parseDate', () => {
  it.each([
    ['2021-06-02', 'single', '2021-06-02', '2021-06-02'],
    ['2021-06', 'single', '2021-06-01', '2021-06-30'],
    ['2020-02', 'single', '2020-02-01', '2020-02-29'],
    ['2021', 'single', '2021-01-01', '2021-12-31'],
    ['0099', 'single', '0099-01-01', '0099-12-31'],
    ['2021-06~', 'single', '2021-06-01', '2021-06-30'],
    ['2021-06-02?', 'single', '2021-06-02', '2021-06-02'],
    ['2021-06-06/2021-06-07', 'span', '2021-06-06', '2021-06-07'],
    ['2021-03/2021-06-02', 'span', '2021-03-01', '2021-06-02'],
    ['2021-01/..', 'span', '2021-01-01', undefined],
    ['2021-01/', 'span', '2021-01-01', undefined],
    ['[2021-03-01..2021-06-02]', 'one-of', '2021-03-01', '2021-06-02'],
    ['[2021-03,2021-05]', 'one-of', '2021-03-01', '2021-05-31'],
  ])('reads %s', (text, shape, earliest, latest) => {
    expect(parseDate(text)).toMatchObject({ edtf: text, shape, earliest, latest });
  });

  it('keeps the precision and the doubts of its author', () => {
    expect(parseDate('2021-06~').from).toMatchObject({ iso: '2021-06', precision: 'month', approximate: true, uncertain: false });
    expect(parseDate('2021?').from).toMatchObject({ iso: '2021', precision: 'year', approximate: false, uncertain: true });
    expect(parseDate('2021-01/..').to).toBeUndefined();
  });

  it.each(Object.values(refusals))('refuses $example, because it $wrong', ({ example, wrong, remedy }) => {
    expect(() => parseDate(example)).toThrow(`The date ${wrong}: ${remedy}`);
  });

  it.each(['[..2020..]', '{..2020-12-03,2020-12-05..}'])('refuses %s, which has neither a start nor an end', (text) => {
    expect(() => parseDate(text)).toThrow(refusals.noEnds.remedy);
  });

  it.each([
    ['2021-02-30', 'names 2021-02-30, a day that does not exist'],
    ['2021-06-01/2021-06-31', 'names 2021-06-31, a day that does not exist'],
    ['1900-02-29', 'names 1900-02-29, a day that does not exist'],
    ['2021-02-29T10:00:00', 'names 2021-02-29, a day that does not exist'],
    ['2021-13', 'names 2021-13, a month that does not exist'],
    ['2021-42', 'names 2021-42, a month that does not exist'],
    ['2021-2X', 'names 2021-2X, which does not exist'],
    ['2021-06-02T25:00:00', 'names 25:00:00, a time that does not exist'],
    ['2021-06-07/2021-06-06', 'ends before it starts'],
    ['[2021-06-07..2021-06-06]', 'ends before it starts'],
    ['[2016..2018..2020]', 'has a run of more than two ends'],
    ['Y2021', 'has a `Y` before a year of four digits'],
    ['1950S5', 'has a year of 4 digits and `S5`'],
    ['2 June 2021', 'cannot be read'],
    ['02/06/2021', 'cannot be read'],
    ['[2016,2018}', 'cannot be read'],
    ['2021-W05', 'cannot be read'],
    ['', 'cannot be read'],
    ['[2021-06-02'.repeat(20), 'has more than 200 characters'],
  ])('refuses %j', (text, expected) => {
    expect(() => parseDate(text)).toThrow(`The date ${expected}: `);
    expect(dateOrUndefined(text)).toBeUndefined();
  });

  it('asks for a first and a last day where a field shows a day', () => {
    expect(parseBoundedDate('2021-06')).toMatchObject({ earliest: '2021-06-01', latest: '2021-06-30' });
    expect(() => parseBoundedDate('2021-06/..')).toThrow('The date has no first or no last day');
  });
});

const year = fc.integer({ min: -9999, max: 9999 });
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([y, month, d]) => dayOf(y, month, Math.min(d, daysInMonth(y, month))));
const moment = fc.oneof(
  day,
  day.map(monthOf),
  day.map(yearOf),
  day.map((text) => `${yearOf(text)}-21`),
  day.map((text) => `${yearOf(text).slice(0, -1)}X`),
);
const edtf = fc
  .oneof(
    moment,
    moment.map((text) => `${text}~`),
    moment.map((text) => `${text}/..`),
    moment.map((text) => `/${text}`),
    fc.tuple(moment, moment).map(([a, b]) => `${a}/${b}`),
    fc.tuple(moment, moment).map(([a, b]) => `[${a},${b}]`),
    fc.tuple(moment, moment).map(([a, b]) => `{${a}..${b}}`),
  )
  .filter((text) => dateOrUndefined(text) !== undefined);

describe('any date', () => {
  it('begins before it ends, and both are days that exist', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const { earliest, latest } = parseDate(text);
        if (earliest !== undefined && latest !== undefined) expect(compareDays(earliest, latest)).toBeLessThanOrEqual(0);
        for (const at of [earliest, latest]) if (at !== undefined) expect(dayAt(dayIndex(at))).toBe(at);
      }),
    );
  });

  it('holds the days that it was made of', () => {
    fc.assert(
      fc.property(day, (text) => {
        for (const form of [text, monthOf(text), yearOf(text), `${text}/..`, `${monthOf(text)}~`, `[${text},2021]`, `../${text}`])
          expect(rangesOf(parseDate(form)).some((range) => overlap(range, { earliest: text, latest: text }))).toBe(true);
      }),
    );
  });

  it('has one place in an order, by the first day that is stated', () => {
    fc.assert(
      fc.property(edtf, edtf, edtf, (a, b, c) => {
        const [x, y, z] = [a, b, c].map(parseDate).sort(compareDates);
        if (!x || !y || !z) throw new Error('three dates');
        expect(compareDates(x, y)).toBeLessThanOrEqual(0);
        expect(compareDates(x, z)).toBeLessThanOrEqual(0);
        expect(Math.sign(compareDates(y, z))).toBe(-Math.sign(compareDates(z, y)) || 0);
        const [first = 0, second = 0, third = 0] = [x, y, z].map((date) => dayIndex((date.from ?? date.to)?.earliest ?? ''));
        expect(first <= second && second <= third).toBe(true);
      }),
    );
  });

  it('is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d[\]{}/.,~?%XYES:TZ+-]{0,24}$/u)), (text) => void dateOrUndefined(text)),
      { numRuns: runs(500) },
    );
  });
});

describe('the order of dates', () => {
  const inOrder = (...texts: string[]) => expect(texts.toReversed().map(parseDate).sort(compareDates).map(({ edtf: text }) => text)).toEqual(texts); // prettier-ignore

  it('puts a longer unit before the shorter ones that begin with it', () => {
    inOrder('202X', '2021', '2021-01-01', '2021-01', '2021-02-10', '2021-25', '2021-03-01');
  });

  it('puts no season, quarter or half before what is earlier', () => {
    inOrder('2021', '2021-02', '2021-34', '2021-04-01', '2021-41', '2021-07-01', '2021-27');
  });

  it('goes by the first day, then by the last; an open end comes last', () => {
    inOrder('2021-01-01', '2021-01', '2021-01/2021-02', '2021-01/..');
  });

  it('puts what has no stated start at its end', () => {
    inOrder('2020-04-30', '../2020-05', '2020-05-02', '/2020-06');
  });

  it('goes on from before year 1', () => {
    inOrder('Y-17E7', '-0043-03-15', '-0043-09', '0000', '0014', '2021', 'Y12000');
  });

  it('puts hours of a day after the day, and hours of known zones in their true order', () => {
    inOrder('2021-05-03', '2021-05-03T09:00:00', '2021-05-03T14:30:00+02:00', '2021-05-03T13:00:00Z', '2021-05-04');
  });
});

describe('isImprecise', () => {
  it.each([
    ['2021-06-02', false],
    ['2021-06-06/2021-06-07', false],
    ['2021-01/..', false],
    ['2021-03', true],
    ['2021', true],
    ['2021-06-02~', true],
    ['2021-06-02?', true],
    ['[2021-03-01..2021-06-02]', true],
  ])('of %s is %s', (text, expected) => {
    expect(isImprecise(parseDate(text))).toBe(expected);
  });
});
