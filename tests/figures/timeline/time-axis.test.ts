import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIndex, dayOf } from '../../../src/article/calendar.ts';
import { textWidthPx } from '../../../src/figures/text-width.ts';
import { axisNames, timeAxis } from '../../../src/figures/timeline/time-axis.ts';
import { en } from '../../../src/languages/en/en.ts';
import { aDate, anArticle } from '../../factories.ts';

const span = (from: string, to: string) => ({ from: dayIndex(from), to: dayIndex(to) + 1 });
const labels = (from: string, to: string, names = { months: true, year: false }, widthPx = 760) =>
  timeAxis(span(from, to), widthPx, 14, en, names).ticks.map(({ label }) => label.replaceAll('\u00a0', ' '));

describe('timeAxis', () => {
  test.each([
    ['2021-01-01', '2021-06-08', ['January', 'February', 'March', 'April', 'May', 'June']],
    ['2019-11-01', '2021-02-28', ['October 2019', '2020', 'April', 'July', 'October', '2021']],
    ['-0300-03-15', '0300-01-01', ['400 BC', '300 BC', '200 BC', '100 BC', '1 AD', '100 AD', '200 AD', '300 AD']],
    [
      '-0043-03-15',
      '2021-01-01',
      ['200 BC', '1 AD', '200 AD', '400 AD', '600 AD', '800 AD', '1000', '1200', '1400', '1600', '1800', '2000'],
    ],
    ['0030-01-01', '0100-01-01', ['30', '35', '40', '45', '50', '55', '60', '65', '70', '75', '80', '85', '90', '95', '100']],
  ])('from %s to %s has %o', (from, to, expected) => {
    expect(labels(from, to)).toEqual(expected);
  });

  test('names no month where no date does, and the year of months of another year', () => {
    const ofYears = axisNames(anArticle(), [aDate('a', '1885'), aDate('b', '188X')]);
    expect(labels('1885-01-01', '1885-12-31', ofYears)).toEqual(['1885']);
    const article = anArticle({ dates: [aDate('a', '2019-03'), aDate('b', '2019-05-02')] });
    expect(labels('2019-03-01', '2019-05-02', axisNames(article, article.dates))).toEqual(['March 2019', 'April', 'May']);
  });

  test('keeps labels apart and holds its span, be it a day or billions of years', () => {
    const year = fc.oneof(fc.integer({ min: -5000, max: 9000 }), fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }));
    fc.assert(
      fc.property(year, year, fc.constantFrom(288, 760, 1240), fc.boolean(), fc.boolean(), (a, b, widthPx, months, withYear) => {
        const [from, to] = [dayIndex(dayOf(Math.min(a, b))), dayIndex(dayOf(Math.max(a, b), 12, 31)) + 1];
        const axis = timeAxis({ from, to }, widthPx, 14, en, { months, year: withYear });
        expect([axis.from <= from, axis.to >= to, axis.ticks.length > 0, axis.ticks.length < 80]).toEqual([true, true, true, true]);
        const x = (time: number) => ((time - axis.from) * widthPx) / (axis.to - axis.from);
        for (const [index, { time, label }] of axis.ticks.entries()) {
          const next = axis.ticks[index + 1];
          if (next) expect(x(time) + textWidthPx(label, 14, 600)).toBeLessThan(x(next.time));
        }
      }),
    );
  });
});
