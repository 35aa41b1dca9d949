import { currenciesOf } from './currencies.ts';

/** An amount of money in a text. */
export interface FoundAmount {
  /** Where it begins, and its words. */
  index: number;
  words: string;
  /** In whole units; the second is that of a range such as “$2–3 million”. */
  values: number[];
  /** The ISO 4217 codes that it can mean: “$5” may be of any country with dollars. */
  currencies: string[];
}

const small = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,15}(?:\.\d{1,4})?`;
const number = String.raw`(?:${digits}|\b(?:${small.flatMap((word) => [word, capital(word)]).join('|')}))`;
const scaleWord = String.raw`[Tt]housand|[Mm]illion|[Bb]illion|[Tt]rillion|mn|bn|tn|[kKmMbB](?![a-z])`;
const scale = String.raw`(?:[\s-]?(?:${scaleWord})\b)?`;
const range = String.raw`(?<low>${number})(?<lowScale>${scale})(?:\s?(?:–|-|to)\s?(?:\p{Sc}\s?)?(?<high>${number})(?<highScale>${scale}))?`;
const sign = String.raw`(?<sign>(?:\b[A-Z]{1,3})?\p{Sc}|\b[A-Z]{3}(?=[\s\d]))`;
const name = String.raw`(?<name>[\p{L}\p{Sc}.]+(?:[\s-][\p{L}]+){0,2})`;
const before = new RegExp(String.raw`${sign}\s?${range}`, 'gu');
const after = new RegExp(String.raw`(?<![\d.,\p{Sc}])${range}[\s-]?${name}`, 'gu');

/**
 * The amounts of money in an English text: sign or code before (`$310 million`, `€5m`, `USD 2.5 billion`),
 * or code or name after (`1,000 euros`, `310 million US dollars`). A number without a currency is none.
 *
 * @example findAmounts('It gave 2.5 billion euros.')[0]?.values //=> [2500000000]
 */
export function findAmounts(text: string): FoundAmount[] {
  const signed = [...text.matchAll(before)].flatMap((match) => toAmount(match, match.groups?.sign ?? '', match[0]));
  const taken = (index: number) => signed.some((amount) => index >= amount.index && index < amount.index + amount.words.length);
  const named = [...text.matchAll(after)].filter((match) => !taken(match.index)).flatMap(toNamed);
  return [...signed, ...named].sort((a, b) => a.index - b.index);
}

function capital(word: string): string {
  return `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
}

function toNamed(match: RegExpExecArray): FoundAmount[] {
  const words = (match.groups?.name ?? '').split(/[\s-]+/u);
  // The longest run of words that names a currency: “US dollars” before “US”.
  for (let count = words.length; count > 0; count--) {
    const currency = words.slice(0, count).join(' ').replace(/\.$/u, '');
    const cut = match[0].length - (match.groups?.name ?? '').length + currency.length;
    if (/^pounds?$/iu.test(currency) && words[count]?.toLowerCase() === 'of') return [];
    const found = toAmount(match, currency, match[0].slice(0, cut));
    if (found.length > 0) return found;
  }
  return [];
}

function toAmount(match: RegExpExecArray, currency: string, words: string): FoundAmount[] {
  const currencies = currenciesBy(currency);
  if (currencies.length === 0) return [];
  const { low = '', lowScale = '', high, highScale = '' } = match.groups ?? {};
  const lowValue = toNumber(low) * factorOf(lowScale || highScale);
  const values = high === undefined ? [lowValue] : [lowValue, toNumber(high) * factorOf(highScale)];
  return [{ index: match.index, words: words.trim(), values: values.map((value) => Math.round(value * 100) / 100), currencies }];
}

function currenciesBy(words: string): string[] {
  // Codes are capital: “all” is no Albanian lek.
  if (/^[a-z]{3}$/iu.test(words) && words !== words.toUpperCase() && words !== 'yen') return [];
  return currenciesOf(words);
}

function toNumber(words: string): number {
  const index = small.indexOf(words.toLowerCase());
  return index >= 0 ? index + 1 : Number(words.replaceAll(',', ''));
}

const factors: Record<string, number> = { t: 1e3, k: 1e3, m: 1e6, b: 1e9 };

function factorOf(words: string): number {
  const word = words.toLowerCase().replace(/[\s-]/gu, '');
  return word === 'tn' || word === 'trillion' ? 1e12 : (factors[word[0] ?? ''] ?? 1);
}
