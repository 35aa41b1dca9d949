export type Direction = 'ltr' | 'rtl';

/**
 * The direction that a language is written in; of what is no language tag, left to right.
 * @example directionOf('az-Arab') //=> 'rtl'
 */
export function directionOf(language: string): Direction {
  try {
    return new Intl.Locale(language).getTextInfo().direction ?? 'ltr';
  } catch {
    return 'ltr';
  }
}

/** The attributes of an element whose text is in that language. */
export function languageMarks(language: string): { lang: string; dir: Direction } {
  return { lang: language, dir: directionOf(language) };
}
