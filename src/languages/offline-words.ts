import { offlineWords } from './en/offline.ts';
import type { OfflineWords } from './language.ts';

const languages: Record<string, OfflineWords> = { en: offlineWords };

/** The words of what is kept on the device in a page's language, without those of the rest of the interface. */
export function offlineWordsFor(language: string): OfflineWords {
  return languages[language.split('-')[0] ?? ''] ?? offlineWords;
}
