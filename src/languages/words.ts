import { languageMarks } from './direction.ts';
import { en, type Words } from './en/en.ts';
import { isolating } from './isolate.ts';

// A text as a whole is no part of a sentence, so `capital` gives it back as it is.
const english: Words = { ...isolating(en), capital: en.capital };
const languages: Record<string, Words> = { en: english };
const foreign: Words = { ...english, marks: languageMarks('en') };

/** The languages that the interface has words in. */
export const writtenLanguages = Object.keys(languages);

/** The interface’s words in an article’s language; where there is no file for it yet English ones, with their marks. */
export function wordsFor(language: string): Words {
  return languages[language.split('-')[0] ?? ''] ?? foreign;
}
