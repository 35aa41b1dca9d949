const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * How much of a text is in another, by words: 0 for nothing, 1 for all. Works for scripts without spaces.
 * @example likeness('a bridge for Norland', 'For Norland, a long bridge') //=> 1
 */
export function likeness(text: string, other: string): number {
  const wanted = wordsOf(text);
  if (wanted.size === 0) return 0;
  const found = wordsOf(other);
  return [...wanted].filter((word) => found.has(word)).length / wanted.size;
}

/**
 * The one of several that holds most of a text, or undefined where none holds a third of it. Of equals, the shortest.
 */
export function likeliest<T extends { text: string }>(text: string, candidates: Iterable<T>): T | undefined {
  let best: { candidate: T; score: number } | undefined;
  for (const candidate of candidates) {
    const score = likeness(text, candidate.text);
    const isBetter = score > (best?.score ?? 1 / 3) || (score === best?.score && candidate.text.length < best.candidate.text.length);
    if (isBetter) best = { candidate, score };
  }
  return best?.candidate;
}

/** The different words of a text, in small letters. */
export function wordsOf(text: string): Set<string> {
  const found = [...words.segment(text.toLowerCase())].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  return new Set(found);
}
