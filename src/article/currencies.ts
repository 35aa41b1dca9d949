/** A currency of ISO 4217 that Intl may not know yet. */
const newest = ['ZWG'];

/** Codes of the standard that stand for no currency. */
const noCurrency = new Set(['XTS', 'XXX']);

const names = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });

/**
 * True for a code of ISO 4217, of a currency that has ended, too.
 * @example isCurrency('DEM') //=> true
 */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/u.test(code) && !noCurrency.has(code) && (newest.includes(code) || names.of(code) !== undefined);
}

/** Every code of ISO 4217, those of currencies that have ended, too. */
export function currencyCodes(): string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c))).filter(isCurrency);
}
