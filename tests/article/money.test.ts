import { describe, expect, it } from 'vitest';
import { addMoney, compareMoney, isExact, type Money, moneyOf } from '../../src/article/money.ts';

const usd = (min: number | undefined, max: number | undefined): Money => ({ currency: 'USD', min, max });

describe('moneyOf', () => {
  it.each([
    [{ value: 5, currency: 'USD' }, usd(5, 5)],
    [{ min: 2, max: 4, currency: 'USD' }, usd(2, 4)],
    [{ min: 2, currency: 'USD' }, usd(2, undefined)],
    [{ max: 4, currency: 'USD' }, usd(undefined, 4)],
    [{ currency: 'USD' }, undefined],
    ['not-stated' as const, undefined],
    [undefined, undefined],
  ])('reads %o', (amount, expected) => {
    expect(moneyOf({ amount })).toEqual(expected);
  });
});

describe('addMoney', () => {
  it.each([
    [[usd(1, 1), usd(2, 2)], usd(3, 3)],
    [[usd(1, 1), usd(2, 4)], usd(3, 5)],
    [[usd(1, 1), usd(2, undefined)], usd(3, undefined)],
    [[usd(1, 1), usd(undefined, 4)], usd(1, 5)],
    [[usd(undefined, 4)], usd(undefined, 4)],
  ])('adds %o', (sums, expected) => {
    expect(addMoney(sums)).toEqual(expected);
  });

  it('refuses nothing, and two currencies', () => {
    expect(() => addMoney([])).toThrow(RangeError);
    expect(() => addMoney([usd(1, 1), { currency: 'EUR', min: 1, max: 1 }])).toThrow(RangeError);
  });
});

describe('compareMoney', () => {
  it('puts the larger first, by what is surely meant', () => {
    expect([usd(1, 9), usd(3, 3), usd(undefined, 2), usd(3, undefined)].sort(compareMoney)).toEqual([
      usd(3, undefined),
      usd(3, 3),
      usd(undefined, 2),
      usd(1, 9),
    ]);
  });

  it('does not order two currencies', () => {
    expect(compareMoney(usd(1, 1), { currency: 'EUR', min: 9, max: 9 })).toBe(0);
  });
});

describe('isExact', () => {
  it.each([
    [usd(3, 3), true],
    [usd(3, 4), false],
    [usd(3, undefined), false],
  ])('%o: %s', (money, expected) => {
    expect(isExact(money)).toBe(expected);
  });
});
