import { distance } from 'fastest-levenshtein';

/** What an author needs to know of a mistake: without a remedy there is no message. */
export interface Mistake {
  /** The field or entry of the frontmatter, as a path; a place in the text needs none. */
  in?: string | undefined;
  /** What is wrong, as a sentence without capital and full stop: “`min` is above `max`”. */
  wrong: string;
  /** What to do about it, beginning with its verb: “put the smaller number first”. */
  remedy: string;
  /** What may be meant by what stands there. */
  guess?: string | undefined;
}

/**
 * A message in the one form that all have: what is wrong, then what to do.
 * @example
 * formatMistake({ in: 'map.focus', wrong: '`x` is not listed in `places`', remedy: 'add it to `places`', guess: 'y' })
 * //=> 'In `map.focus`, `x` is not listed in `places`. Write `y`, or add it to `places`.'
 */
export function formatMistake({ in: where, wrong, remedy, guess }: Mistake): string {
  const first = where ? `In ${quotedPath(where)}, ${wrong}` : capitalised(wrong);
  const second = guess === undefined ? capitalised(remedy) : `Write ${quoted(guess)}, or ${remedy}`;
  return `${first}. ${second}.`;
}

/**
 * The remedy where there is a choice, with the likely one first.
 * @example chooseFrom(['happened', 'planned'], 'happend') //=> { guess: 'happened', remedy: 'choose `planned`' }
 */
export function chooseFrom(choices: readonly string[], given: string): Pick<Mistake, 'remedy' | 'guess'> {
  const guess = nearest(given, choices);
  const others = choices.filter((choice) => choice !== guess).map((choice) => `\`${choice}\``);
  if (others.length === 0) return { remedy: `write \`${guess ?? ''}\`` };
  return { guess, remedy: `choose ${listed(others, 'or')}` };
}

function capitalised(sentence: string): string {
  const [first = ''] = sentence;
  return first.toUpperCase() + sentence.slice(first.length);
}

const longestPath = 200;
const longestQuote = 60;

/**
 * An author's words within a message: in backticks, on one line, cut where they are long.
 * @example quoted('a\nb') //=> '`a b`'
 */
export function quoted(text: string): string {
  return inBackticks(text, longestQuote);
}

function inBackticks(text: string, longest: number): string {
  // Control characters would reach the terminal; \p{C} has them all, and what reverses the direction of text.
  const [...characters] = text.slice(0, longest * 4).replace(/[\p{C}\p{Z}`]+/gu, ' ');
  return `\`${characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('')}\``;
}

/** A path or a setting within a message, which is no use when cut: `quoted`, and longer. */
export function quotedPath(path: string): string {
  return inBackticks(path, longestPath);
}

/** Longer words are no typing mistakes, and comparing them would take long. */
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
    const most = Math.min(Math.max(2, Math.floor(candidate.length / 3)), candidate.length - 1, word.length - 1);
    if (steps <= most && steps < (best?.distance ?? Infinity)) best = { word: candidate, distance: steps };
  }
  return best?.word;
}

/**
 * Words as a list.
 * @example listed(['a', 'b', 'c'], 'or') //=> 'a, b or c'
 */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}
