import type { StatedAmount } from '../../article/schema.ts';
import type { FoundAmount, WrittenNumber } from '../../languages/prose.ts';

/** What is compared with a sum: the amount, or what it was before it was converted. */
type Size = Pick<StatedAmount, 'value' | 'min' | 'max' | 'currency'>;

/** A sum that is further off is no rounding, whatever its digits. */
const furthest = 0.05;

/**
 * Whether a sum in a text says the amount of a pledge: exactly, or as a rounding at the digits that it is written with.
 * “Perhaps” is for what is true and yet far off, such as “more than 500 million” of 741 million.
 *
 * @example
 * saysAmount(findAmounts('$741 million')[0], { value: 741420000, currency: 'USD' }) //=> 'yes'
 * saysAmount(findAmounts('$750 million')[0], { value: 741420000, currency: 'USD' }) //=> undefined
 */
export function saysAmount(said: FoundAmount, amount: StatedAmount): 'yes' | 'perhaps' | undefined {
  const { convertedFrom: before, ...after } = amount;
  return best([saysSize(said, after), ...(before && said.currencies.length > 0 ? [saysSize(said, before)] : [])]);
}

function saysSize(said: FoundAmount, amount: Size): 'yes' | 'perhaps' | undefined {
  if (!canMean(said, amount)) return undefined;
  const stated = sizesOf(amount);
  const [least = 0, most] = stated;
  const fits = said.values.map((number) => best(stated.map((one) => saysNumber(number, said.bound, one))));
  const within = most !== undefined && said.bound && said.values.every((one) => one.value >= least && one.value <= most);
  if (within || fits.every((fit) => fit === 'yes')) return 'yes';
  const [low, high] = said.values;
  const includes = low && high && stated.every((one) => low.value <= one && one <= high.value);
  return includes || fits.every((fit) => fit !== undefined) ? 'perhaps' : undefined;
}

/** Where a sum names no currency, it can be of any; what counts things can be of none. */
function canMean({ currencies }: FoundAmount, { currency }: Size): boolean {
  return currencies.length === 0 || (currency !== undefined && currencies.includes(currency));
}

/** The stated numbers without their signs, the smaller first: a cut of −50 million is “50 million” in a text. */
function sizesOf({ value, min, max }: Size): number[] {
  const sizes = [value, min, max].filter((number) => number !== undefined).map(Math.abs);
  return sizes.sort((a, b) => a - b);
}

function best(fits: ('yes' | 'perhaps' | undefined)[]): 'yes' | 'perhaps' | undefined {
  return fits.includes('yes') ? 'yes' : fits.find((fit) => fit !== undefined);
}

function saysNumber({ value, step }: WrittenNumber, bound: FoundAmount['bound'], stated: number): 'yes' | 'perhaps' | undefined {
  const off = Math.abs(value - stated);
  const isNear = off === 0 || off < furthest * stated;
  // A hundred-thousandth of a step: decimals such as 0.1 are not exact in a computer.
  const isRounding = isNear && off <= step * 0.50001;
  const isBelow = value <= stated;
  const isNextStep = off < step;
  switch (bound) {
    case undefined:
      return isRounding ? 'yes' : undefined;
    case 'about':
      return isNear ? 'yes' : undefined;
    case 'above':
      if (isBelow) return isNear || isNextStep ? 'yes' : 'perhaps';
      return isRounding ? 'perhaps' : undefined;
    case 'almost':
      if (isBelow && off > 0) return isRounding ? 'perhaps' : undefined;
      return isNear ? 'yes' : undefined;
    case 'below':
      if (isBelow && off > 0) return isRounding ? 'perhaps' : undefined;
      return isNear || isNextStep ? 'yes' : 'perhaps';
  }
}

/**
 * Whether a sum looks like an amount with a typing mistake: near to it without being a rounding, or its digits with another scale.
 * @example isSlip(findAmounts('$301 million')[0], { value: 310000000, currency: 'USD' }) //=> true
 */
export function isSlip(said: FoundAmount, amount: StatedAmount): boolean {
  const isNamed = amount.currency === undefined || said.currencies.length > 0;
  if (!isNamed || !canMean(said, amount) || saysAmount(said, amount) !== undefined) return false;
  const [first] = said.values;
  return sizesOf(amount).some((stated) => {
    if (first === undefined || said.values.length > 1 || stated === 0 || first.value === 0) return false;
    const ratio = first.value / stated;
    return Math.abs(ratio - 1) < furthest || [1e-6, 1e-3, 0.1, 10, 1e3, 1e6].some((power) => Math.abs(ratio / power - 1) < 1e-9);
  });
}
