import { offlineWords } from './en/offline.ts';
import type { OfflineWords } from './language.ts';
import type { LanguageCode } from './languages.ts';

// The compiler names a language that is missing here.
const byCode = { en: offlineWords } satisfies Record<LanguageCode, OfflineWords>;
const words = new Map<string, OfflineWords>(Object.entries(byCode));

/** The words of what is kept on the device in a page's language, without those of the rest of the interface. */
export function offlineWordsFor(language: string): OfflineWords {
  return words.get(language.split('-')[0] ?? '') ?? offlineWords;
}
