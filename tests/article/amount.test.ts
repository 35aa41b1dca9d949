import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  addAmounts,
  type Amount,
  amountOf,
  canBeAdded,
  compareAmounts,
  decimalsOf,
  isComparable,
  isExact,
} from '../../src/article/amount.ts';

const usd = (min: number | undefined, max: number | undefined): Amount => ({ measure: { currency: 'USD' }, min, max });

describe('amountOf', () => {
  it.each([
    [{ value: 5, currency: 'USD' }, usd(5, 5)],
    [{ min: 2, max: 4, currency: 'USD' }, usd(2, 4)],
    [{ min: 2, currency: 'USD' }, usd(2, undefined)],
    [{ max: 4, currency: 'USD' }, usd(undefined, 4)],
    [{ currency: 'USD' }, undefined],
    ['not-stated' as const, undefined],
    [undefined, undefined],
  ])('reads %o', (amount, expected) => {
    expect(amountOf({ amount, claims: [] })).toEqual(expected);
  });
});

describe('addAmounts', () => {
  it.each([
    [[usd(1, 1), usd(2, 2)], usd(3, 3)],
    [[usd(1, 1), usd(2, 4)], usd(3, 5)],
    [[usd(1, 1), usd(2, undefined)], usd(3, undefined)],
    [[usd(1, 1), usd(undefined, 4)], usd(1, 5)],
    [[usd(undefined, 4)], usd(undefined, 4)],
  ])('adds %o', (sums, expected) => {
    expect(addAmounts(sums)).toEqual(expected);
  });

  it('refuses nothing, and two currencies', () => {
    expect(() => addAmounts([])).toThrow(RangeError);
    expect(() => addAmounts([usd(1, 1), { measure: { currency: 'EUR' }, min: 1, max: 1 }])).toThrow(RangeError);
  });
});

describe('compareAmounts', () => {
  it('puts the larger first, by what is surely meant', () => {
    expect([usd(1, 9), usd(3, 3), usd(undefined, 2), usd(3, undefined)].sort(compareAmounts)).toEqual([
      usd(3, undefined),
      usd(3, 3),
      usd(undefined, 2),
      usd(1, 9),
    ]);
  });

  it('does not order two currencies', () => {
    expect(compareAmounts(usd(1, 1), { measure: { currency: 'EUR' }, min: 9, max: 9 })).toBe(0);
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

const homes = (value: number): Amount => ({ measure: { unit: { other: 'homes' } }, min: value, max: value });

describe('what counts things', () => {
  it('is added and compared within one unit', () => {
    expect(addAmounts([homes(2), homes(3)])).toEqual(homes(5));
    expect(compareAmounts(homes(2), homes(3))).toBeGreaterThan(0);
    expect(() => addAmounts([homes(2), usd(2, 2)])).toThrow(RangeError);
    expect(isComparable(homes(2), { ...homes(2), measure: { currency: 'homes' } })).toBe(false);
  });

  it.each([
    [{ currency: 'USD' }, true],
    [{ unit: { one: 'home', other: 'homes' } }, true],
    [{ unit: { other: '%' } }, false],
    [{ unit: { other: 'per cent' } }, false],
    [{ unit: { other: 'km/h' } }, false],
  ])('%o: may be added: %s', (measure, expected) => {
    expect(canBeAdded(measure)).toBe(expected);
  });
});

describe('sums', () => {
  const value = fc.record({ digits: fc.integer({ min: -999_999_999, max: 999_999_999 }), power: fc.integer({ min: -6, max: 6 }) });

  it('have no more digits than what they add, and are exact or say that they are not', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), (parts) => {
        const values = parts.map(({ digits, power }) => Number(`${digits}e${power}`));
        const { min = NaN, isRounded } = addAmounts(values.map((one) => usd(one, one)));
        const millionths = parts.reduce((sum, { digits, power }) => sum + BigInt(digits) * 10n ** BigInt(power + 6), 0n);
        expect(decimalsOf(min)).toBeLessThanOrEqual(Math.max(...values.map(decimalsOf)));
        const said = BigInt(min.toFixed(decimalsOf(min)).replace('.', '')) * 10n ** BigInt(6 - decimalsOf(min));
        expect(said === millionths).toBe(isRounded === undefined);
      }),
    );
  });

  it.each([
    [[0.1, 0.2], 0.3],
    [[1.005, 2], 3.005],
    [[1e21, 1e21], 2e21],
    [[1e-7, 2e-7], 3e-7],
    [[5, -7.5], -2.5],
  ])('of %o is %d', (values, sum) => {
    expect(addAmounts(values.map((one) => usd(one, one)))).toEqual(usd(sum, sum));
  });

  it('of at most a cut has no lower end', () => {
    expect(addAmounts([usd(1, 1), usd(undefined, -2)])).toEqual(usd(undefined, -1));
  });
});
