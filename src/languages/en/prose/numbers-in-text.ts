import type { WrittenNumber } from '../../prose.ts';

const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const either = (words: string[]) => words.map((word) => `[${word[0]?.toUpperCase() ?? ''}${word[0] ?? ''}]${word.slice(1)}`).join('|');
// The longer of two words that begin alike comes first.
const numberWord = String.raw`\b(?:(?:${either(tens)})(?:[\s-](?:${either(small.slice(0, 9))}))?|${either([...small].reverse())})\b`;

/** Digits with or without groups, or the words from one to ninety-nine; whether it can be read, `readNumber` says. */
export const numberPattern = String.raw`\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3})+(?!\d)(?:[.,]\d{1,4})?|\d(?:[\d,.’']{0,30}\d)?|${numberWord}`;

/** The words after a number that multiply it. */
export const scalePattern = String.raw`(?:[Hh]undred|[Tt]housand|[Ll]akh|[Cc]rore|[Mm]illion|[Bb]illion|[Tt]rillion|mln|mn|bn|tn|trn|MM|[kKmMbBT])(?![\p{L}\d])`;

const factors: Record<string, number> = { hundred: 1e2, lakh: 1e5, crore: 1e7, mm: 1e6, tn: 1e12, trn: 1e12, trillion: 1e12 };
const initials: Record<string, number> = { t: 1e3, k: 1e3, m: 1e6, b: 1e9 };

/**
 * What a number is multiplied by.
 * @example scaleOf(' thousand million') //=> 1000000000
 */
export function scaleOf(words: string): number {
  return words
    .split(/[\s-]+/u)
    .filter(Boolean)
    .reduce(
      (factor, word) => factor * (word === 'T' ? 1e12 : (factors[word.toLowerCase()] ?? initials[word.toLowerCase()[0] ?? ''] ?? 1)),
      1,
    );
}

/** Groups as in most of the world, as in India, and with spaces or apostrophes. */
const grouped = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d{1,4})?$/u;
const spaced = /^\d{1,3}(?:([\s’'])\d{3})(?:\1\d{3})*(?:[.,]\d{1,4})?$/u;
const dotted = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?$/u;

/**
 * The number that digits or words mean, or undefined where there is doubt: `1.000` may be one or a thousand.
 * @example readNumber('741.4', 1e6) //=> { value: 741400000, step: 100000 }
 */
export function readNumber(words: string, scale: number): WrittenNumber | undefined {
  const plain = /^\d/u.test(words) ? plainDigits(words, scale) : wordsToDigits(words);
  if (plain === undefined) return undefined;
  return { value: withoutNoise(Number(plain) * scale), step: withoutNoise(stepOf(plain) * scale) };
}

/** No number in a text has so many digits: the rest comes from decimals, which are not exact in a computer. */
const withoutNoise = (value: number) => Number(value.toPrecision(15));

function plainDigits(words: string, scale: number): string | undefined {
  if (/^\d+$/u.test(words)) return words;
  if (/^\d+\.\d+$/u.test(words)) return /^[1-9]\d{0,2}\.\d{3}$/u.test(words) && scale === 1 ? undefined : words;
  if (grouped.test(words)) return words.replaceAll(',', '');
  if (spaced.test(words)) return words.replace(/,(?=\d{1,4}$)/u, '.').replace(/[\s’']/gu, '');
  if (dotted.test(words)) return words.replaceAll('.', '').replace(',', '.');
  return undefined;
}

function wordsToDigits(words: string): string {
  const [first = '', second = ''] = words.toLowerCase().split(/[\s-]/u);
  const ten = tens.indexOf(first);
  return String(ten < 0 ? small.indexOf(first) + 1 : (ten + 2) * 10 + small.indexOf(second) + 1);
}

function stepOf(digits: string): number {
  const [whole = '', fraction = ''] = digits.split('.');
  if (fraction) return 10 ** -fraction.length;
  return 10 ** (/0*$/u.exec(whole)?.[0].length ?? 0);
}
