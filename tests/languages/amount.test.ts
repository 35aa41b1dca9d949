import { describe, expect, it } from 'vitest';
import type { Pledge } from '../../src/article/article.ts';
import { parseDate } from '../../src/article/date.ts';
import { amountPhrase, formatAmount, formatAmountShort } from '../../src/languages/amount.ts';
import { formatDay } from '../../src/languages/day-label.ts';
import { en } from '../../src/languages/en/en.ts';
import { aPledge } from '../factories.ts';

describe('the words of an amount', () => {
  it.each<[Partial<Pledge>, string, string]>([
    [{ amount: { value: 310e6, currency: 'USD' } }, '310\u00a0million US dollars', '$310\u00a0million'],
    [{ amount: { value: 25_000, currency: 'EUR' } }, '25,000\u00a0euros', '€25,000'],
    [{ amount: { value: 2e6, currency: 'GTQ' } }, '2\u00a0million Guatemalan quetzals', 'GTQ\u00a02\u00a0million'],
    [{ amount: { min: 2e6, max: 3e6, currency: 'USD' } }, '$2\u00a0million to $3\u00a0million', '$2\u00a0million to $3\u00a0million'],
    [{ amount: { min: 2e6, currency: 'USD' } }, 'At least 2\u00a0million US dollars', 'At least $2\u00a0million'],
    [{ amount: { max: 2e6, currency: 'USD' } }, 'At most 2\u00a0million US dollars', 'At most $2\u00a0million'],
    [{ amount: 'not-stated' }, 'Amount not stated', 'Amount not stated'],
    [{}, 'Amount not stated', 'Amount not stated'],
    [{ kind: 'facility', amount: 'not-stated' }, 'Cost not stated', 'Cost not stated'],
    [{ kind: 'service' }, 'Not money', 'Not money'],
  ])('%o', (given, long, short) => {
    expect([formatAmount(aPledge('a', given), en), formatAmountShort(aPledge('a', given), en)]).toEqual([long, short]);
  });

  it('has no capital within a line', () => {
    expect(amountPhrase(aPledge('a'), en)).toBe('amount not stated');
  });
});

describe('formatDay', () => {
  it.each([
    ['2021-06-02', '2\u00a0June'],
    ['2020-06-02', '2\u00a0June\u00a02020'],
    ['2021-01/..', 'since January'],
  ])('%s: %s', (edtf, expected) => {
    expect(formatDay({ asOf: parseDate('2021-06-02') }, parseDate(edtf), en)).toBe(expected);
  });
});
