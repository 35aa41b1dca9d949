import { held } from './calendar-words.ts';
import type { SumParts } from './language.ts';

/** How a language writes large sums, by Intl; a number and the word after it hold together. */
export interface Sums {
  /** A number, with the word for its scale from a million on: `310`, ` million`. */
  figures: (value: number) => SumParts;
  /** The sign of a currency, or its code: `$`, `GTQ`. */
  sign: (currency: string) => string;
  /** `310 million US dollars`. */
  inFull: (value: number, currency: string) => string;
}

/** How the language of a locale writes large sums. */
export function sumsIn(locale: string): Sums {
  const format = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, {
      maximumFractionDigits: value < 1_000_000 ? 0 : 2,
      ...(value < 1_000_000 ? {} : { notation: 'compact', compactDisplay: 'long' }),
      ...options,
    });
  return {
    figures: (value) => {
      const parts = format(value, {}).formatToParts(value);
      const isFigure = ({ type }: Intl.NumberFormatPart) => type !== 'compact' && type !== 'literal';
      const [first, last] = [parts.findIndex(isFigure), parts.findLastIndex(isFigure)];
      const textOf = (some: Intl.NumberFormatPart[]) => some.map((part) => part.value.replaceAll(' ', held)).join('');
      return { before: textOf(parts.slice(0, first)), figure: textOf(parts.slice(first, last + 1)), unit: textOf(parts.slice(last + 1)) };
    },
    sign: (currency) =>
      format(0, { style: 'currency', currency })
        .formatToParts(0)
        .find(({ type }) => type === 'currency')?.value ?? currency,
    inFull: (value, currency) => format(value, { style: 'currency', currency, currencyDisplay: 'name' }).format(value).replace(' ', held),
  };
}
