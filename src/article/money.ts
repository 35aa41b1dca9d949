import type { Pledge } from './article.ts';

/** A sum of money in whole units of one currency (ISO 4217): exact where `min` and `max` are the same, else a range; an end that is missing is open. */
export interface Money {
  currency: string;
  min: number | undefined;
  max: number | undefined;
}

/**
 * The sum that a pledge states, or undefined where it states none.
 * @example moneyOf({ ...pledge, amount: { value: 5, currency: 'USD' } }) //=> { currency: 'USD', min: 5, max: 5 }
 */
export function moneyOf({ amount }: Pick<Pledge, 'amount'>): Money | undefined {
  if (typeof amount !== 'object') return undefined;
  const { value, min = value, max = value, currency } = amount;
  return min === undefined && max === undefined ? undefined : { currency, min, max };
}

/** True where one number is stated and not a range. */
export function isExact(money: Money): boolean {
  return money.min !== undefined && money.min === money.max;
}

/**
 * The sum of sums of one currency. Ranges stay ranges: ends are added apart, and where one end is open the sum’s end is open,
 * except that a sum without a lower end counts as nothing in the lower end of a sum that has one.
 * @throws {RangeError} when there is nothing to add, or two currencies.
 * @example addMoney([{ currency: 'USD', min: 1, max: 1 }, { currency: 'USD', min: 2, max: 4 }]) //=> { currency: 'USD', min: 3, max: 5 }
 */
export function addMoney(sums: Money[]): Money {
  const [first, ...others] = sums;
  if (!first) throw new RangeError('Expected at least one sum');
  if (others.some(({ currency }) => currency !== first.currency)) throw new RangeError('Expected sums of one currency');
  const lower = sums.flatMap(({ min }) => min ?? []);
  const upper = sums.flatMap(({ max }) => max ?? []);
  const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    currency: first.currency,
    min: lower.length > 0 ? total(lower) : undefined,
    max: upper.length === sums.length ? total(upper) : undefined,
  };
}

/** What is surely meant by a sum: its lower end, or the upper where only that is stated. Drawings are made to this size. */
export function sureAmount({ min, max }: Money): number {
  return min ?? max ?? 0;
}

/** Order of two sums of one currency, the larger first; sums of different currencies have no order. */
export function compareMoney(a: Money, b: Money): number {
  if (a.currency !== b.currency) return 0;
  return sureAmount(b) - sureAmount(a) || (b.max ?? Infinity) - (a.max ?? Infinity) || 0;
}
