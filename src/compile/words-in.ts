/**
 * The words of a text, as Unicode has them (UAX #29): also of a language that is written without spaces.
 * @example wordsIn('One, two.', 'en') //=> ['One', 'two']
 */
export function wordsIn(text: string, language: string): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
