import type { ListWords } from '../article/schema.ts';
import { en, englishOfList } from './en/en.ts';
import { englishProse } from './en/prose/prose.ts';
import type { Incomplete } from './fallback.ts';
import type { Language } from './language.ts';
import type { ProseReading } from './prose.ts';

/** What there is of a language. */
export interface Written {
  /** Its words; those that are missing stay in English. */
  words: Incomplete<Language>;
  /** The same for explainers whose list holds something else than pledges; without it their words are English. */
  ofList?: (list: ListWords) => Incomplete<Language>;
  /** How its texts are read; without it, days and sums in the text of an article are not checked. */
  prose?: ProseReading;
}

/** Every language that the interface has words in, by its code (ISO 639). */
export const languages = {
  en: { words: en, ofList: englishOfList, prose: englishProse },
} satisfies Record<string, Written>;

export type LanguageCode = keyof typeof languages;
