import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, dateOrUndefined, daysBetween, isImprecise, parseDate } from '../../src/article/date.ts';
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

  it.each([
    ['2021-02-30', 'names 2021-02-30, a day that does not exist'],
    ['2021-06-01/2021-06-31', 'names 2021-06-31, a day that does not exist'],
    ['1900-02-29', 'names 1900-02-29, a day that does not exist'],
    ['2021-06-07/2021-06-06', 'ends before it starts'],
    ['../2021-06-06', 'has no start'],
    ['[..2021-06-06]', 'has only one end'],
    ['2021-21', 'is of a form that pages cannot show'],
    ['202', 'is of a form that pages cannot show'],
    ['2021-06-02T10:00', 'has a time of day'],
    ['2021-XX', 'is not made of days, months or years'],
    ['-0100', 'is too early or too late'],
    ['2 June 2021', 'cannot be read'],
    ['02/06/2021', 'cannot be read'],
    ['2021-13', 'cannot be read'],
    ['', 'cannot be read'],
    ['[2021-06-02'.repeat(10), 'has more than 60 characters'],
  ])('refuses %j', (text, expected) => {
    expect(() => parseDate(text)).toThrow(`The date ${expected}: `);
    expect(dateOrUndefined(text)).toBeUndefined();
  });
});

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const month = day.map((text) => text.slice(0, 7));
const year = day.map((text) => text.slice(0, 4));
const moment = fc.oneof(day, month, year);
const span = fc.tuple(moment, moment).map(([a, b]) => (parseDate(a).earliest <= parseDate(b).earliest ? [a, b] : [b, a]));
const edtf = fc.oneof(
  moment,
  moment.map((text) => `${text}~`),
  moment.map((text) => `${text}/..`),
  span.map(([a, b]) => `${a}/${b}`).filter((text) => dateOrUndefined(text) !== undefined),
);

describe('any date', () => {
  it('begins before it ends, and both are days that exist', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const { earliest, latest = '9999-12-31' } = parseDate(text);
        expect(earliest <= latest).toBe(true);
        for (const at of [earliest, latest]) expect(new Date(`${at}T00:00:00Z`).toISOString().slice(0, 10)).toBe(at);
      }),
    );
  });

  it('holds the days that it was made of', () => {
    fc.assert(
      fc.property(day, (text) => {
        for (const form of [text, text.slice(0, 7), text.slice(0, 4), `${text}/..`, `${text.slice(0, 7)}~`]) {
          const { earliest, latest = '9999-12-31' } = parseDate(form);
          expect(earliest <= text && text <= latest).toBe(true);
        }
      }),
    );
  });

  it('has one place in an order', () => {
    fc.assert(
      fc.property(edtf, edtf, edtf, (a, b, c) => {
        const [x, y, z] = [a, b, c].map(parseDate).sort(compareDates);
        if (!x || !y || !z) throw new Error('three dates');
        expect(compareDates(x, y)).toBeLessThanOrEqual(0);
        expect(compareDates(x, z)).toBeLessThanOrEqual(0);
        expect(Math.sign(compareDates(y, z))).toBe(-Math.sign(compareDates(z, y)) || 0);
        expect(x.earliest <= y.earliest && y.earliest <= z.earliest).toBe(true);
      }),
    );
  });

  it('is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d[\]/.,~?X-]{0,24}$/u)), (text) => void dateOrUndefined(text)),
      { numRuns: runs(500) },
    );
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

describe('daysBetween', () => {
  it('counts whole days, also over the changes of clocks', () => {
    expect(daysBetween('2021-06-01', '2021-06-08')).toBe(7);
    expect(daysBetween('2021-03-27', '2021-03-29')).toBe(2);
    expect(daysBetween('2021-06-08', '2021-06-01')).toBe(-7);
  });

  it('is undone by counting back', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
      }),
    );
  });
});

it('puts an open end last among dates that begin together', () => {
  const sorted = ['2021-01/..', '2021-01', '2021-01-01', '2021-01/2021-02'].map(parseDate).sort(compareDates);
  expect(sorted.map(({ edtf: text }) => text)).toEqual(['2021-01-01', '2021-01', '2021-01/2021-02', '2021-01/..']);
});
