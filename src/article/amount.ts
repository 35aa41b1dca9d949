import { type AmountFields, rangeOf } from './claims.ts';
import type { PluralForms } from './schema.ts';

/** What an amount counts: money of one currency (ISO 4217), or things of one kind. */
export type Measure = { currency: string; unit?: undefined } | { unit: PluralForms; currency?: undefined };

/** So much of one measure: exact where `min` and `max` are the same, else a range; an end that is missing is open. */
export interface Amount {
  measure: Measure;
  min: number | undefined;
  max: number | undefined;
  /** What each of several sources says, where they differ; the ends are then those of all. */
  claims?: Amount[];
  /** True for a sum of more digits than a number of a computer has. */
  isRounded?: true;
}

/** What says how much a pledge is: its amount, or what sources say where they differ. */
interface PledgeAmount {
  amount?: AmountFields | 'not-stated' | undefined;
  claims: { amount: AmountFields }[];
}

/**
 * The amount that a pledge states, or undefined where it states none. Where sources differ, it is the range of all claims, and has them.
 * @example amountOf({ ...pledge, amount: { value: 5, currency: 'USD' } }) //=> { measure: { currency: 'USD' }, min: 5, max: 5 }
 */
export function amountOf({ amount, claims }: PledgeAmount): Amount | undefined {
  if (claims.length === 0) return typeof amount === 'object' ? statedAs(amount) : undefined;
  const amounts = claims.map((claim) => claim.amount);
  const range = rangeOf(amounts);
  const whole = range && statedAs(range);
  return whole && { ...whole, claims: amounts.flatMap((one) => statedAs(one) ?? []) };
}

/** An amount as its author wrote it. */
export function statedAs(amount: AmountFields): Amount | undefined {
  const { value, min = value, max = value } = amount;
  const measure = measureIn(amount);
  return (min === undefined && max === undefined) || !measure ? undefined : { measure, min, max };
}

/** The currency or unit of an amount as its author wrote it; undefined where it has none. */
export function measureIn({ currency, unit }: Pick<AmountFields, 'currency' | 'unit'>): Measure | undefined {
  if (currency !== undefined) return { currency };
  return unit === undefined ? undefined : { unit: typeof unit === 'string' ? { other: unit } : unit };
}

/** The same for the same measure, and for no other. */
export function measureKey({ currency, unit }: Measure): string {
  return currency ?? `of ${unit.other}`;
}

/** True for amounts of one measure: no others are compared, added or drawn to one scale. */
export function isComparable(a: Amount, b: Amount): boolean {
  return measureKey(a.measure) === measureKey(b.measure);
}

/** True where one number is stated and not a range. */
export function isExact(amount: Amount): boolean {
  return amount.min !== undefined && amount.min === amount.max;
}

/** True where two ends are stated and differ. */
export function isRange({ min, max }: Amount): boolean {
  return min !== undefined && max !== undefined && min !== max;
}

/** True for a cut, also where it may be one. */
export function isCut({ min, max }: Amount): boolean {
  return (min ?? max ?? 0) < 0;
}

/** True where an amount is surely a cut: all that it can be is below zero. */
export function isSurelyCut(amount: Amount | undefined): boolean {
  return (amount?.max ?? 0) < 0;
}

/**
 * True where amounts of a measure may be added. Shares and rates, such as “%”, “km/h” or “litres per head”, are of different wholes.
 */
export function canBeAdded({ unit }: Measure): boolean {
  return !unit || !Object.values(unit).some((form) => form !== undefined && /[%‰°/]|\bper\b|percent/iu.test(form));
}

/**
 * The sum of amounts of one measure. Ranges stay ranges: ends are added apart, and where one end is open the sum’s end is open,
 * except that an amount without a lower end counts as nothing in the lower end of a sum that has one.
 * @throws {RangeError} when there is nothing to add, or two measures.
 * @example addAmounts([{ measure: { currency: 'USD' }, min: 1, max: 1 }, { measure: { currency: 'USD' }, min: 2, max: 4 }]).max //=> 5
 */
export function addAmounts(amounts: Amount[]): Amount {
  const [first, ...others] = amounts;
  if (!first) throw new RangeError('Expected at least one amount');
  if (others.length === 0) return first;
  if (others.some((other) => !isComparable(first, other))) throw new RangeError('Expected amounts of one measure');
  const lower = amounts.map(lowerEnd);
  const upper = amounts.flatMap(({ max }) => max ?? []);
  const min = amounts.some((amount) => amount.min !== undefined) && !lower.includes(-Infinity) ? total(lower) : undefined;
  const max = upper.length === amounts.length ? total(upper) : undefined;
  const isRounded = [min, max].some((end) => end?.isExact === false);
  return { measure: first.measure, min: min?.sum, max: max?.sum, ...(isRounded && { isRounded }) };
}

/** Of “at most 5” nothing is sure, and of “at most −5” there is no lower end. */
function lowerEnd({ min, max = 0 }: Amount): number {
  return min ?? (max < 0 ? -Infinity : 0);
}

/** Decimals are not exact in a computer, whole numbers of any size are: the sum has no more digits than what it adds. */
function total(values: number[]): { sum: number; isExact: boolean } {
  const decimals = Math.max(...values.map(decimalsOf));
  const exact = values.reduce((sum, value) => sum + inSmallestParts(value, decimals), 0n);
  const digits = String(exact < 0n ? -exact : exact).padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  const sum = Number(`${exact < 0n ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}`);
  // As it is written: a number can have fewer digits than the sum and still be the nearest to it.
  const written = decimalsOf(sum);
  return { sum, isExact: inSmallestParts(sum, written) * 10n ** BigInt(decimals - written) === exact };
}

/** A number in units of its last decimal. */
function inSmallestParts(value: number, decimals: number): bigint {
  // From here on, numbers are whole, and not written out.
  if (Math.abs(value) >= 1e21) return BigInt(value) * 10n ** BigInt(decimals);
  return BigInt(value.toFixed(decimals).replace('.', ''));
}

/**
 * How many decimals a number is written with.
 * @example decimalsOf(1.25) //=> 2
 */
export function decimalsOf(value: number): number {
  const [digits = '', power = '0'] = String(value).split('e');
  return Math.min(100, Math.max(0, (digits.split('.')[1] ?? '').length - Number(power)));
}

/** What is surely meant by an amount: its lower end, or the upper where only that is stated. */
export function sureAmount({ min, max }: Amount): number {
  return min ?? max ?? 0;
}

/** The size that a shape is drawn to; undefined where there is nothing above zero, and where sources differ: no shape takes a side. */
export function drawnAmount(amount: Amount | undefined): number | undefined {
  return amount && !amount.claims && sureAmount(amount) > 0 ? sureAmount(amount) : undefined;
}

/** Order of two amounts of one measure, the larger first; amounts of different measures have no order. */
export function compareAmounts(a: Amount, b: Amount): number {
  if (!isComparable(a, b)) return 0;
  return sureAmount(b) - sureAmount(a) || (b.max ?? Infinity) - (a.max ?? Infinity) || 0;
}
