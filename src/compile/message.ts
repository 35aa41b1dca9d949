import { distance } from 'fastest-levenshtein';

/** The parts of a problem's message. */
export interface Unexpected {
  /** What stands there: “person id `kamala-haris`”. */
  found: string;
  /** Where in the frontmatter, as a path; a place in the text needs none. */
  in?: string | undefined;
  /** What should stand there instead. */
  expected: string;
  /** What to do about it, where that is not plain. */
  remedy?: string | undefined;
}

/**
 * A problem's message in the one form that all have.
 * @example
 * unexpected({ found: 'place id `x`', in: 'people.a.country', expected: 'an id from `places`', remedy: 'did you mean `y`?' })
 * //=> 'Unexpected place id `x` in `people.a.country`, expected an id from `places`; did you mean `y`?'
 */
export function unexpected({ found, in: where, expected, remedy }: Unexpected): string {
  return `Unexpected ${found}${where ? ` in \`${where}\`` : ''}, expected ${expected}${remedy ? `; ${remedy}` : ''}`;
}

const longestQuote = 60;

/**
 * An author's words within a message: in backticks, on one line, cut where they are long.
 * @example quoted('a\nb') //=> '`a b`'
 */
export function quoted(text: string): string {
  // Control characters would reach the terminal; \p{C} has them all, and what reverses the direction of text.
  const [...characters] = text.slice(0, longestQuote * 4).replace(/[\p{C}\p{Z}`]+/gu, ' ');
  return `\`${characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : characters.join('')}\``;
}

/** Longer words are no slips of the finger, and comparing them would take long. */
const longestWord = 80;

/**
 * The candidate that an author may have meant, or undefined when none is near.
 * @example nearest('kamala-haris', ['joe-biden', 'kamala-harris']) //=> 'kamala-harris'
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  let best: { word: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (candidate === word || candidate.length > longestWord) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps <= Math.max(2, Math.floor(candidate.length / 3)) && steps < candidate.length && steps < (best?.distance ?? Infinity))
      best = { word: candidate, distance: steps };
  }
  return best?.word;
}

/**
 * The question that ends a message, or undefined when no candidate is near.
 * @example didYouMean('sumary', ['summary', 'role']) //=> 'did you mean `summary`?'
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(word, candidates);
  return candidate && `did you mean \`${candidate}\`?`;
}

/**
 * Words as a list.
 * @example listed(['a', 'b', 'c'], 'or') //=> 'a, b or c'
 */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}
