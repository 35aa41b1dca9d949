import type { Direction } from './direction.ts';

/** Letters that are written from right to left, of every script that has any. */
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The same of those that are written from left to right. */
const leftToRight = new RegExp(`(?!${rightToLeft.source})\\p{L}`, 'u');

/**
 * A text as a part of a sentence of another direction, by U+2068 and U+2069 (Unicode Bidirectional Algorithm): no number beside it changes
 * its place. A text of the same direction stays as it is.
 */
export function isolated(text: string, direction: Direction = 'ltr'): string {
  const other = direction === 'ltr' ? rightToLeft : leftToRight;
  return other.test(text) ? `\u2068${text}\u2069` : text;
}

/** The words of a language that is written in a direction, with whatever is put into a sentence of theirs isolated. */
export function isolating<Part>(words: Part, direction: Direction = 'ltr'): Part {
  if (typeof words === 'function')
    return ((...given: unknown[]) =>
      (words as (...all: unknown[]) => unknown)(...given.map((value) => inSentence(value, direction)))) as Part;
  if (Array.isArray(words) || typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, part]: [string, unknown]) => [name, isolating(part, direction)])) as Part;
}

/** What is looked up rather than shown, such as a status, a currency or a date. A word of this form reads the same without isolation. */
const code = /^(?:[a-z]+(?:-[a-z]+)*|[A-Z]{3}|[\dXTZ?~%/.:+-]+)$/u;

/** Texts, lists of them, and the texts of small groups of values, such as a name with its count. */
function inSentence(value: unknown, direction: Direction): unknown {
  if (typeof value === 'string') return isolatedText(value, direction);
  if (Array.isArray(value)) return value.map((one) => inSentence(one, direction));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, typeof part === 'string' ? isolatedText(part, direction) : part]),
  );
}

function isolatedText(value: string, direction: Direction): string {
  return code.test(value) ? value : isolated(value, direction);
}
