import { currencyCodes } from '../../../article/currencies.ts';

/**
 * The currencies that a word, code or symbol of English prose can mean; empty when it means none.
 *
 * Names come from Intl, so every currency of ISO 4217 is known by its code and its name, one that has ended, too.
 * @example
 * currenciesOf('€') //=> ['EUR']
 * currenciesOf('dollars').includes('USD') //=> true
 */
export function currenciesOf(words: string): string[] {
  const signs = letterSigns[words.replace(/\.$/u, '')];
  if (signs) return signs;
  // Codes are capital: “all” is no Albanian lek.
  if (/^[a-z]{3}$/iu.test(words) && words !== 'yen' && (words !== words.toUpperCase() || ambiguousCodes.has(words))) return [];
  return table().get(plain(words)) ?? [];
}

const plain = (name: string) => name.toLowerCase().replace(/[\s-]+/gu, ' ');

let made: Map<string, string[]> | undefined;

/** Every name, symbol and code in small letters; “dollars” alone stands for those of every country. Made when first asked for. */
function table(): Map<string, string[]> {
  if (made) return made;
  made = new Map();
  for (const code of currencyCodes()) for (const name of namesOf(code)) made.set(name, [...(made.get(name) ?? []), code]);
  return made;
}

/** Last words of names that mean money wherever they stand; “real”, “won” or “unit” may mean something else. */
const plainNames = new Set(
  (
    'dollar euro pound peso yen yuan franc rupee dinar krona krone koruna colón córdoba ruble rouble lira riyal rial dirham shekel ' +
    'shilling rupiah ringgit zloty forint naira birr quetzal lempira balboa gourde hryvnia baht dong taka kwacha guilder peseta drachma'
  ).split(' '),
);

/** Signs that newsrooms write and Intl does not know. */
const newsroomSigns: Record<string, string[]> = {
  US$: ['USD'],
  C$: ['CAD'],
  A$: ['AUD'],
  NZ$: ['NZD'],
  S$: ['SGD'],
  'EUR€': ['EUR'],
  'GB£': ['GBP'],
};

/** The same of signs that are letters. Only in this form they are signs: “Rs 500”, but not “RS 500”. */
const letterSigns: Record<string, string[]> = {
  Rs: ['INR', 'LKR', 'MUR', 'NPR', 'PKR', 'SCR'],
  RM: ['MYR'],
  RMB: ['CNY'],
  Rp: ['IDR'],
  KSh: ['KES'],
  Ksh: ['KES'],
  TSh: ['TZS'],
  USh: ['UGX'],
  Tk: ['BDT'],
  kr: ['DKK', 'ISK', 'NOK', 'SEK'],
  zł: ['PLN'],
  Kč: ['CZK'],
};

/** A pattern for the signs that are letters, where they stand before a number. */
export const letterSignPattern = `(?<![\\p{L}\\d])(?:${Object.keys(letterSigns)
  .sort((a, b) => b.length - a.length)
  .join('|')})\\.?(?=\\s?\\d)`;

/** Codes that are also words, names or short forms of something else. */
const ambiguousCodes = new Set(
  (
    'ALL AMD ANG AOA BAM BBD BND BOB BSD CAD CDF COP CUP CVE DOP ERN FOK GEL GIP HUF ILS INR KID LAK MAD MOP MUR NAD NIO PAB PEN PHP ' +
    'RON SAR SDG SLE SLL SOS SRD STD STN SVC TOP TRY TTD VES WST XDR ' +
    'BAD BAN BEC BEL BOL BOP CHE CLE COU CSD ESA FIM GEK GHC KRO LUC LUL MAF MCF MDC MLF MTP MVP NIC PEI PES RHD ROL SDD SDP SIT SUR TPE ' +
    'USN USS'
  ).split(' '),
);

const inUse = new Set(Intl.supportedValuesOf('currency'));

function namesOf(code: string): Set<string> {
  // Gold and units of account: their names and codes are words of every day.
  if (/^X(?!AF|CD|CG|EU|OF|PF)/u.test(code)) return new Set();
  const signs = Object.keys(newsroomSigns).filter((sign) => newsroomSigns[sign]?.includes(code));
  const [one = '', many = ''] = [1, 2].map((count) => partOf(code, 'name', count));
  const last = one.split(' ').at(-1) ?? '';
  const lastWords = plainNames.has(last.toLowerCase()) ? [last, many.split(' ').at(-1) ?? ''] : [];
  const symbols = inUse.has(code)
    ? [partOf(code, 'symbol', 2), partOf(code, 'narrowSymbol', 2)].filter((symbol) => /\p{Sc}/u.test(symbol))
    : [];
  const names = [one, many, longNames.of(code) ?? '', ...lastWords, ...symbols, ...signs, code].filter(
    (name) => name && !/[()\d]/u.test(name),
  );
  return new Set(names.map(plain));
}

/** The name of the standard, where that is longer: “United Arab Emirates dirham” beside “UAE dirham”. */
const longNames = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });

function partOf(currency: string, currencyDisplay: 'name' | 'symbol' | 'narrowSymbol', value: number): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay, minimumFractionDigits: 0 });
  return format.formatToParts(value).find((part) => part.type === 'currency')?.value ?? '';
}
