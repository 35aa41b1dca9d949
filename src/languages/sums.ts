import { held } from './calendar-words.ts';
import type { Rounding, SumParts } from './language.ts';

/** How a language writes numbers and sums, by Intl; a number and the word after it hold together. */
export interface Sums {
  /**
   * A number, with the word for its scale from a million on: `310`, ` million`. From there on it has two decimals and may be rounded, below
   * it is exact; `decimals` are the least that a broken number has.
   */
  figures: (value: number, rounding?: Rounding, decimals?: number) => SumParts;
  /** The sign of a currency, or its code: `$`, `GTQ`. */
  sign: (currency: string) => string;
  /** How many decimals a broken sum of a currency has: two of most. */
  decimals: (currency: string) => number;
  /** `310 million US dollars`: exact. */
  inFull: (value: number, currency: string) => string;
  /** `2 million`: exact. */
  numberInFull: (value: number) => string;
}

const modes = { nearest: 'halfExpand', down: 'floor', up: 'ceil' } as const;
/** All that a number has. */
const exact = { maximumFractionDigits: 20 };
const compact = { notation: 'compact', compactDisplay: 'long' } as const;
/** What a scale word is written for. */
const isLarge = (value: number) => Math.abs(value) >= 1_000_000;

/** How the language of a locale writes numbers and sums. */
export function sumsIn(locale: string): Sums {
  const text = (value: number, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value);
  const isRounded = (value: number) =>
    isLarge(value) && text(value, { ...compact, maximumFractionDigits: 2 }) !== text(value, { ...compact, ...exact });
  const brokenBy = (value: number, decimals: number) => (Number.isInteger(value) ? exact : { ...exact, minimumFractionDigits: decimals });
  const decimals = (currency: string) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0;
  const partsOf = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).formatToParts(value).map(plain);
  const whole = (value: number, least: number): Intl.NumberFormatOptions =>
    isLarge(value) && !isRounded(value) ? { ...compact, maximumFractionDigits: 2 } : brokenBy(value, least);
  return {
    figures: (value, rounding = 'nearest', least = 0) => {
      const large = { ...compact, maximumFractionDigits: 2, roundingMode: modes[rounding] } as const;
      const parts = partsOf(value, isLarge(value) ? large : brokenBy(value, least));
      const isFigure = ({ type }: Intl.NumberFormatPart) => type !== 'compact' && type !== 'literal';
      const [first, last] = [parts.findIndex(isFigure), parts.findLastIndex(isFigure)];
      const textOf = (some: Intl.NumberFormatPart[]) => some.map((part) => part.value.replaceAll(' ', held)).join('');
      const [before, figure, unit] = [parts.slice(0, first), parts.slice(first, last + 1), parts.slice(last + 1)].map(textOf);
      return { before: before ?? '', figure: figure ?? '', unit: unit ?? '', isRounded: isRounded(value) };
    },
    sign: (currency) => partsOf(0, { style: 'currency', currency }).find(({ type }) => type === 'currency')?.value ?? currency,
    decimals,
    inFull: (value, currency) =>
      joined(
        partsOf(value, {
          style: 'currency',
          currency,
          currencyDisplay: 'name',
          minimumFractionDigits: 0,
          ...whole(value, decimals(currency)),
        }),
      ).replace(' ', held),
    numberInFull: (value) => joined(partsOf(value, whole(value, 0))).replace(' ', held),
  };
}

const joined = (parts: Intl.NumberFormatPart[]) => parts.map(({ value }) => value).join('');

/** A minus is no hyphen: no line ends after it. */
function plain(part: Intl.NumberFormatPart): Intl.NumberFormatPart {
  return part.type === 'minusSign' ? { ...part, value: part.value.replace('-', '−') } : part;
}
