import { shareWords, type ShareWords } from './en/share.ts';

const languages: Record<string, ShareWords> = { en: shareWords };

/** The words of sharing in a page's language, without those of the rest of the interface. */
export function shareWordsFor(language: string): ShareWords {
  return languages[language.split('-')[0] ?? ''] ?? shareWords;
}
