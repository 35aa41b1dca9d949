/**
 * The currencies that a word, code or symbol of English prose can mean; empty when it means none.
 *
 * Names come from Intl, so every currency of ISO 4217 is known by its code and its name.
 * @example
 * currenciesOf('€') //=> ['EUR']
 * currenciesOf('dollars').includes('USD') //=> true
 */
export function currenciesOf(words: string): string[] {
  return namesOfCurrencies().get(words.toLowerCase().replace(/\s+/gu, ' ')) ?? [];
}

const codes = new Set(Intl.supportedValuesOf('currency'));

let names: Map<string, string[]> | undefined;

/** Every name, symbol and code in small letters; “dollars” alone stands for those of every country. Made when first asked for. */
export function namesOfCurrencies(): Map<string, string[]> {
  if (names) return names;
  names = new Map();
  for (const code of codes) for (const name of namesOf(code)) names.set(name, [...(names.get(name) ?? []), code]);
  return names;
}

/** Last words of names that mean money wherever they stand; “real”, “won” or “unit” may mean something else. */
const plainNames = new Set(
  (
    'dollar euro pound peso yen yuan franc rupee dinar krona krone koruna colón córdoba ruble lira riyal rial dirham shekel ' +
    'shilling rupiah ringgit zloty forint naira birr quetzal lempira balboa gourde hryvnia baht dong taka kwacha'
  ).split(' '),
);

/** What newsrooms write and Intl does not know. */
const newsroomSigns: Record<string, string> = { USD: 'us$', CAD: 'c$', EUR: 'eur€', GBP: 'gb£', NZD: 'nz$', AUD: 'au$', SGD: 's$' };

function namesOf(code: string): Set<string> {
  // Gold, test codes and units of account: nobody pledges them, and their names are words of every day.
  if (/^X(?!AF|OF|PF|CD)/u.test(code)) return new Set();
  const [one = '', many = ''] = [1, 2].map((count) => partOf(code, 'name', count));
  const last = one.split(' ').at(-1) ?? '';
  const lastWords = plainNames.has(last.toLowerCase()) ? [last, many.split(' ').at(-1) ?? ''] : [];
  const symbols = [partOf(code, 'symbol', 2), partOf(code, 'narrowSymbol', 2)].filter((symbol) => /\p{Sc}/u.test(symbol));
  const names = [one, many, ...lastWords, ...symbols, newsroomSigns[code] ?? '', code].filter((name) => name && !/[()\d]/u.test(name));
  return new Set(names.map((name) => name.toLowerCase().replace(/\s+/gu, ' ')));
}

function partOf(currency: string, currencyDisplay: 'name' | 'symbol' | 'narrowSymbol', value: number): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay, minimumFractionDigits: 0 });
  return format.formatToParts(value).find((part) => part.type === 'currency')?.value ?? '';
}
