import { shareWords } from './en/share.ts';
import type { ShareWords } from './language.ts';

const languages: Record<string, ShareWords> = { en: shareWords };

/** The words of sharing in a page's language, without those of the rest of the interface. */
export function shareWordsFor(language: string): ShareWords {
  return languages[language.split('-')[0] ?? ''] ?? shareWords;
}
