import type { Bound, FoundAmount } from '../../prose.ts';
import { currenciesOf, letterSignPattern } from './currencies.ts';
import { numberPattern, readNumber, scaleOf, scalePattern } from './numbers-in-text.ts';

const number = `(?:${numberPattern})`;
const scale = `(?:[\\s-]?(?:${scalePattern})){0,2}`;
const prefix = String.raw`(?:\b[A-Z]{1,3})?\p{Sc}`;
/** “2 and 3 million”: the first takes the scale of the second. */
const bothScaled = `(?<!(?:${scalePattern})\\s)(?:and|or)\\s(?=(?:${prefix}\\s?)?${number}[\\s-]?(?:${scalePattern}))`;
const second = `(?:\\s?(?:–|-|to|${bothScaled})\\s?(?:${prefix}\\s?)?(?<high>${number})(?<highScale>${scale}))?`;
const range = `(?<low>${number})(?<lowScale>${scale})${second}`;
// A code without a space is one only before a scale or groups of digits: “USD310m”, but “COP28” and “G20” are names.
const code = String.raw`\b[A-Z]{3}(?=\s|\d{1,3}(?:,\d{3}|(?:\.\d+)?(?:[kmb]n?|tn)\b))`;
const currencyName = String.raw`(?<name>[\p{L}\p{Sc}.]+(?:[\s-][\p{L}&]+){0,4})`;
// What stands before it may be its beginning: “two hundred and fifty”, “half-five”.
const notWithin = String.raw`(?<![\d\p{L}\p{Sc}][.,’']?)(?<!\b(?:hundred|thousand|million|billion|point|half)(?:\sand)?\s)(?<![\p{L}]-)`;
const signed = new RegExp(`(?<sign>${prefix}|${code}|${letterSignPattern})\\s?${range}`, 'gu');
const named = new RegExp(`${notWithin}${range}(?=(?<gap>[\\s-]?)${currencyName})`, 'gu');

/**
 * The amounts of money in an English text: sign or code before (`$310 million`, `€5m`, `USD 2.5 billion`),
 * or code or name after (`1,000 euros`, `310 million US dollars`). A number without a currency is none, nor is one that
 * cannot be read without doubt, such as `1.000 euros`.
 *
 * @example findAmounts('It gave 2.5 billion euros.')[0]?.values[0]?.value //=> 2500000000
 */
export function findAmounts(text: string): FoundAmount[] {
  const before = [...text.matchAll(signed)].flatMap((match) => toAmount(text, match, match.groups?.sign ?? '', match[0]));
  const taken = (index: number) => before.some((amount) => index >= amount.index && index < amount.index + amount.words.length);
  const after = [...text.matchAll(named)].filter((match) => !taken(match.index)).flatMap((match) => toNamed(text, match));
  return [...before, ...after].sort((a, b) => a.index - b.index);
}

/**
 * The numbers in a text of what one of the words names, right before it.
 * @example findCounts('It promised 100,000 homes.', ['homes'])[0]?.values[0]?.value //=> 100000
 */
export function findCounts(text: string, words: string[]): FoundAmount[] {
  const names = words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&').replace(/\s+/gu, '\\s+'));
  const counted = new RegExp(`${notWithin}${range}(?:[\\s-]?(?:${names.join('|')}))(?![\\p{L}\\d])`, 'giu');
  return [...text.matchAll(counted)].flatMap((match) => toFound(text, match, match[0], []));
}

/**
 * The number that is all of a text, such as “about 741 million”: money where nothing else can be meant. With `after`, what follows
 * the text: “741 million” before “ doses” is none.
 * @example findOnlyNumber('about 741 million', '.')?.values[0]?.value //=> 741000000
 */
export function findOnlyNumber(text: string, after: string): FoundAmount | undefined {
  const match = onlyNumber.exec(text);
  if (!match || /^[\s-]*(?!(?:in|from|for|to|over|by|and|or|as|at|was|is|will)\b)\p{L}/u.test(after)) return undefined;
  const { lead = '', words = '' } = match.groups ?? {};
  const [found] = toFound(`${text}${after}`, { index: lead.length, groups: match.groups }, words, []);
  return found?.isRate ? undefined : found;
}

interface Match {
  index: number;
  groups?: RegExpExecArray['groups'] | undefined;
}

function toNamed(text: string, match: RegExpExecArray): FoundAmount[] {
  const { gap = '', name = '' } = match.groups ?? {};
  const words = name.split(/[\s-]+/u);
  // “In 2020 dollars” is a way to count.
  if (/^[12]\d{3}$/u.test(match[0]) && /\b(?:in|at|constant|real)\s+$/iu.test(text.slice(Math.max(0, match.index - 12), match.index)))
    return [];
  // The longest run of words that names a currency: “US dollars” before “US”.
  for (let count = words.length; count > 0; count--) {
    const currency = words.slice(0, count).join(' ').replace(/\.$/u, '');
    if (/^pounds?$/iu.test(currency) && words[count]?.toLowerCase() === 'of') return [];
    const found = toAmount(text, match, currency, match[0] + gap + name.slice(0, currency.length));
    if (found.length > 0) return found;
  }
  return [];
}

function toAmount(text: string, match: RegExpExecArray, currency: string, words: string): FoundAmount[] {
  const currencies = currenciesOf(currency);
  return currencies.length === 0 ? [] : toFound(text, match, words, currencies);
}

function toFound(text: string, match: Match, words: string, currencies: string[]): FoundAmount[] {
  const { low = '', lowScale = '', high, highScale = '' } = match.groups ?? {};
  const end = match.index + words.length;
  // The number goes on in a way that is not understood: “5,00”, “5 hundred”, “2.5.1”.
  if (/^(?:[.,’']?\d|[\s-](?:hundred|point|and a half)\b)/u.test(text.slice(end))) return [];
  const values = [readNumber(low, scaleOf(lowScale || highScale)), ...(high === undefined ? [] : [readNumber(high, scaleOf(highScale))])];
  const read = values.filter((value) => value !== undefined);
  if (read.length < values.length) return [];
  const { bound, isRate } = around(text.slice(0, match.index), text.slice(end));
  return [{ index: match.index, words: words.trim(), values: read, currencies, bound, isRate }];
}

const bounds: Record<Bound, string> = {
  about: 'about|around|roughly|approximately|approx\\.?|circa|ca\\.|c\\.|some|(?:an )?estimated|close to|near|in the region of|~|≈',
  almost: 'almost|nearly|just under|just below|just short of|approaching|not quite',
  below: 'less than|under|below|fewer than|up to|as much as|at most|no more than|not more than|a maximum of|<',
  above: 'more than|over|above|just over|well over|at least|no less than|upwards of|in excess of|exceeding|a minimum of|>',
};
const article = '(?:(?:a|the|an|another)\\s)?';
const onlyNumber = new RegExp(
  `^(?<lead>\\s*${article}(?:(?:${Object.values(bounds).join('|')})\\s*${article})?)(?<words>(?<low>${number})(?<lowScale>(?:[\\s-]?(?:${scalePattern})){1,2}))\\s*$`,
  'iu',
);
const boundsBefore = Object.entries(bounds).map(
  ([bound, phrases]) => [bound as Bound, new RegExp(`(?:^|[^\\p{L}])(?:${phrases})\\s*${article}$`, 'iu')] as const,
);
const boundsAfter: [Bound, RegExp][] = [
  ['above', /^(?:\s?\+|[\s-]plus\b|,? (?:or|and) (?:more|over)\b)/iu],
  ['below', /^,? or less\b/iu],
  ['about', /^(?: or so\b|-odd\b|,? or thereabouts\b|,? more or less\b|,? give or take\b)/iu],
];
const rate =
  /^\s?(?:[,-]\s?)?(?:(?:a|an|per|each|every)[\s-]\p{L}|\/\s?\p{L}|(?:apiece|each|yearly|annually|monthly|weekly|daily|hourly)\b)/iu;

function around(before: string, after: string): Pick<FoundAmount, 'bound' | 'isRate'> {
  // No phrase that says what a sum means is longer.
  const start = before.slice(-40);
  const bound = boundsAfter.find(([, form]) => form.test(after)) ?? boundsBefore.find(([, form]) => form.test(start));
  return { bound: bound?.[0], isRate: rate.test(after) };
}
