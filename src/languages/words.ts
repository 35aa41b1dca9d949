import { en, type Words } from './en.ts';

const languages: Record<string, Words> = { en };

/** The languages that the interface has words in. */
export const writtenLanguages = Object.keys(languages);

/** The interface's words in an article's language; English where there is no file for it yet. */
export function wordsFor(language: string): Words {
  return languages[language.slice(0, 2)] ?? en;
}
