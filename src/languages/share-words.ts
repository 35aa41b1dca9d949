import { shareWords } from './en/share.ts';
import type { ShareWords } from './language.ts';
import type { LanguageCode } from './languages.ts';

// The compiler names a language that is missing here.
const byCode = { en: shareWords } satisfies Record<LanguageCode, ShareWords>;
const words = new Map<string, ShareWords>(Object.entries(byCode));

/** The words of sharing in a page's language, without those of the rest of the interface. */
export function shareWordsFor(language: string): ShareWords {
  return words.get(language.split('-')[0] ?? '') ?? shareWords;
}
