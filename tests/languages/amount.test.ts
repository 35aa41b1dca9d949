import { describe, expect, it } from 'vitest';
import type { Pledge } from '../../src/article/article.ts';
import { parseBoundedDate } from '../../src/article/date.ts';
import { amountPhrase, conversion, formatAmount, formatAmountShort } from '../../src/languages/amount.ts';
import { dayLabels } from '../../src/languages/day-label.ts';
import { en } from '../../src/languages/en/en.ts';
import { aDate, anArticle, aPledge } from '../factories.ts';

describe('the words of an amount', () => {
  it.each<[Partial<Pledge>, string, string]>([
    [{ amount: { value: 310e6, currency: 'USD' } }, '310\u00a0million US dollars', '$310\u00a0million'],
    [{ amount: { value: 25_000, currency: 'EUR' } }, '25,000\u00a0euros', '€25,000'],
    [{ amount: { value: 2e6, currency: 'GTQ' } }, '2\u00a0million Guatemalan quetzals', 'GTQ\u00a02\u00a0million'],
    [{ amount: { min: 2e6, max: 3e6, currency: 'USD' } }, '$2\u00a0million to $3\u00a0million', '$2\u00a0million to $3\u00a0million'],
    [{ amount: { min: 2e6, currency: 'USD' } }, 'At least 2\u00a0million US dollars', 'At least $2\u00a0million'],
    [{ amount: { max: 2e6, currency: 'USD' } }, 'At most 2\u00a0million US dollars', 'At most $2\u00a0million'],
    [{ amount: { value: 1.5, currency: 'USD' } }, '1.50\u00a0US dollars', '$1.50'],
    [{ amount: { value: 0.004, currency: 'USD' } }, '0.004\u00a0US dollars', '$0.004'],
    [{ amount: { value: 0, currency: 'EUR' } }, '0\u00a0euros', '€0'],
    [{ amount: { value: -2e6, currency: 'GBP' } }, '−2\u00a0million British pounds', '−£2\u00a0million'],
    [{ amount: { value: 999_999_999, currency: 'USD' } }, '999,999,999\u00a0US dollars', 'About $1\u00a0billion'],
    [{ amount: { min: 999_999_999, currency: 'USD' } }, 'At least 999,999,999\u00a0US dollars', 'At least $999.99\u00a0million'],
    [{ amount: { max: 1_234_567, currency: 'USD' } }, 'At most 1,234,567\u00a0US dollars', 'At most $1.24\u00a0million'],
    [{ amount: { min: -1_234_567, currency: 'USD' } }, 'At least −1,234,567\u00a0US dollars', 'At least −$1.24\u00a0million'],
    [{ amount: { min: 1, max: 1_234_567, currency: 'USD' } }, '1 to 1,234,567\u00a0US dollars', 'About $1 to $1.23\u00a0million'],
    [{ amount: { value: 5e6, currency: 'DEM' } }, '5\u00a0million German marks', 'DEM\u00a05\u00a0million'],
    [{ amount: { value: 2.5, currency: 'JPY' } }, '2.5\u00a0Japanese yen', '¥2.5'],
    [{ amount: { value: 100_000, unit: 'homes' } }, '100,000\u00a0homes', '100,000\u00a0homes'],
    [{ amount: { value: 1, unit: { one: 'home', other: 'homes' } } }, '1\u00a0home', '1\u00a0home'],
    [{ amount: { value: 2e6, unit: 'doses' } }, '2\u00a0million\u00a0doses', '2\u00a0million\u00a0doses'],
    [{ amount: { value: 1_234_567, unit: 'doses' } }, '1,234,567\u00a0doses', 'About 1.23\u00a0million\u00a0doses'],
    [{ amount: { min: 400, max: 450, unit: 'officers' } }, '400 to 450\u00a0officers', '400 to 450\u00a0officers'],
    [{ amount: { min: 450, unit: 'officers' } }, 'At least 450\u00a0officers', 'At least 450\u00a0officers'],
    [{ amount: { value: -30, unit: '%' } }, '−30%', '−30%'],
    [{ amount: 'not-stated' }, 'Amount not stated', 'Amount not stated'],
    [{}, 'Amount not stated', 'Amount not stated'],
    [{ kind: 'facility', amount: 'not-stated' }, 'Cost not stated', 'Cost not stated'],
    [{ kind: 'service' }, 'Not money', 'Not money'],
  ])('%o', (given, long, short) => {
    expect([formatAmount(aPledge('a', given), en), formatAmountShort(aPledge('a', given), en)]).toEqual([long, short]);
  });

  it.each([
    [{ value: 92_500_000, currency: 'EUR' }, 'Converted from 92.5\u00a0million euros.'],
    [{ value: 92_500_000, currency: 'EUR', rate: 1.0811 }, 'Converted from 92.5\u00a0million euros, at a rate of 1.0811.'],
    [
      { value: 1.5, currency: 'DEM', rate: 0.51129, date: parseBoundedDate('2002-01-01') },
      'Converted from 1.50\u00a0German marks on 1\u00a0January\u00a02002, at a rate of 0.51129.',
    ],
    [{ value: 5, currency: 'DEM', date: parseBoundedDate('2002') }, 'Converted from 5\u00a0German marks in 2002.'],
  ])('%o: what it was converted from', (convertedFrom, sentence) => {
    expect(conversion(aPledge('a', { amount: { value: 1, currency: 'USD', convertedFrom } }), en)).toBe(sentence);
    expect(conversion(aPledge('a', { amount: { value: 1, currency: 'USD' } }), en)).toBeUndefined();
  });

  it('has no capital within a line', () => {
    expect(amountPhrase(aPledge('a'), en)).toBe('amount not stated');
  });
});

describe('dayLabels', () => {
  it.each([
    ['2021-06-02', '2\u00a0June'],
    ['2020-06-02', '2\u00a0June\u00a02020'],
    ['2021-01/..', 'since January'],
  ])('%s: %s', (edtf, expected) => {
    const entry = aDate('a', edtf);
    expect(dayLabels(anArticle(), [entry], en)(entry)).toBe(expected);
  });
});
